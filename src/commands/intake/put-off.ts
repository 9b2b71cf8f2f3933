import { type DayOrders, gatherDayOrders, isOpen } from "../../copydesk/dates/day-orders.ts";
import { openOriginal } from "../../originals/open-original.ts";
import { placePictures } from "../../originals/pictures/place-pictures.ts";
import type { Draft } from "../../types.ts";
import { beginOriginal, type CurrentOriginal, type IngestRun, readingContextOf } from "./ingest-run.ts";
import { itemNamer } from "./own-items.ts";
import type { OriginalStep } from "./steps-of-original.ts";

/**
 * The drafts of a run whose dates are read by what the dates of all the others tell. Only the names of their items are
 * kept meanwhile, so that memory does not grow with the batch.
 */
export interface PutOff {
  readonly orders: DayOrders;
  /** The items of originals that have been put off. */
  readonly items: Map<CurrentOriginal, Set<string>>;
  /** Originals of the archive that have not been read in this run. */
  readonly unread: Set<string>;
}

/** Begin to put drafts off. */
export function openPutOff(originals: readonly string[]): PutOff {
  return { orders: gatherDayOrders(), items: new Map(), unread: new Set(originals) };
}

/** Take note of a draft, and put it off where its date depends on others; tells whether it did. */
export function putOffDraft({ orders, items }: PutOff, current: CurrentOriginal, draft: Draft): boolean {
  orders.note(draft);
  if (!isOpen(draft)) return false;
  const own = items.get(current) ?? new Set();
  items.set(current, own.add(draft.source.item ?? ""));
  return true;
}

/** Read what was put off again, when all that the batch and the rest of the archive tell is known. */
export async function* stepsPutOff(run: IngestRun): AsyncGenerator<OriginalStep> {
  const { orders, items, unread } = run.putOff;
  if (items.size === 0) return;
  for (const file of unread) {
    for await (const draft of draftsOf(run, beginOriginal(file))) orders.note(draft);
  }
  for (const [current, own] of items) {
    for await (const draft of draftsOf(run, current)) {
      if (!own.has(draft.source.item ?? "")) continue;
      yield { current, draft: await placePictures(orders.settle(draft), run.pictures) };
    }
    yield { current };
  }
}

/** The drafts of an original, whose problems are told elsewhere. */
async function* draftsOf(run: IngestRun, current: CurrentOriginal): AsyncGenerator<Draft> {
  const { value: original } = await openOriginal(run.paths, current.file);
  if (!original) return;
  const named = itemNamer();
  const { findIn } = await import("../../originals/readers.ts");
  try {
    for await (const found of findIn(original, readingContextOf(run, current))) {
      if (found.kind === "draft") yield named(found.draft);
    }
  } catch {
    // What cannot be read further has been told of where it was read first.
  }
}
