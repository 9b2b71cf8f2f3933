import type { Answer } from "./ask.ts";

/** Say how many articles an answer holds: `2 articles for “cyber”`, `3 of 12 articles for “cyber”`. */
export function describeCount({ ordered, found, state, query }: Answer): string {
  const [only] = query.terms;
  const asked = query.terms.length === 1 && only?.kind === "phrase" ? only.text : state.text.trim();
  if (asked === "") return `${countArticles(ordered.length)} with the filters chosen`;
  const count =
    ordered.length === found.size
      ? countArticles(found.size)
      : `${ordered.length || "None"} of ${countArticles(found.size)}`;
  return `${count} for “${asked}”`;
}

/** Say a number of articles: `No articles`, `1 article`, `1,200 articles`. */
export function countArticles(count: number): string {
  if (count === 0) return "No articles";
  return `${new Intl.NumberFormat("en").format(count)} ${count === 1 ? "article" : "articles"}`;
}

/** Name words in a row: `“a”`, `“a” and “b”`, `“a”, “b” and 3 more`. */
export function nameWords(words: readonly string[], most = 6): string {
  const named = words.slice(0, most).map((word) => `“${word}”`);
  if (words.length > most) named.push(`${words.length - most} more`);
  const last = named.pop() ?? "";
  return named.length === 0 ? last : `${named.join(", ")} and ${last}`;
}
