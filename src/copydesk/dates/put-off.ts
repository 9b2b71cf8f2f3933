import type { Draft } from "../../types.ts";
import { type DayOrders, isOpen } from "./day-orders.ts";

/** The drafts of a batch whose dates are read by what the dates of all the others tell. */
export interface PutOff {
  /** Take note of a draft, and put it off where its date depends on others; tells whether it did. */
  takes(draft: Draft): boolean;
  /**
   * Read the drafts that were put off again, one by one, after taking note of originals that are not of the batch. Only
   * their names are kept meanwhile, so that memory does not grow with the batch.
   */
  drafts(others: readonly string[], read: (file: string) => Promise<readonly Draft[]>): AsyncGenerator<Draft>;
}

/** Begin to put drafts off. */
export function openPutOff(orders: DayOrders): PutOff {
  const itemsOf = new Map<string, Set<string>>();
  return {
    takes: (draft) => {
      orders.note(draft);
      if (!isOpen(draft)) return false;
      const items = itemsOf.get(draft.source.file) ?? new Set();
      itemsOf.set(draft.source.file, items.add(draft.source.item ?? ""));
      return true;
    },
    drafts: async function* (others, read) {
      for (const file of itemsOf.size === 0 ? [] : others) {
        for (const draft of await read(file)) orders.note(draft);
      }
      for (const [file, items] of itemsOf) yield* openAmong(await read(file), items);
    },
  };
}

function* openAmong(drafts: readonly Draft[], items: ReadonlySet<string>): Generator<Draft> {
  for (const draft of drafts) {
    if (isOpen(draft) && items.has(draft.source.item ?? "")) yield draft;
  }
}
