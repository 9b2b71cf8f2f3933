import { ask, type FoundAnswer } from "../../src/reader/ask.ts";
import type { SearchIndex } from "../../src/reader/search-index.ts";
import type { SearchState } from "../../src/reader/search-state.ts";
import type { Site } from "../../src/reader/site.ts";

/** All answers to what a reader asks for, in the order in which the page shows them. */
export async function answersTo(index: SearchIndex, state: SearchState, site: Site): Promise<FoundAnswer[]> {
  const answers: FoundAnswer[] = [];
  for await (const answer of ask(index, state, site)) answers.push(answer);
  return answers;
}

/** The complete answer to what a reader asks for. */
export async function answerTo(index: SearchIndex, state: SearchState, site: Site): Promise<FoundAnswer> {
  const answer = (await answersTo(index, state, site)).at(-1);
  if (!answer) throw new Error(`There is no answer to ${state.text}.`);
  return answer;
}
