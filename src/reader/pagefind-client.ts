import { beginningProbes } from "./beginning-probes.ts";
import type { OfferedFilter } from "./index-contract.ts";
import type {
  IndexedArticle,
  PagefindModule,
  PagefindReply,
  PagefindResult,
  PagefindSearchOptions,
} from "./pagefind-module.ts";

/** An article that fits a lookup. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  /** Where the words found stand, counted in the words of the article's indexed text. */
  readonly places: readonly number[];
  load(): Promise<IndexedArticle>;
}

/** The lookups that searching is made of. */
export interface SearchIndex {
  /** Articles that hold these words side by side, by their stems. Scores say nothing; one place each. */
  exactly(words: string): Promise<readonly Hit[]>;
  /** Articles that may hold these words, or longer or shorter ones, with scores and every place. */
  loosely(words: string): Promise<readonly Hit[]>;
  /** As `loosely`, the best few for a folded beginning of words; the same whatever was looked up before. */
  beginning(start: string): Promise<readonly Hit[]>;
  all(): Promise<readonly Hit[]>;
  /** Ids of all articles with a date, oldest first. */
  byDate(): Promise<readonly string[]>;
  values(filter: OfferedFilter): Promise<readonly string[]>;
  /** Ids of all articles with this value. */
  having(filter: OfferedFilter, value: string): Promise<ReadonlySet<string>>;
  /** Reject where the index can no longer be fetched. */
  checkReach(): Promise<void>;
}

/** What results show but articles do not say: it adds nothing to a score. */
const unsearched = { date: 0, dateLabel: 0 };

/** How many articles are enough to read the longer words of a beginning out of them. */
const fewHits = 10;

/**
 * Load the index of a site.
 *
 * @param prefix path of the site's root, with a slash at both ends
 * @throws where it cannot be fetched or run, as from `file:` addresses
 */
export async function loadIndex(prefix: string): Promise<SearchIndex> {
  const folder = `${prefix}pagefind/`;
  const pagefind: PagefindModule = await import(`${folder}pagefind.js`);
  return openIndex(pagefind, folder);
}

/**
 * Open an index with its own Pagefind.
 *
 * @param folder address of the folder that holds the index, with a slash at its end
 */
export async function openIndex(pagefind: PagefindModule, folder: string): Promise<SearchIndex> {
  // The index holds whole paths, prefix included: Pagefind, which would put the prefix before them, must not.
  await pagefind.options({ basePath: folder, baseUrl: "/", ranking: { metaWeights: unsearched } });
  await pagefind.init();
  const [hits, ids] = [remember<Hit>(), remember<string>()];
  const inText = (query: string) => hits(query, async () => hitsInText(await pagefind.search(query)));
  const idsOf = (options: PagefindSearchOptions) =>
    ids(JSON.stringify(options), async () => {
      const { results } = await pagefind.search(null, options);
      return results.map(({ id }) => id);
    });
  return {
    exactly: (words) => inText(`"${words}"`),
    loosely: inText,
    beginning: async (start) => {
      await pagefind.preload(beginningProbes(start).join(" "));
      return hitsInText(await pagefind.search(start)).slice(0, fewHits);
    },
    all: () => hits("", async () => (await pagefind.search(null)).results.map(hit)),
    byDate: () => idsOf({ sort: { date: "asc" } }),
    values: async (filter) => {
      // An empty list fits no article, but makes Pagefind load the filter and list its values.
      const { filters } = await pagefind.search(null, { filters: { [filter]: [] } });
      return Object.keys(filters[filter] ?? {});
    },
    having: async (filter, value) => new Set(await idsOf({ filters: { [filter]: value } })),
    checkReach: () => checkReach(`${folder}pagefind-entry.json`),
  };
}

/**
 * Make each lookup once: answers of an index do not change. An empty one is not kept, since Pagefind also gives
 * it where a part of the index could not be fetched.
 */
function remember<T>(): (key: string, look: () => Promise<readonly T[]>) => Promise<readonly T[]> {
  const answers = new Map<string, Promise<readonly T[]>>();
  return async (key, look) => {
    const pending = answers.get(key) ?? look();
    answers.set(key, pending);
    let isKept = false;
    try {
      const answer = await pending;
      isKept = answer.length > 0;
      return answer;
    } finally {
      if (!isKept) answers.delete(key);
    }
  };
}

/** Pagefind also finds words of what results show, such as a date in words. Those have no place in the text. */
function hitsInText(reply: PagefindReply): Hit[] {
  return reply.results.filter((result) => result.words.length > 0).map(hit);
}

function hit(result: PagefindResult): Hit {
  const { id, score, words } = result;
  // Pagefind's worker forgets a result as soon as its object is collected, so the object is kept, not its method.
  return { id, score, places: words, load: () => result.data() };
}

/** Pagefind takes a part of the index that it could not fetch for one without the word. */
async function checkReach(address: string): Promise<void> {
  const response = await fetch(address, { cache: "no-store" });
  if (!response.ok) throw new Error(`${response.status} at ${address}`);
}
