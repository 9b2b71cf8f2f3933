/**
 * In the calendar of the whole archive the arrow keys lead from month to month, so that the tab key need not stop at
 * every month of two centuries. Without this script each is a stop of its own.
 */

type Move = (at: Place, rows: readonly Row[]) => Place | undefined;

/** The links of a line by their columns: the year, then its months. */
type Row = readonly (HTMLAnchorElement | undefined)[];

interface Place {
  readonly row: number;
  readonly column: number;
}

const table = document.querySelector(".heat");
const rows = [...(table?.querySelectorAll<HTMLTableRowElement>("tbody > tr") ?? [])]
  .map(linksOf)
  .filter((row) => row.some((link) => link));

if (table && rows.length > 0) {
  for (const link of rows.flat()) link?.setAttribute("tabindex", "-1");
  rows[0]?.[0]?.setAttribute("tabindex", "0");
  table.addEventListener("keydown", (event) => event instanceof KeyboardEvent && step(event));
  table.addEventListener("focusin", ({ target }) => stopAt(placeOf(target)));
}

function linksOf({ cells }: HTMLTableRowElement): Row {
  return [...cells].map((cell) => cell.querySelector("a") ?? undefined);
}

function step(event: KeyboardEvent): void {
  const at = placeOf(event.target);
  const next = at && moves[keyOf(event)]?.(at, rows);
  if (!next || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  rows[next.row]?.[next.column]?.focus();
}

/** Where the page runs from right to left, so does the year. */
function keyOf({ key }: KeyboardEvent): string {
  if (document.documentElement.dir !== "rtl") return key;
  return key === "ArrowLeft" ? "ArrowRight" : key === "ArrowRight" ? "ArrowLeft" : key;
}

const moves: Readonly<Record<string, Move>> = {
  ArrowRight: (at) => along(at, 1),
  ArrowLeft: (at) => along(at, -1),
  ArrowDown: (at) => across(at, 1),
  ArrowUp: (at) => across(at, -1),
  Home: ({ row }) => along({ row, column: -1 }, 1),
  End: ({ row }) => along({ row, column: 13 }, -1),
  PageDown: (at) => across({ ...at, row: Math.min(at.row + 9, rows.length - 2) }, 1),
  PageUp: (at) => across({ ...at, row: Math.max(at.row - 9, 1) }, -1),
};

/** The next link of the line; after the last one, the first of the next line. */
function along({ row, column }: Place, by: 1 | -1): Place | undefined {
  for (let next = column + by; next >= 0 && next <= 12; next += by) {
    if (rows[row]?.[next]) return { row, column: next };
  }
  return rows[row + by] && along({ row: row + by, column: by === 1 ? -1 : 13 }, by);
}

/** The next line that has a link in the same column. */
function across({ row, column }: Place, by: 1 | -1): Place | undefined {
  for (let next = row + by; rows[next]; next += by) if (rows[next]?.[column]) return { row: next, column };
  return undefined;
}

function placeOf(target: EventTarget | null): Place | undefined {
  const link = target instanceof Element ? target.closest("a") : null;
  const row = rows.findIndex((each) => link !== null && each.includes(link));
  const column = rows[row]?.indexOf(link ?? undefined);
  return column === undefined ? undefined : { row, column };
}

/** The tab key comes back to where the arrow keys have led. */
function stopAt(place: Place | undefined): void {
  if (!place) return;
  for (const link of rows.flat()) {
    if (link?.getAttribute("tabindex") === "0") link.setAttribute("tabindex", "-1");
  }
  rows[place.row]?.[place.column]?.setAttribute("tabindex", "0");
}
