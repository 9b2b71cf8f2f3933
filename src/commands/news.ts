import { describeProblem, type Problem } from "../problem.ts";
import type { Report } from "./command.ts";
import type { RebuildOutcome } from "./rebuild.ts";

/** Tell what steps have done: of each problem once, and again only where it has been mended in between. */
export function openNews(say: (line: string) => void): (outcome: RebuildOutcome) => void {
  const known = new Map<string, ReadonlySet<string>>();
  const tellReport = ({ problems, summary }: Report) => {
    const kind = summary[0]?.split(" ")[0] ?? "";
    const before = known.get(kind) ?? new Set();
    const lines = new Set(problems.map(lineOf));
    known.set(kind, lines);
    const fresh = [...lines].filter((each) => !before.has(each));
    for (const line of [...fresh, ...reminder(lines.size - fresh.length), ...summary]) say(line);
  };
  return ({ report, failure }) => {
    if (failure !== undefined) say(`stopped  ${failure}`);
    if (report) tellReport(report);
  };
}

function reminder(count: number): string[] {
  if (count === 0) return [];
  return [
    count === 1 ? "One problem named before still stands." : `${count} problems named before still stand.`,
  ];
}

function lineOf(each: Problem): string {
  return `${each.severity === "error" ? "problem" : "note   "}  ${describeProblem(each)}`;
}
