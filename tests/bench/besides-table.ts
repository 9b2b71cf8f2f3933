import type { FigureName, Results } from "./figures.ts";
import type { Table } from "./table.ts";
import { inUnit, type Unit } from "./units.ts";

const labels: readonly (readonly [figure: FigureName, label: string, unit: Unit])[] = [
  ["reload", "edit to reloaded page in serve", "seconds"],
  ["firstTen", "bytes to the first ten results, by relevance", "bytes"],
  ["firstTenGzip", "… from a host that compresses", "bytes"],
  ["firstTenSettled", "… until nothing is left to do", "bytes"],
  ["firstTenNewest", "… newest first", "bytes"],
  ["firstTenOfYear", "… within one year", "bytes"],
  ["queryByRelevance", "query to results on screen, by relevance", "seconds"],
  ["queryByDate", "query to results on screen, newest first", "seconds"],
  ["files", "files in _site", "count"],
  ["coldSiteMemory", "peak memory: Backfile without index", "bytes"],
  ["coldMemory", "peak memory: Backfile with index", "bytes"],
  ["hugoMemory", "peak memory: Hugo", "bytes"],
  ["pagefindMemory", "peak memory: Pagefind", "bytes"],
  ["eleventyMemory", "peak memory: Eleventy", "bytes"],
  ["ingestTexts", "ingest of plain texts", "seconds"],
  ["ingestTextsMemory", "its peak memory", "bytes"],
  ["ingestAgain", "the same again, nothing changed", "seconds"],
  ["ingestLines", "ingest of JSON Lines", "seconds"],
  ["ingestLinesMemory", "its peak memory", "bytes"],
  ["pageProcessor", "one HTML page, processor time", "seconds"],
  ["cold", "how often each was built", "count"],
];

/** Lay out what was measured at each number of articles, whether or not there is a target for it. */
export function besidesTable(results: Results): Table {
  const sizes = [...results.keys()];
  const heading = ["", ...sizes.map((size) => `${size.toLocaleString("en")} articles`)];
  const lines = labels.map(([figure, label, unit]) => [
    label,
    ...sizes.map((size) => {
      const found = results.get(size)?.get(figure);
      if (!found || "missing" in found) return "–";
      return figure === "cold" ? `${found.runs.length}` : inUnit(found.median, unit);
    }),
  ]);
  const measured = lines.filter(([, ...cells]) => cells.some((cell) => cell !== "–"));
  return { lines: [heading, ...measured], numeric: new Set(sizes.map((_, place) => place + 1)) };
}
