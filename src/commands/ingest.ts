import { statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { openDrawer } from "../articles/article-drawer.ts";
import { readShelf } from "../articles/read-shelf.ts";
import { openShelf } from "../articles/shelf.ts";
import { originalKey } from "../articles/with-other-publications.ts";
import { openBuildCache } from "../build-cache.ts";
import { categoryProblems } from "../copydesk/category-counts.ts";
import { type FoundOriginals, findOriginals, metadataFile } from "../originals/find-originals.ts";
import { pathOfOriginal } from "../originals/path-of-original.ts";
import { openPictures } from "../originals/pictures/open-pictures.ts";
import { takeIn } from "../originals/take-in.ts";
import { present } from "../present.ts";
import type { Problem } from "../problem.ts";
import { toolStamp } from "../program/tool-stamp.ts";
import { withWorkerPool } from "../program/worker-pool.ts";
import type { Advance } from "../progress.ts";
import { clearUnfinished } from "../write-file.ts";
import type { CommandContext, Report } from "./command.ts";
import { groupCopies } from "./intake/copy-report.ts";
import { openFilingDesk } from "./intake/filing-desk.ts";
import { ingestOriginals } from "./intake/ingest-originals.ts";
import { openRecords } from "./intake/ingest-records.ts";
import type { IngestRun } from "./intake/ingest-run.ts";
import { openDesk } from "./intake/open-desk.ts";
import { originalsSince } from "./intake/originals-since.ts";
import { openPutOff } from "./intake/put-off.ts";
import { beginTally, countSkipped, type Tally } from "./intake/tally.ts";
import { missingContent } from "./missing-content.ts";

/** What ingest is asked for. */
export interface IngestOptions {
  /** Paths as a person typed them; none for all originals. */
  readonly given: readonly string[];
  /** Say what would be done, and write nothing. */
  readonly isDryRun: boolean;
  /** Fetches pictures of other sites; without it they stay there. */
  readonly fetchPicture?: (address: string) => Promise<Uint8Array>;
  /** How many threads edit; as many as the machine works on at a time, if nothing is said. */
  readonly threads?: number;
}

/** Make articles of the originals: those named, or all. Articles that a person has edited are left alone. */
export async function ingest(context: CommandContext, options: IngestOptions): Promise<Report> {
  const { given, isDryRun } = options;
  const tally = beginTally();
  const taken = await takeIn(context.paths, given, { from: context.from, isDryRun });
  const paths = { ...context.paths, ...present({ elsewhere: taken.elsewhere }) };
  tally.counts.failed += taken.problems.filter(({ severity }) => severity === "error").length;
  const missing = taken.elsewhere?.size ? undefined : await missingContent(paths);
  if (missing) return reportOf(tally, [], [...taken.problems, missing]);
  if (!isDryRun) for (const folder of [paths.originals, paths.articles]) await clearUnfinished(folder);
  const found = await findOriginals(paths);
  countLeftOut(tally, found, given.length === 0 ? undefined : taken.value);
  const originals = found.value;
  const desk = await openDesk({ ...context, paths }, originals);
  const cache = openBuildCache(paths.cache, await toolStamp());
  const stored = await readShelf(paths, cache);
  const problems = [...taken.problems, ...found.problems, ...desk.problems, ...stored.problems];
  if (!stored.value.isWhole) return reportOf(tally, [], problems);
  const drawer = openDrawer(paths.articles, isDryRun, stored.value);
  const shelf = openShelf({ ...stored.value, read: drawer.read }, originals);
  const filing = openFilingDesk(stored.value, { shelf, drawer, cache, folder: paths.articles });
  const chosen = given.length === 0 ? originals : originals.filter((file) => taken.value.includes(file));
  const known = new Set(originals);
  const isOriginal = (file: string) => known.has(file);
  const fetching = options.fetchPicture ? { fetch: options.fetchPicture } : {};
  const run: Omit<IngestRun, "tell"> = {
    ...{ paths, desk: desk.value, stored: stored.value, shelf, filing, isDryRun, tally, problems },
    records: openRecords(cache, originals),
    putOff: openPutOff(originals),
    ...{ isOriginal, isFetching: options.fetchPicture !== undefined },
    pictures: await openPictures(paths, { isOriginal, isDryRun, ...fetching }),
    ...{ seen: new Map(), checksums: new Map(), compared: new Set() },
    ...{ begun: new Map(), listed: [] },
    categories: new Map(),
    byFile: [],
  };
  if (!isDryRun) for (const file of shelf.leftOver) await rm(join(paths.articles, file), { force: true });
  await context.progress.stage("originals", (advance) =>
    work(run, chosen, { advance, threads: options.threads }),
  );
  if (given.length === 0) problems.push(...originalsSince(run, stored.value.articles));
  const told = [...problems, ...run.pictures.problems, ...categoryProblems(run.categories)];
  const groups = groupCopies(filing.copies, (original) => filing.listed.get(originalKey(original)));
  const { summary, result } = reportOf(tally, run.byFile, told);
  return { problems: told, summary, result: { ...result, sameTexts: groups } };
}

/**
 * Count what has not come so far as to be read: what cannot be, and what is no original.
 *
 * @param named files below `content/originals` that a person has named; all, if nothing is said
 */
function countLeftOut(tally: Tally, { problems, leftOut }: FoundOriginals, named?: readonly string[]): void {
  const files = new Set(named);
  const isMeant = (file: string) => named === undefined || files.has(file);
  const unreadable = problems.filter(({ severity }) => severity === "error");
  for (const { file } of unreadable) {
    if (isMeant(file.slice("content/originals/".length))) tally.counts.failed += 1;
  }
  for (const { file, rule } of leftOut) if (isMeant(file)) countSkipped(tally, rule);
}

/** Ingest originals, and tell how far it has come by their bytes: one may hold as much as all others. */
async function work(
  run: Omit<IngestRun, "tell">,
  originals: readonly string[],
  { advance, threads }: { advance: Advance; threads: number | undefined },
): Promise<void> {
  const sizes = new Map(originals.map((file) => [file, sizeOf(pathOfOriginal(run.paths, file))]));
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  let before = 0;
  const tell = (position: number) => advance(before + position, total, "bytes");
  const done = (file: string) => {
    before += sizes.get(file) ?? 0;
    tell(0);
  };
  await withWorkerPool(threads ?? availableParallelism(), (pool) =>
    ingestOriginals({ ...run, tell }, originals, { pool, done }),
  );
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function reportOf(
  { counts, rules, sameBytes }: Tally,
  byFile: readonly (readonly [file: string, tally: Tally])[],
  problems: readonly Problem[],
): Report {
  const copies = { sameBytes: sameBytes.count, sameText: counts.duplicates - sameBytes.count };
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  const line =
    told
      .map(([name, count]) => `${count} ${name}`)
      .join(", ")
      .replace(/duplicates/, `$&${kindsOf(copies)}`) || `no originals (beside ${metadataFile})`;
  const skippedBy = Object.fromEntries(rules);
  const byRule = [...rules].map(([rule, count]) => `${count} ${rule}`).join(", ");
  const files = byFile.map(([file, tally]) => ({
    ...{ file, ...tally.counts },
    ...(tally.rules.size > 0 ? { skippedBy: Object.fromEntries(tally.rules) } : {}),
  }));
  return {
    problems,
    summary: [`Originals: ${line}`, ...(rules.size > 0 ? [`  Skipped: ${byRule}`] : [])],
    result: { ...counts, skippedBy, files },
  };
}

/** Whether duplicates are files of the same bytes, or texts that are in another article. */
function kindsOf({ sameBytes, sameText }: { sameBytes: number; sameText: number }): string {
  if (sameText === 0) return " (same bytes)";
  return sameBytes === 0 ? " (same text)" : ` (${sameBytes} same bytes, ${sameText} same text)`;
}
