import type { Completions } from "./completions.ts";
import { comparedForm, latestTokens } from "./longer-words.ts";
import type { PostingsByShard } from "./lookup.ts";
import { noPostings, placeOf, spotsOn } from "./postings.ts";
import type { SearchIndex } from "./search-index.ts";
import { wordsWithin } from "./word-forms.ts";

/** How many words are named. */
const mostNamed = 6;

/**
 * Name stems by words that articles hold: the commonest ones.
 *
 * A compound is not named where the part that it begins with is: `cyber-attack` is an occurrence of `cyber` too.
 */
export async function nameStems(
  index: SearchIndex,
  stems: ReadonlyMap<string, PostingsByShard>,
): Promise<Pick<Completions, "words" | "more">> {
  const commonest = [...stems]
    .map(([stem, postings]) => ({ stem, postings, articles: countArticles(postings) }))
    .sort((a, b) => b.articles - a.articles || (a.stem < b.stem ? -1 : 1));
  const named: (typeof commonest)[number][] = [];
  let passed = 0;
  for (const each of commonest) {
    if (named.length === mostNamed) break;
    passed += 1;
    const isPartOf = named.some(
      ({ stem, postings }) => each.stem.startsWith(stem) && isWithin(each.postings, postings),
    );
    if (!isPartOf) named.push(each);
  }
  const words = await Promise.all(
    named.map(async (each) => [each.stem, await nameStem(index, each)] as const),
  );
  return {
    words: words.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, word]) => word),
    more: commonest.length - passed,
  };
}

/** A word with this stem as the latest article that holds it writes it. */
async function nameStem(
  index: SearchIndex,
  { stem, postings }: { readonly stem: string; readonly postings: PostingsByShard },
): Promise<string> {
  const stemsOf = await index.stemmer();
  const tokens = await Promise.all(latestTokens(postings, 1));
  const words = tokens.flat().flatMap(wordsWithin);
  return words.find((word) => stemsOf([comparedForm(word, index)])[0] === stem) ?? stem;
}

function countArticles(postings: PostingsByShard): number {
  return [...postings.values()].reduce((sum, { pages }) => sum + pages.length, 0);
}

/** Whether the one stands nowhere without the other. */
function isWithin(inner: PostingsByShard, outer: PostingsByShard): boolean {
  return [...inner].every(([shard, postings]) => {
    const others = outer.get(shard) ?? noPostings;
    return [...postings.pages].every((page) => {
      const places = new Set([...spotsOn(others, page)].map(placeOf));
      return spotsOn(postings, page).every((each) => places.has(placeOf(each)));
    });
  });
}
