import type { Wire } from "./watch-wire.ts";

/** Most bytes that come over the wire for an article without pictures, for the search page and for its first results. */
const limits = { text: 50_000, withFonts: 120_000, search: 100_000, results: 300_000 } as const;

/** In an archive of so many articles, at most, the first results of a search keep to their limit. */
const largestForResults = 10_000;

/** Tell what is heavier than a page of its kind may be. */
export function overBudget(
  { text, fonts, all }: Wire,
  { kind, articles }: { readonly kind: string; readonly articles: number },
): string[] {
  const over = (name: string, bytes: number, limit: number) =>
    bytes > limit ? [`${name}: ${bytes} bytes over the wire, of ${limit} at most`] : [];
  if (kind === "search") return over("until the search is ready", all, limits.search);
  if (kind === "search results") {
    return articles > largestForResults ? [] : over("until the first results", all, limits.results);
  }
  if (!kind.startsWith("article")) return [];
  return [
    ...over("without pictures and fonts", text, limits.text),
    ...over("with fonts", text + fonts, limits.withFonts),
  ];
}
