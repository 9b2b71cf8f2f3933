import { articleAddress, dateAddress } from "../articles/address.ts";
import { comparePeriods, readPeriod, undated } from "../period.ts";
import { type Outcome, type Problem, problem } from "../problem.ts";
import type { ArticleEntry, Settings } from "../types.ts";
import { directionOf } from "./direction.ts";
import type { PlacedArticle } from "./placed-article.ts";

/**
 * Give every article that is to be published its address.
 *
 * Of two articles with one address the first, in the order of their paths, is published; the other is a problem.
 *
 * @returns oldest first, undated ones last
 */
export function placeArticles(
  entries: readonly ArticleEntry[],
  settings: Settings,
): Outcome<readonly PlacedArticle[]> {
  const placed = entries.filter(({ draft }) => !draft).map((entry) => place(entry, settings));
  const { sound, problems } = withOwnAddress(placed);
  return { value: sound.toSorted(byDate), problems };
}

function place(entry: ArticleEntry, settings: Settings): PlacedArticle {
  const { file, title, summary, authors, publication } = entry;
  const period = readPeriod(entry.date ?? "") ?? undated;
  const lang = entry.lang ?? settings.language;
  return {
    entry,
    address: articleAddress(file, period),
    title,
    summary,
    period,
    authors,
    ...(publication === undefined ? {} : { publication }),
    lang,
    dir: directionOf(lang),
  };
}

function withOwnAddress(placed: readonly PlacedArticle[]): { sound: PlacedArticle[]; problems: Problem[] } {
  const taken = new Map<string, string>();
  for (const { period } of placed) {
    for (let depth = 1; depth <= period.path.length; depth += 1) {
      taken.set(dateAddress(period.path.slice(0, depth)), "a page of dates");
    }
  }
  const sound: PlacedArticle[] = [];
  const problems: Problem[] = [];
  for (const each of placed) {
    const holder = taken.get(each.address);
    if (holder === undefined) {
      taken.set(each.address, `content/articles/${each.entry.file}`);
      sound.push(each);
    } else problems.push(sharedAddress(each, holder));
  }
  return { sound, problems };
}

function sharedAddress(each: PlacedArticle, holder: string): Problem {
  const message = `Its address ${each.address} belongs to ${holder} already; the article is not published.`;
  return problem(
    { file: `content/articles/${each.entry.file}` },
    message,
    "Rename the file or set its date: the address is made of both.",
  );
}

function byDate(a: PlacedArticle, b: PlacedArticle): number {
  return comparePeriods(a.period, b.period) || (a.address < b.address ? -1 : 1);
}
