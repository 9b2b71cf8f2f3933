import type { FigureName } from "./figures.ts";
import type { Unit } from "./units.ts";

/** One line of the table: what is measured, what it is held against, and how much it may be. */
export interface Row {
  /** By which `--only` asks for it. */
  readonly name: string;
  readonly what: string;
  readonly figure: FigureName;
  readonly unit: Unit;
  /** Figures whose sum it is held against; none: the target is the figure's own. */
  readonly against: readonly FigureName[];
  /** How many articles those figures are of, where it is another number than the row's own. */
  readonly againstAt?: number;
  /** The most that the figure, or its ratio to what it is held against, may be. */
  readonly atMost: number;
  /** How many articles it needs; any number where nothing is said. */
  readonly at?: number;
  /** Whether fewer articles say nothing about it, and are not worth the minutes. */
  readonly onlyThere?: boolean;
}

const [tenThousand, twentyThousand, hundredThousand] = [10_000, 20_000, 100_000];
const large = { against: [], at: hundredThousand } as const;
const intake = { unit: "seconds", against: [], at: twentyThousand, onlyThere: true } as const;

/** The targets, each with the peer that it is set by. */
export const rows: readonly Row[] = [
  {
    name: "cold-site",
    what: "cold build, no search index, against Hugo",
    figure: "coldSite",
    unit: "seconds",
    against: ["hugo"],
    atMost: 1.2,
  },
  {
    name: "cold-site-eleventy",
    what: "cold build, no search index, against Eleventy",
    figure: "coldSite",
    unit: "seconds",
    against: ["eleventy"],
    atMost: 0.4,
  },
  {
    name: "cold",
    what: "cold build with index, against Hugo + Pagefind",
    figure: "cold",
    unit: "seconds",
    against: ["hugo", "pagefind"],
    atMost: 0.9,
  },
  {
    name: "edited-site",
    what: "one article edited, site, against Hugo",
    figure: "editedSite",
    unit: "seconds",
    against: ["hugo"],
    atMost: 0.3,
  },
  {
    name: "edited",
    what: "one article edited, site and index, against Hugo + Pagefind",
    figure: "edited",
    unit: "seconds",
    against: ["hugo", "pagefind"],
    atMost: 0.25,
  },
  {
    name: "unchanged",
    what: "nothing changed, against Hugo",
    figure: "unchanged",
    unit: "seconds",
    against: ["hugo"],
    atMost: 0.15,
  },
  {
    name: "cold-large",
    what: "cold build with index, against 10,000",
    figure: "cold",
    unit: "seconds",
    ...large,
    against: ["cold"],
    againstAt: tenThousand,
    atMost: 11,
  },
  {
    name: "memory-large",
    what: "its peak of resident memory, whole process tree",
    figure: "coldMemory",
    unit: "bytes",
    ...large,
    atMost: 4e9,
  },
  {
    name: "edited-large",
    what: "one article edited, site and index, against 10,000",
    figure: "edited",
    unit: "seconds",
    ...large,
    against: ["edited"],
    againstAt: tenThousand,
    atMost: 4,
  },
  {
    name: "reload",
    what: "edit to reloaded page in serve",
    figure: "reload",
    unit: "seconds",
    against: [],
    atMost: 1,
    at: tenThousand,
  },
  {
    name: "first-ten",
    what: "bytes to the first ten results",
    figure: "firstTen",
    unit: "bytes",
    against: [],
    atMost: 300e3,
    at: tenThousand,
  },
  {
    name: "first-ten-newest",
    what: "bytes to the first ten results, newest first",
    figure: "firstTenNewest",
    unit: "bytes",
    ...large,
    atMost: 400e3,
  },
  {
    name: "first-ten-year",
    what: "bytes to the first ten results, within one year",
    figure: "firstTenOfYear",
    unit: "bytes",
    ...large,
    atMost: 400e3,
  },
  {
    name: "first-ten-large",
    what: "bytes to the first ten results, all years by relevance",
    figure: "firstTen",
    unit: "bytes",
    ...large,
    atMost: 1.3e6,
  },
  {
    name: "query",
    what: "query to results on screen, by relevance",
    figure: "queryByRelevance",
    unit: "seconds",
    ...large,
    atMost: 0.3,
  },
  {
    name: "query-date",
    what: "query to results on screen, newest first",
    figure: "queryByDate",
    unit: "seconds",
    ...large,
    atMost: 0.3,
  },
  {
    name: "files",
    what: "files in _site",
    figure: "files",
    unit: "count",
    ...large,
    atMost: 130_000,
  },
  {
    name: "ingest-texts",
    what: "ingest of plain texts",
    figure: "ingestTexts",
    ...intake,
    atMost: 360,
  },
  {
    name: "ingest-lines",
    what: "ingest of JSON Lines",
    figure: "ingestLines",
    ...intake,
    atMost: 360,
  },
  {
    name: "ingest-page",
    what: "one HTML page, processor time",
    figure: "pageProcessor",
    ...intake,
    atMost: 0.15,
  },
];
