import { articleAddress, dateAddress } from "../articles/address.ts";
import { renderMarkdown } from "../articles/markdown.ts";
import { countWords, firstWords } from "../articles/words.ts";
import { comparePeriods, readPeriod, undated } from "../period.ts";
import { type Outcome, type Problem, problem } from "../problem.ts";
import type { ArticleFile, Settings } from "../types.ts";
import { directionOf } from "./direction.ts";
import type { PlacedArticle } from "./placed-article.ts";

/** Longest summary in a list, in characters. */
const summaryLength = 220;

/**
 * Give every article that is to be published its address, and render its text.
 *
 * Of two articles with one address the first, in the order of their paths, is published; the other is a problem.
 *
 * @returns oldest first, undated ones last
 */
export function placeArticles(
  files: readonly ArticleFile[],
  settings: Settings,
  prefix: string,
): Outcome<readonly PlacedArticle[]> {
  const placed: PlacedArticle[] = [];
  const unreadable: Problem[] = [];
  for (const each of files.filter(({ article }) => !article.draft)) {
    try {
      placed.push(place(each, settings, prefix));
    } catch (error) {
      unreadable.push(unreadableText(each.file, error));
    }
  }
  const { sound, problems } = withOwnAddress(placed);
  return { value: sound.toSorted(byDate), problems: [...unreadable, ...problems] };
}

/** Marks that are nested thousands deep are more than the Markdown processor can hold. */
function unreadableText(file: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `Its text cannot be read as Markdown (${reason}); the article is not published.`;
  return problem(
    { file: `content/articles/${file}` },
    message,
    "Look for long runs of >, *, [ or ( and shorten them.",
  );
}

function place({ file, article }: ArticleFile, settings: Settings, prefix: string): PlacedArticle {
  const period = readPeriod(article.date ?? "") ?? undated;
  const { html, text } = renderMarkdown(article.body, prefix);
  const lang = article.lang ?? settings.language;
  const front = [article.title, article.standfirst, article.image?.caption].filter(
    (part) => part !== undefined,
  );
  return {
    file,
    article,
    address: articleAddress(file, period),
    title: article.title,
    summary: article.standfirst ?? firstWords(text, summaryLength),
    period,
    authors: article.authors,
    ...(article.publication === undefined ? {} : { publication: article.publication }),
    lang,
    dir: directionOf(lang),
    html,
    words: countWords([...front, text].join("\n")),
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
      taken.set(each.address, `content/articles/${each.file}`);
      sound.push(each);
    } else problems.push(sharedAddress(each, holder));
  }
  return { sound, problems };
}

function sharedAddress(each: PlacedArticle, holder: string): Problem {
  const message = `Its address ${each.address} belongs to ${holder} already; the article is not published.`;
  return problem(
    { file: `content/articles/${each.file}` },
    message,
    "Rename the file or set its date: the address is made of both.",
  );
}

function byDate(a: PlacedArticle, b: PlacedArticle): number {
  return comparePeriods(a.period, b.period) || (a.address < b.address ? -1 : 1);
}
