import type { Archive } from "../../src/types.ts";
import { say } from "../../src/wording.ts";

/** Say how much the archive holds and of which years: `300 articles, 2019–2020`. */
export function coverage(archive: Archive): string {
  const { wording } = archive;
  const count = archive.articles.length;
  const years = yearsCovered(archive);
  return years === undefined
    ? say(wording, "frame.articles", { count })
    : say(wording, "browse.coverage", { count, years });
}

/**
 * Say from which year to which there are articles. A decade or century at either end is named where it lies before or
 * after all years that are known.
 */
export function yearsCovered({ dates, wording }: Archive): string | undefined {
  const tops = dates.filter((page) => page.path.length === 1 && page.precision !== "undated").map(spanOf);
  const years = tops.filter(({ first, last }) => first === last);
  const [start = tops[0], end = tops.at(-1)] = [years[0], years.at(-1)];
  if (!start || !end) return undefined;
  const before = tops.filter(({ last }) => last < start.first);
  const after = tops.filter(({ first }) => first > end.last);
  const from = before.reduce((earliest, each) => (each.first < earliest.first ? each : earliest), start);
  const to = after.reduce((latest, each) => (each.last > latest.last ? each : latest), end);
  return from.label === to.label
    ? from.label
    : say(wording, "browse.range", { from: from.label, to: to.label });
}

interface Span {
  readonly label: string;
  readonly first: string;
  readonly last: string;
}

/** `192X` is 1920 to 1929. */
function spanOf({ label, path: [year = ""] }: Archive["dates"][number]): Span {
  return { label, first: year.replaceAll("X", "0"), last: year.replaceAll("X", "9") };
}
