import { addCategories } from "../../copydesk/category-counts.ts";
import { backupFile, backupNotice, isBackup } from "../../originals/backup-file.ts";
import { openOriginal } from "../../originals/open-original.ts";
import { isPartOfPage } from "../../originals/pictures/own-picture.ts";
import { placePictures } from "../../originals/pictures/place-pictures.ts";
import type { Finding } from "../../originals/reading.ts";
import type { StoredOriginal } from "../../originals/stored-original.ts";
import { notice, problem, reasonOf } from "../../problem.ts";
import type { Step } from "./edit-in-batches.ts";
import type { IngestRecord } from "./ingest-records.ts";
import {
  beginOriginal,
  type CurrentOriginal,
  type IngestRun,
  readingContextOf,
  tellOf,
} from "./ingest-run.ts";
import { itemNamer } from "./own-items.ts";
import { putOffDraft } from "./put-off.ts";
import { countSkipped } from "./tally.ts";

/** A draft of an original; without one, the end of the original, which comes later where drafts are put off. */
export interface OriginalStep extends Step {
  readonly current: CurrentOriginal;
}

/**
 * Read an original as far as need be: one that is as it was the last time is known.
 *
 * @param isLast whether all have been filed whose articles may list its items
 */
export async function* stepsOfOriginal(
  run: IngestRun,
  file: string,
  isLast = false,
): AsyncGenerator<OriginalStep> {
  const { value: original, problems } = await openOriginal(run.paths, file, run.tell);
  if (!original) {
    const current = beginOriginal(file);
    current.tally.counts.failed += 1;
    tellOf(current, problems);
    yield { current };
    return;
  }
  run.checksums.set(file, original.sha256);
  if (isBackup(file)) {
    yield { current: backupOf(file) };
    return;
  }
  if (isPartOfPage(file, run.isOriginal)) {
    yield { current: partOfPage(file) };
    return;
  }
  const holder = await holderOf(original, run);
  if (!isLast && (holder.isAltered || run.filing.copiesOf.get(file)?.size)) {
    run.listed.push(file);
    return;
  }
  const twin = twinOf(original, holder.file, run);
  const known = knownOf(original, run);
  if (twin !== undefined) yield { current: duplicate(file, twin) };
  else if (known) yield { current: takenOver(file, known) };
  else yield* read(original, run);
}

/** The original of the same bytes that has an article; one that is altered by now had them when that was made. */
interface Holder {
  readonly file?: string;
  /** Its article will be made anew of what it holds now, and be no longer of these bytes. */
  readonly isAltered?: true;
}

async function holderOf({ file, sha256 }: StoredOriginal, run: IngestRun): Promise<Holder> {
  const holder = run.shelf.holders.get(sha256);
  if (holder === undefined) return {};
  if (holder === file) return { file };
  const now = run.checksums.get(holder) ?? (await openOriginal(run.paths, holder)).value?.sha256;
  return now === sha256 ? { file: holder } : { isAltered: true };
}

/** Another original of the same bytes that has an article, or comes before this one. */
function twinOf(
  { file, sha256, size }: StoredOriginal,
  holder: string | undefined,
  run: IngestRun,
): string | undefined {
  if (size === 0) return undefined;
  const first = holder ?? run.seen.get(sha256) ?? file;
  run.seen.set(sha256, first);
  return first === file ? undefined : first;
}

/** What it shows is taken in with the page that it belongs to. */
function partOfPage(file: string): CurrentOriginal {
  const current = beginOriginal(file);
  countSkipped(current.tally, "part of a page");
  return current;
}

function backupOf(file: string): CurrentOriginal {
  const current = beginOriginal(file);
  countSkipped(current.tally, backupFile);
  tellOf(current, [backupNotice(file)]);
  return current;
}

function duplicate(file: string, twin: string): CurrentOriginal {
  const current = beginOriginal(file);
  current.tally.counts.duplicates += 1;
  current.tally.sameBytes.count += 1;
  const message = `The same bytes as content/originals/${twin}: no second article is made.`;
  const hint = "Nothing needs to be done; both files are kept.";
  tellOf(current, [notice({ file: `content/originals/${file}` }, message, hint)]);
  return current;
}

/** What is known of an original whose articles are all there and have been made with what there is now. */
function knownOf({ file, sha256 }: StoredOriginal, run: IngestRun): IngestRecord | undefined {
  const record = run.records.get(file);
  const { desk, shelf } = run;
  if (record?.sha256 !== sha256 || record.print !== desk.printOf(file)) return undefined;
  if (record.day !== undefined && record.day !== dayOf(run)) return undefined;
  const articles = shelf.byOriginal.get(file) ?? [];
  if (run.isFetching || record.looked?.some(([beside, was]) => run.isOriginal(beside) !== was))
    return undefined;
  if (!isListed(run, file, record.duplicates ?? 0)) return undefined;
  const isWhole = articles.length === record.articles && !shelf.broken.has(file);
  const isSame = articles.every(({ source }) => source.sha256 === sha256);
  const isAsBefore = articles.filter((each) => !each.isAsWritten).length === record.edited;
  return isWhole && isSame && isAsBefore ? record : undefined;
}

/** Whether articles list as many items of an original as they did, and nobody has found it to be another article. */
function isListed({ filing }: IngestRun, file: string, items: number): boolean {
  return !filing.distinct.has(file) && (filing.copiesOf.get(file)?.size ?? 0) === items;
}

/** ISO 8601 day of the run, in UTC. */
export function dayOf({ desk }: IngestRun): string {
  return desk.facts.now.toISOString().slice(0, 10);
}

function takenOver(file: string, record: IngestRecord): CurrentOriginal {
  const current = beginOriginal(file, record.sha256, true);
  const { counts } = current.tally;
  counts.failed = record.failed;
  counts.duplicates = record.duplicates ?? 0;
  current.duplicates = counts.duplicates;
  for (const [rule, times] of Object.entries(record.rules)) countSkipped(current.tally, rule, times);
  tellOf(current, record.problems);
  addCategories(current.categories, record.categories ?? []);
  return current;
}

async function* read(original: StoredOriginal, run: IngestRun): AsyncGenerator<OriginalStep> {
  const { file, sha256 } = original;
  const current = beginOriginal(file, sha256);
  const named = itemNamer();
  run.putOff.unread.delete(file);
  try {
    // The readers of all formats take long to load: where nothing has changed, none is asked for.
    const { findIn } = await import("../../originals/readers.ts");
    for await (const found of findIn(original, readingContextOf(run, current))) {
      if (found.kind !== "draft") take(current, found);
      else {
        const draft = named(found.draft);
        if (putOffDraft(run.putOff, current, draft)) continue;
        yield { current, draft: await placePictures(draft, run.pictures) };
      }
    }
  } catch (error) {
    const reason = reasonOf(error);
    const message = `The file cannot be read, or not further: ${reason}.`;
    const hint = "Replace it by a whole copy, or save its articles as plain text.";
    current.tally.counts.failed += 1;
    tellOf(current, [problem({ file: `content/originals/${file}` }, message, hint)]);
  }
  if (!run.putOff.items.has(current)) yield { current };
}

function take(current: CurrentOriginal, found: Exclude<Finding, { kind: "draft" }>): void {
  if (found.kind === "skipped") countSkipped(current.tally, found.skipped.rule);
  else tellOf(current, [found.problem]);
  if (found.kind === "failed") current.tally.counts.failed += 1;
}
