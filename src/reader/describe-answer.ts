import type { Answer } from "./ask.ts";

/**
 * Say how many articles an answer holds: `2 articles for “cyber”`, `3 of 12 articles for “cyber”`; or that they are
 * still being counted.
 */
export function describeCount({ kept, found, isComplete, state, query }: Answer): string {
  const [only] = query.terms;
  const asked = query.terms.length === 1 && only?.kind === "phrase" ? only.text : state.text.trim();
  if (!isComplete) return asked === "" ? "Counting…" : `Counting articles for “${asked}”…`;
  if (asked === "") return `${countArticles(kept)} with the filters chosen`;
  const count = kept === found ? countArticles(found) : `${kept || "None"} of ${countArticles(found)}`;
  return `${count} for “${asked}”`;
}

/** How many words are named. */
const most = 6;

/** Say a number of articles: `No articles`, `1 article`, `1,200 articles`. */
export function countArticles(count: number): string {
  if (count === 0) return "No articles";
  return `${new Intl.NumberFormat("en").format(count)} ${count === 1 ? "article" : "articles"}`;
}

/**
 * Name words in a row: `“a”`, `“a” and “b”`, `“a”, “b” and 3 more`.
 *
 * @param more how many others there are
 */
export function nameWords(words: readonly string[], more = 0): string {
  const named = words.slice(0, most).map((word) => `“${word}”`);
  const unnamed = words.length - named.length + more;
  if (unnamed > 0) named.push(`${unnamed} more`);
  const last = named.pop() ?? "";
  return named.length === 0 ? last : `${named.join(", ")} and ${last}`;
}
