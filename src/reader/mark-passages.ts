import { foundPassages } from "./found-passages.ts";

/** The marks of one passage: one for each piece of text that it runs through. */
export type Marks = readonly [HTMLElement, ...HTMLElement[]];

/** Within one of these, text runs on. */
const blocks = "p, li, h1, h2, h3, h4, h5, h6, td, th, pre, figcaption";

interface Piece {
  readonly node: Text;
  readonly from: number;
}

/** Mark words and phrases in parts of a page; the marks of every passage, in order. */
export function markPassages(parts: Iterable<Element>, wanted: readonly string[]): Marks[] {
  return [...parts].flatMap((part) => {
    const { text, pieces } = piecesOf(part);
    const marks = foundPassages(text, wanted).map(({ from, until }) =>
      // From the end on, for splitting a piece leaves what stands before as it was.
      pieces.flatMap(({ node, from: start }) => {
        const [begin, end] = [Math.max(from - start, 0), Math.min(until - start, node.data.length)];
        return begin < end ? [{ node, begin, end }] : [];
      }),
    );
    return wrapAll(marks);
  });
}

interface Cut {
  readonly node: Text;
  readonly begin: number;
  readonly end: number;
}

function wrapAll(passages: readonly (readonly Cut[])[]): Marks[] {
  const wrapped = passages.toReversed().map((cuts) => cuts.toReversed().map(wrap).toReversed());
  return wrapped.toReversed().flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []));
}

function wrap({ node, begin, end }: Cut): HTMLElement {
  const mark = document.createElement("mark");
  const found = begin === 0 ? node : node.splitText(begin);
  if (end - begin < found.data.length) found.splitText(end - begin);
  found.replaceWith(mark);
  mark.append(found);
  return mark;
}

/** The text of a part of a page, a line break between blocks, and where each of its pieces begins. */
function piecesOf(part: Element): { readonly text: string; readonly pieces: readonly Piece[] } {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let text = "";
  let before: Element | null | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const block = node.parentElement?.closest(blocks);
    if (block !== before) text += "\n";
    before = block;
    pieces.push({ node, from: text.length });
    text += node.data;
  }
  return { text, pieces };
}

/** Take marks away again; the text is as it was. */
export function unmark(passages: readonly Marks[]): void {
  for (const mark of passages.flat()) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}
