import { type Cell, type Grid, gridsOf } from "./grids-of.ts";
import { markShownHeadline } from "./mark-shown-headline.ts";
import { partLines } from "./part-lines.ts";

/** From so many letters outside links on, the text of a cell may be an article. */
const fewestOfStory = 300;

/** Share of its table's letters, and of those of all cells of the page, that the cell of an article has. */
const storyShare = 0.5;

/** Share of its letters in links from which on a cell is a menu, and how many links that takes at least. */
const menu = { share: 0.6, links: 3 };

/**
 * Unfold the tables by which a page is laid out, as those of the 1990s are: each cell becomes a block of its own, and the cells
 * beside an article that are menus go. A table of data stays: it has heads, or no cell that outweighs the others. What is set largest in the
 * cell of the article becomes a heading where that has none. Changes the document.
 */
export function unfoldLayout(document: Document): void {
  const layout = gridsOf(document.body).filter(isLayout);
  const blocks = new Map<Cell, Element>();
  for (const grid of layout) {
    const hasStory = mostUnlinked(grid) >= fewestOfStory;
    for (const cell of grid.cells) {
      if (hasStory && isMenu(cell)) cell.element.remove();
      else blocks.set(cell, replaced(document, cell.element));
    }
    unwrap(document, grid);
  }
  const all = Math.max(0, ...layout.map(({ unlinked }) => unlinked));
  const [story] = [...blocks]
    .filter(([{ unlinked }]) => unlinked >= Math.max(fewestOfStory, all * storyShare))
    .toSorted(([a], [b]) => a.unlinked - b.unlinked);
  if (!story) return;
  markShownHeadline(document, story[1]);
  partLines(document, story[1]);
}

function isLayout(grid: Grid): boolean {
  const { cells, rows, isData, unlinked } = grid;
  if (cells.length === 0 || isData) return false;
  if (cells.length <= rows.length) return true;
  const most = mostUnlinked(grid);
  return most >= fewestOfStory && most >= unlinked * storyShare;
}

function mostUnlinked({ cells }: Grid): number {
  return cells.reduce((most, cell) => Math.max(most, cell.unlinked), 0);
}

function isMenu({ letters, unlinked, links }: Cell): boolean {
  return links >= menu.links && letters - unlinked >= letters * menu.share;
}

/** The cell as a block. */
function replaced(document: Document, cell: Element): Element {
  const block = document.createElement("div");
  while (cell.firstChild) block.appendChild(cell.firstChild);
  cell.parentNode?.replaceChild(block, cell);
  return block;
}

/** What stands in a table, in its place. */
function unwrap(document: Document, { element: table, rows }: Grid): void {
  for (const row of rows) {
    while (row.firstChild) row.parentNode?.insertBefore(row.firstChild, row);
    row.remove();
  }
  const block = document.createElement("div");
  while (table.firstChild) block.appendChild(table.firstChild);
  for (const body of [...block.children].filter(({ localName }) => localName === "tbody")) {
    while (body.firstChild) block.insertBefore(body.firstChild, body);
    body.remove();
  }
  table.parentNode?.replaceChild(block, table);
}
