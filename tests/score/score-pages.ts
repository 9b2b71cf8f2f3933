import type { FormatScore } from "./checks.ts";
import { readPageCases } from "./page-cases.ts";
import { type PageScore, scorePage } from "./score-page.ts";

/** Score the pages that have a truth beside them. */
export async function scorePages(files: readonly string[]): Promise<FormatScore | undefined> {
  const cases = readPageCases(files);
  if (cases.length === 0) return undefined;
  const scores: PageScore[] = [];
  for (const page of cases) scores.push(await scorePage(page));
  const bodies = scores.flatMap(({ bodyF1 }) => bodyF1 ?? []);
  const times = scores.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const slow = times[Math.floor(times.length * 0.95)] ?? 0;
  const clock = `mean ${mean(times).toFixed(0)} ms, 95th percentile ${slow.toFixed(0)} ms, most ${(times.at(-1) ?? 0).toFixed(0)} ms`;
  return {
    heading: `HTML: ${cases.length} pages, ${scores.filter((each) => each.isRead).length} read`,
    checks: scores.flatMap(({ checks }) => checks),
    lines: [
      ...(bodies.length > 0 ? [`body F1: ${mean(bodies).toFixed(4)} (${bodies.length} pages)`] : []),
      `processor time: ${clock}`,
    ],
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
