import { type DayOrder, possibleOrders } from "../../originals/date-figures.ts";
import type { DateFigures, Draft } from "../../types.ts";

/** What the dates of a batch tell of the order of day and month, gathered before any date is read by it. */
export interface DayOrders {
  /** Take note of a draft: a date with a figure above 12 tells how its kin are to be read. */
  note(draft: Draft): void;
  /** The order of a date's nearest kin that tell one; undefined where none does or they contradict each other. */
  orderOf(figures: DateFigures): DayOrder | undefined;
}

/** Begin to gather what dates tell of the order of day and month. */
export function gatherDayOrders(): DayOrders {
  const told = new Map<string, ReadonlySet<DayOrder>>();
  return {
    note: ({ dateFigures: figures }) => {
      const [order, other] = figures ? possibleOrders(figures) : [];
      if (!figures || order === undefined || other !== undefined) return;
      for (const kin of figures.kin) told.set(kin, new Set([...(told.get(kin) ?? []), order]));
    },
    orderOf: ({ kin }) => {
      const orders = kin.map((each) => told.get(each)).find((each) => each !== undefined);
      const [order] = orders ?? [];
      return orders?.size === 1 ? order : undefined;
    },
  };
}

/** Tell whether the date of a draft depends on what other dates tell: two days are possible. */
export function isOpen({ date, dateFigures }: Draft): boolean {
  return date === undefined && dateFigures !== undefined && possibleOrders(dateFigures).length > 1;
}
