import { addCategories } from "../../copydesk/category-counts.ts";
import { notice } from "../../problem.ts";
import type { WorkerPool } from "../../worker-pool.ts";
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
  const tools = { pool, factsFor: run.desk.factsFor };
  let kept = performance.now();
  for await (const [{ current, draft }, edited] of editInBatches(stepsOf(run, originals), tools)) {
    if (draft && edited) await fileDraft(run, current, { draft, edited });
    else {
      end(run, current);
      done(current.file);
    }
    if (performance.now() - kept < pause) continue;
    await keepKnown(run);
    kept = performance.now();
  }
  await keepKnown(run);
}

async function* stepsOf(run: IngestRun, originals: readonly string[]): AsyncGenerator<OriginalStep> {
  for (const file of originals) yield* stepsOfOriginal(run, file);
  yield* stepsPutOff(run);
}

async function keepKnown({ isDryRun, records, stored }: IngestRun): Promise<void> {
  if (isDryRun) return;
  await records.keep();
  await stored.keep();
}

function end(run: IngestRun, current: CurrentOriginal): void {
  const { file, tally } = current;
  if (totalOf(tally) === 0) {
    countSkipped(tally, "no articles");
    const message = "The file holds no articles.";
    tellOf(current, [
      notice({ file: `content/originals/${file}` }, message, "Remove it, if it was to hold some."),
    ]);
  }
  if (totalOf(tally) > 1) run.byFile.push([file, tally]);
  addTally(run.tally, tally);
  addCategories(run.categories, current.categories.values());
  run.problems.push(...problemsOf(current));
  if (!current.isKnown) remember(run, current);
}

/** What was made with less than there should be, or by what other originals tell, is made again. */
function remember(run: IngestRun, current: CurrentOriginal): void {
  const { file, sha256, tally, isWonderedAbout } = current;
  if (sha256 === undefined || !run.desk.isCertain(file) || run.putOff.items.has(current)) return;
  const { ingested, unchanged, edited, failed } = tally.counts;
  run.records.set(file, {
    ...{ sha256, print: run.desk.printOf(file), failed, edited },
    ...(current.categories.size > 0 ? { categories: [...current.categories.values()] } : {}),
    ...(current.looked.size > 0 ? { looked: [...current.looked] } : {}),
    ...(isWonderedAbout ? { day: dayOf(run) } : {}),
    articles: ingested + unchanged + edited,
    rules: Object.fromEntries(tally.rules),
    problems: problemsOf(current),
  });
}
