/**
 * Print how well the readers do on a collection, by format: `npm run score -- DIR [--failures]`.
 *
 * A folder with `source.html` and `expected.html` is one page; so is every entry of a `truth.json` that names a page
 * beside it as `fixture`.
 */
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { filesBelow } from "../site-checks/files-below.ts";
import { readPageCases } from "./page-cases.ts";
import { mean, type PageScore, scorePage } from "./score-page.ts";

const given = process.argv.slice(2).filter((each) => !each.startsWith("--"));
const isTelling = process.argv.includes("--failures");

for (const folder of given.length === 0 ? ["../shared/corpora"] : given) {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    console.error(`${folder} is no folder: name the folder of a collection.`);
    process.exitCode = 2;
  } else {
    const files = (await filesBelow(folder)).map((file) => resolve(folder, file));
    const scores: PageScore[] = [];
    for (const page of readPageCases(files)) scores.push(await scorePage(page));
    printPages(scores);
  }
}

function printPages(scores: readonly PageScore[]): void {
  console.log(`HTML: ${scores.length} pages, ${scores.filter((each) => each.isRead).length} read`);
  printShare(
    "  title right",
    scores.flatMap(({ title }) => title ?? []),
  );
  printShare(
    "  date right, of pages that state one",
    scores.flatMap(({ date }) => date ?? []),
  );
  printShare(
    "  author named",
    scores.flatMap(({ author }) => author ?? []),
  );
  printShare(
    "  first words found",
    scores.flatMap(({ firstWords }) => firstWords ?? []),
  );
  const bodies = scores.flatMap(({ bodyF1 }) => bodyF1 ?? []);
  if (bodies.length > 0) console.log(`  body F1 ${mean(bodies).toFixed(4)} (${bodies.length} pages)`);
  const times = scores.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const slow = times[Math.floor(times.length * 0.95)] ?? 0;
  console.log(`  processor time: mean ${mean(times).toFixed(0)} ms, 95th percentile ${slow.toFixed(0)} ms`);
  if (isTelling)
    for (const { name, notes } of scores) for (const note of notes) console.log(`${name}: ${note}`);
}

function printShare(label: string, right: readonly boolean[]): void {
  if (right.length === 0) return;
  const count = right.filter(Boolean).length;
  console.log(`${label}: ${((100 * count) / right.length).toFixed(1)} % (${count} of ${right.length})`);
}
