import type { Answer } from "./answer.ts";
import { ask, showMore } from "./ask.ts";
import { fetchLatest } from "./index-file.ts";
import { openIndex } from "./search-index.ts";
import type { SearchState } from "./search-state.ts";
import { indexFolder, type SearchSite, type Site } from "./site.ts";

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
  /** Labels of all topics by their slugs. */
  readonly topics: Site["topics"];
}

/**
 * Open the index of a site to answer questions; throws where that cannot be.
 *
 * @param shardList the list of its shards, which is on its way
 */
export async function startEngine(given: SearchSite, shardList: Promise<string>): Promise<Engine> {
  const opening = openIndex(indexFolder(given), shardList);
  const [index, topics] = await Promise.all([opening, allTopics(given)]);
  const site = { ...given, topics };
  const more = (answer: Answer) => showMore(answer, site);
  return {
    topics,
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

/** Without the file, what the page knows must do: a topic is then called by its slug. */
async function allTopics({ topics, topicsFile }: SearchSite): Promise<Site["topics"]> {
  if (topicsFile === undefined) return topics;
  return fetchLatest(topicsFile).then(
    (text): Site["topics"] => JSON.parse(text),
    () => topics,
  );
}
