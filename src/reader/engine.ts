import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import { fetchLatest } from "./index-file.ts";
import { openIndex } from "./search-index.ts";
import type { SearchState } from "./search-state.ts";
import { indexFolder, type SearchSite, type Site } from "./site.ts";

/** What answers a reader. */
export interface Engine {
  /**
   * Answer what a reader asks for, at first perhaps with results alone and in the end completely.
   *
   * @param shown how many results to show at least, once the answer is complete
   */
  readonly answer: (state: SearchState, shown: number) => AsyncGenerator<Answer>;
  /** Labels of all topics by their slugs. */
  readonly topics: Site["topics"];
}

/** What an engine has to know of its site. */
export type EngineSite = Site & Pick<SearchSite, "topicsFile">;

/**
 * Open the index of a site to answer questions; throws where that cannot be.
 *
 * @param shardList the list of its shards
 */
export async function startEngine(given: EngineSite, shardList: string): Promise<Engine> {
  const opening = openIndex(indexFolder(given), shardList);
  const [index, topics] = await Promise.all([opening, allTopics(given)]);
  const site = { ...given, topics };
  return {
    topics,
    answer: async function* (state, shown) {
      for await (const { findings, inOrder, ...answer } of ask(index, state, site)) {
        const results = [...answer.results];
        while (answer.isComplete && results.length < Math.min(shown, answer.kept))
          results.push(...(await answer.moreResults(results.length)));
        yield { ...answer, results };
      }
    },
  };
}

/** Without the file, what the page knows must do: a topic is then called by its slug. */
async function allTopics({ topics, topicsFile }: EngineSite): Promise<Site["topics"]> {
  if (topicsFile === undefined) return topics;
  return fetchLatest(topicsFile).then(
    (text): Site["topics"] => JSON.parse(text),
    () => topics,
  );
}
