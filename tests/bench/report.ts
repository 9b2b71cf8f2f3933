import { besidesTable } from "./besides-table.ts";
import type { Results } from "./figures.ts";
import { type Judged, judge } from "./judge.ts";
import type { Machine } from "./machine.ts";
import type { Row } from "./rows.ts";
import { alignedTable, markdownTable, type Table } from "./table.ts";
import { asRatio, inUnit } from "./units.ts";

/** A run, as it is reported. */
export interface Run {
  readonly machine: Machine;
  readonly rows: readonly Row[];
  readonly results: Results;
}

/** How the figures are to be read. */
const notes =
  "Times are medians of builds that were made in turn. An edit adds a sentence to one article. Targets are set for " +
  "10,000 articles where no other number is given; ratios are those of the size that was run. Bytes are those that a " +
  "host without compression sends for the first query after the empty search page has loaded. Memory is the RSS of " +
  "the whole process tree, looked at every 100 ms. Not run: there was no run with that many articles.";

/** Print a run as aligned tables: the targets, then what has no target. */
export function asText(run: Run): string {
  const tables = [alignedTable(targetTable(run)), alignedTable(besidesTable(run.results))];
  return [machineLine(run.machine), ...tables.map((lines) => lines.join("\n")), wrapped(notes)].join("\n\n");
}

/** Print a run as it stands in the documentation. */
export function asMarkdown(run: Run): string {
  const tables = [markdownTable(targetTable(run)), markdownTable(besidesTable(run.results))];
  return [`${machineLine(run.machine)}.`, ...tables.map((lines) => lines.join("\n")), wrapped(notes)].join(
    "\n\n",
  );
}

/** Print all that was measured, build by build, as JSON. */
export function asJson({ machine, rows, results }: Run): string {
  const measured = [...results].map(([articles, figures]) => ({
    articles,
    figures: Object.fromEntries(figures),
  }));
  const table = rows
    .flatMap((row) => judge(row, results))
    .map(({ row, ...outcome }) => ({ ...row, ...outcome }));
  return JSON.stringify({ machine, rows: table, measured }, null, 2);
}

function targetTable({ rows, results }: Run): Table {
  const heading = ["", "articles", "Backfile", "against", "ratio", "at most", ""];
  const lines = rows.flatMap((row) => judge(row, results)).map(cellsOf);
  return { lines: [heading, ...lines], numeric: new Set([1, 2, 3, 4, 5]) };
}

function cellsOf({ row, articles, value, peer, ratio, verdict, reason }: Judged): string[] {
  return [
    row.what,
    (articles ?? row.at)?.toLocaleString("en") ?? "–",
    value === undefined ? "–" : inUnit(value, row.unit),
    peer === undefined ? "–" : inUnit(peer, row.unit),
    ratio === undefined ? "–" : asRatio(ratio),
    row.against.length === 0 ? inUnit(row.atMost, row.unit) : asRatio(row.atMost),
    reason === undefined ? verdict : `${verdict}: ${reason}`,
  ];
}

function machineLine({ date, cores, processor, memory, system, node, hugo, load }: Machine): string {
  const machine = `${cores} cores of ${processor}, ${inUnit(memory, "bytes")}, ${system}`;
  return `${date}; ${machine}; Node ${node}, Hugo ${hugo}; load ${load.toFixed(1)} before the run`;
}

function wrapped(text: string): string {
  return text.replaceAll(/(.{1,100})(?:\s+|$)/g, "$1\n").trimEnd();
}
