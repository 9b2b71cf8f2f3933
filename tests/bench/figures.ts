/** All that is measured, at one number of articles. Times are in seconds, sizes in bytes. */
export const figureNames = [
  "coldSite",
  "coldSiteMemory",
  "editedSite",
  "cold",
  "coldMemory",
  "edited",
  "unchanged",
  "hugo",
  "hugoMemory",
  "pagefind",
  "pagefindMemory",
  "eleventy",
  "eleventyMemory",
  "files",
  "reload",
  "firstTen",
  "firstTenGzip",
  "firstTenSettled",
  "firstTenNewest",
  "firstTenOfYear",
  "queryByRelevance",
  "queryByDate",
  "ingestTexts",
  "ingestTextsMemory",
  "ingestAgain",
  "ingestLines",
  "ingestLinesMemory",
  "pageProcessor",
] as const;

export type FigureName = (typeof figureNames)[number];

/** What was measured, run by run and by its median, or why it was not. */
export type Figure =
  | { readonly median: number; readonly runs: readonly number[] }
  | { readonly missing: string };

/** Figures at one number of articles. */
export type Figures = ReadonlyMap<FigureName, Figure>;

/** Figures by number of articles. */
export type Results = ReadonlyMap<number, Figures>;

/** Sum up runs as a figure. Throws where there are none. */
export function figureOf(runs: readonly number[]): Figure {
  const sorted = runs.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError("There is no median of nothing.");
  return { median: (low + high) / 2, runs };
}

/** Runs that are still being gathered. */
export interface Tally {
  readonly note: (name: FigureName, value: number | undefined) => void;
  readonly lack: (name: FigureName, reason: string) => void;
  readonly figures: () => Figures;
}

/** Begin to gather runs; a value that is undefined was not to be had and is left out. */
export function beginTally(): Tally {
  const runs = new Map<FigureName, number[]>();
  const reasons = new Map<FigureName, Figure>();
  return {
    note: (name, value) => {
      if (value !== undefined) runs.set(name, [...(runs.get(name) ?? []), value]);
    },
    lack: (name, reason) => {
      reasons.set(name, { missing: reason });
    },
    figures: () => new Map([...reasons, ...[...runs].map(([name, all]) => [name, figureOf(all)] as const)]),
  };
}
