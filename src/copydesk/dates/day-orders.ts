import { possibleOrders } from "../../originals/date-figures.ts";
import type { DateFigures, DayOrder, Draft } from "../../types.ts";

/** What the dates of a batch tell of the order of day and month, gathered before any date is read by it. */
export interface DayOrders {
  /** Take note of a draft: a date with a figure above 12 tells how its kin are to be read. */
  note(draft: Draft): void;
  /** Say of a draft's date the order that its nearest kin tell, if any does and they do not contradict each other. */
  settle(draft: Draft): Draft;
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
    settle: (draft) => {
      const { dateFigures: figures } = draft;
      if (!figures) return draft;
      const order = orderOf(figures, told);
      return order === undefined ? draft : { ...draft, dateFigures: { ...figures, order } };
    },
  };
}

function orderOf(
  { kin }: DateFigures,
  told: ReadonlyMap<string, ReadonlySet<DayOrder>>,
): DayOrder | undefined {
  const orders = kin.map((each) => told.get(each)).find((each) => each !== undefined);
  const [order] = orders ?? [];
  return orders?.size === 1 ? order : undefined;
}

/** Tell whether the date of a draft depends on what other dates tell: two days are possible. */
export function isOpen({ date, dateFigures }: Draft): boolean {
  return date === undefined && dateFigures !== undefined && possibleOrders(dateFigures).length > 1;
}
