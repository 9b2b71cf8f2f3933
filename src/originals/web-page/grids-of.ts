import { weightOf } from "./weight-of.ts";

/** A table of a page, with what is its own and not that of a table within it. */
export interface Grid extends Amount {
  readonly element: Element;
  readonly rows: readonly Element[];
  readonly cells: readonly Cell[];
  /** Whether it has what only tables of data have, such as heads. */
  readonly isData: boolean;
}

/** A cell, with all that stands in it. */
export interface Cell extends Amount {
  readonly element: Element;
}

/** How much stands in an element, in Latin letters. */
interface Amount {
  readonly letters: number;
  /** Letters outside links. */
  readonly unlinked: number;
  readonly links: number;
}

interface OpenGrid {
  readonly rows: Element[];
  readonly cells: Cell[];
  isData: boolean;
}

const ofData = new Set(["th", "caption", "thead", "tfoot", "colgroup"]);

const nothing: Amount = { letters: 0, unlinked: 0, links: 0 };

/** List the tables of a page, the inner ones first, in one walk. */
export function gridsOf(body: Element): Grid[] {
  const grids: Grid[] = [];
  if (body.getElementsByTagName("table").length > 0) walk(body, { grid: undefined, isLinked: false, grids });
  return grids;
}

interface Around {
  readonly grid: OpenGrid | undefined;
  readonly isLinked: boolean;
  readonly grids: Grid[];
}

function walk(element: Element, around: Around): Amount {
  const { localName } = element;
  if (localName === "table") {
    const own: OpenGrid = { rows: [], cells: [], isData: false };
    const amount = within(element, { ...around, grid: own });
    around.grids.push({ element, ...own, ...amount });
    return amount;
  }
  if (around.grid && ofData.has(localName)) around.grid.isData = true;
  if (localName === "tr") around.grid?.rows.push(element);
  const isLink = localName === "a" && element.hasAttribute("href");
  const amount = within(element, isLink ? { ...around, isLinked: true } : around);
  if (localName === "td") around.grid?.cells.push({ element, ...amount });
  return isLink ? { ...amount, links: amount.links + 1 } : amount;
}

function within(element: Element, around: Around): Amount {
  let { letters, unlinked, links } = nothing;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const own = weightOf((child.nodeValue ?? "").replaceAll(/[^\p{L}\p{N}]+/gu, ""));
      letters += own;
      if (!around.isLinked) unlinked += own;
    } else if (child.nodeType === 1) {
      const inner = walk(child as Element, around);
      letters += inner.letters;
      unlinked += inner.unlinked;
      links += inner.links;
    }
  }
  return { letters, unlinked, links };
}
