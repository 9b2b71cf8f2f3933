/**
 * Print how well the readers do on a collection, by format: `npm run score -- DIR [--failures]`.
 *
 * What is true is found by its form: a folder with `source.html` and `expected.html` is one page; so is every entry of
 * a `truth.json` that names a page beside it as `fixture`; a feed has its expected parse beside it; tables, exports and
 * items of agencies are read a second time, straightforwardly, without the program's own readers; names of articles in
 * English are looked up among those that a person has judged.
 */
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { filesBelow } from "../site-checks/files-below.ts";
import { scoreLines } from "./checks.ts";
import { scoreFeeds } from "./score-feeds.ts";
import { scoreMarkdown } from "./score-markdown.ts";
import { scoreNames } from "./score-names.ts";
import { scoreNinjs } from "./score-ninjs.ts";
import { scorePages } from "./score-pages.ts";
import { scoreTables } from "./score-tables.ts";
import { scoreWordpress } from "./score-wordpress.ts";

const given = process.argv.slice(2).filter((each) => !each.startsWith("--"));
const isTelling = process.argv.includes("--failures");
const formats = [
  scorePages,
  scoreFeeds,
  scoreWordpress,
  scoreNinjs,
  scoreTables,
  scoreNames,
  scoreMarkdown,
] as const;

for (const folder of given.length === 0 ? ["../shared/corpora"] : given) {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    console.error(`${folder} is no folder: name the folder of a collection.`);
    process.exitCode = 2;
  } else {
    await printScores(folder);
  }
}

async function printScores(folder: string): Promise<void> {
  const files = (await filesBelow(folder))
    .map((file) => resolve(folder, file))
    .toSorted((a, b) => (a < b ? -1 : 1));
  let isScored = false;
  for (const format of formats) {
    const score = await format(files);
    if (!score) continue;
    isScored = true;
    for (const line of scoreLines(score, isTelling)) console.log(line);
  }
  if (!isScored) console.log(`${folder} holds nothing whose truth is known.`);
}
