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

/** Say from which year to which there are articles, or decade or century where no more is known of the first or last. */
export function yearsCovered({ dates, wording }: Archive): string | undefined {
  const tops = dates.filter((page) => page.path.length === 1 && page.precision !== "undated");
  const [start] = tops.map(boundsOf).sort((a, b) => compare(a.first, b.first) || compare(a.last, b.last));
  const end = tops
    .map(boundsOf)
    .sort((a, b) => compare(a.last, b.last) || compare(a.first, b.first))
    .at(-1);
  if (!start || !end) return undefined;
  if (start.label === end.label) return start.label;
  return say(wording, "browse.range", { from: start.label, to: end.label });
}

interface Span {
  readonly label: string;
  readonly first: string;
  readonly last: string;
}

/** `192X` is 1920 to 1929. */
function boundsOf({ label, path: [year = ""] }: Archive["dates"][number]): Span {
  return { label, first: year.replaceAll("X", "0"), last: year.replaceAll("X", "9") };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
