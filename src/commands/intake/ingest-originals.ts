import { addCategories } from "../../copydesk/category-counts.ts";
import { notice } from "../../problem.ts";
import type { WorkerPool } from "../../program/worker-pool.ts";
import { editInBatches } from "./edit-in-batches.ts";
import { fileDraft } from "./file-draft.ts";
import { type CurrentOriginal, type IngestRun, problemsOf, tellOf } from "./ingest-run.ts";
import { stepsPutOff } from "./put-off.ts";
import { dayOf, type OriginalStep, stepsOfOriginal } from "./steps-of-original.ts";
import { addTally, countSkipped, totalOf } from "./tally.ts";

/** How often what is known so far is written down, in milliseconds: an interrupted run need not begin anew. */
const pause = 20_000;

/**
 * Make articles of originals, in their order. What is in memory at a time is a bounded number of items.
 *
 * @param done told of each original that has come to its end
 */
export async function ingestOriginals(
  run: IngestRun,
  originals: readonly string[],
  { pool, done }: { readonly pool: WorkerPool; done(file: string): void },
): Promise<void> {
  await workOff(run, stepsOf(run, originals), { pool, done });
  await workOff(run, stepsOfListed(run), { pool, done });
  await keepKnown(run);
}

interface Hands {
  readonly pool: WorkerPool;
  done(file: string): void;
}

async function workOff(
  run: IngestRun,
  steps: AsyncIterable<OriginalStep>,
  { pool, done }: Hands,
): Promise<void> {
  let kept = performance.now();
  const tools = { pool, factsFor: run.desk.factsFor };
  for await (const [{ current, draft }, edited] of editInBatches(steps, tools)) {
    if (draft && edited) await fileDraft(run, current, { draft, edited });
    else {
      end(run, current);
      done(current.file);
    }
    if (performance.now() - kept < pause) continue;
    await keepKnown(run);
    kept = performance.now();
  }
}

async function* stepsOfListed(run: IngestRun): AsyncGenerator<OriginalStep> {
  for (const file of run.listed) yield* stepsOfOriginal(run, file, true);
}

async function* stepsOf(run: IngestRun, originals: readonly string[]): AsyncGenerator<OriginalStep> {
  for (const file of originals) yield* stepsOfOriginal(run, file);
  yield* stepsPutOff(run);
}

async function keepKnown({ isDryRun, records, stored, filing }: IngestRun): Promise<void> {
  if (isDryRun) return;
  await filing.keys.keep();
  await records.keep();
  await stored.keep();
}

function end(run: IngestRun, current: CurrentOriginal): void {
  const { file, tally } = current;
  if (current.isKnown) countKnown(run, current);
  if (totalOf(tally) === 0) {
    countSkipped(tally, "no articles");
    const message = "The file holds no articles.";
    tellOf(current, [
      notice({ file: `content/originals/${file}` }, message, "Remove it, if it was to hold some."),
    ]);
  }
  if (totalOf(tally) > 1) run.byFile.push([file, tally]);
  addTally(run.tally, tally);
  current.hasEnded = true;
  run.begun.set(file, current);
  addCategories(run.categories, current.categories.values());
  run.problems.push(...problemsOf(current));
  if (!current.isKnown) remember(run, current);
}

/** Count the articles of an original that is as it was; a fuller text may have taken the place of one a moment ago. */
function countKnown(
  { shelf, filing, records }: IngestRun,
  { file, tally: { counts } }: CurrentOriginal,
): void {
  for (const { file: article, isAsWritten } of shelf.byOriginal.get(file) ?? []) {
    if (filing.gone.has(article)) {
      counts.duplicates += 1;
      records.delete(file);
    } else if (isAsWritten) {
      counts.unchanged += 1;
      filing.endings.set(article, { kind: "unchanged", original: file });
    } else counts.edited += 1;
  }
}

/** What was made with less than there should be, or by what other originals tell, is made again. */
function remember(run: IngestRun, current: CurrentOriginal): void {
  const { file, sha256, tally, isWonderedAbout } = current;
  if (sha256 === undefined || current.isHeld || !run.desk.isCertain(file) || run.putOff.items.has(current))
    return;
  const { ingested, unchanged, edited, failed } = tally.counts;
  run.records.set(file, {
    ...{ sha256, print: run.desk.printOf(file), failed, edited },
    ...(current.duplicates > 0 ? { duplicates: current.duplicates } : {}),
    ...(current.categories.size > 0 ? { categories: [...current.categories.values()] } : {}),
    ...(current.looked.size > 0 ? { looked: [...current.looked] } : {}),
    ...(isWonderedAbout ? { day: dayOf(run) } : {}),
    articles: ingested + unchanged + edited,
    rules: Object.fromEntries(tally.rules),
    problems: problemsOf(current),
  });
}
