import type { Answer } from "./answer.ts";
import { ask, showMore } from "./ask.ts";
import { openIndex } from "./search-index.ts";
import type { SearchState } from "./search-state.ts";
import type { Site } from "./site.ts";

/** What answers a reader; a file of its own, since the page is sooner ready without it. */
export interface Engine {
  /**
   * Answer what a reader asks for, at first perhaps with results alone and in the end completely.
   *
   * @param shown how many results to show at least, once the answer is complete
   */
  readonly answer: (state: SearchState, shown: number) => AsyncGenerator<Answer>;
  /** Add the next results to an answer. */
  readonly more: (answer: Answer) => Promise<Answer>;
}

/** Open the index of a site to answer questions; throws where that cannot be. */
export async function startEngine(site: Site): Promise<Engine> {
  const index = await openIndex(`${site.prefix}pagefind/`);
  const more = (answer: Answer) => showMore(answer, site);
  return {
    more,
    answer: async function* (state, shown) {
      for await (let answer of ask(index, state, site)) {
        while (answer.isComplete && answer.results.length < Math.min(shown, answer.kept))
          answer = await more(answer);
        yield answer;
      }
    },
  };
}
