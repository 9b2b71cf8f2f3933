/**
 * What WordPress makes of a text that was written without tags around its paragraphs: blank lines divide paragraphs,
 * single line breaks are breaks.
 */
import type { Element, ElementContent, Root as HtmlRoot, RootContent } from "hast";

/** Elements that stand on their own between paragraphs; all others are part of the running text. */
const blocks = new Set(
  "address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr iframe li main math nav ol p pre script section style summary table ul".split(
    " ",
  ),
);

/** Blocks whose own text is divided as well. */
const divided = new Set(["article", "aside", "blockquote", "center", "div", "main", "section", "details"]);

/** Deepest nesting that is divided; what lies deeper is left as it is. */
const deepest = 50;

/** Divide the running text of a parsed post into paragraphs, outside of block markup; changes the tree. */
export function divideParagraphs(tree: HtmlRoot): void {
  const done: RootContent[] = [];
  let classic: RootContent[] = [];
  let open = 0;
  for (const node of tree.children) {
    const step = blockStep(node);
    if (open === 0 && step === 0) classic.push(node);
    else {
      done.push(...dividedChildren(classic, 0), node);
      classic = [];
    }
    open = Math.max(0, open + step);
  }
  tree.children = [...done, ...dividedChildren(classic, 0)];
}

/** By how much a comment of block markup changes the number of open blocks. */
function blockStep(node: RootContent): number {
  const comment = node.type === "comment" ? node.value.trim() : "";
  if (comment.startsWith("/wp:")) return -1;
  return comment.startsWith("wp:") && !comment.endsWith("/") ? 1 : 0;
}

function dividedChildren<T extends RootContent>(children: readonly T[], depth: number): ElementContent[] {
  const done: ElementContent[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    done.push(...paragraphsOf(run));
    run = [];
  };
  for (const child of children) {
    if (child.type === "doctype") continue;
    if (child.type !== "element" || !blocks.has(child.tagName)) run.push(child);
    else {
      endRun();
      if (depth < deepest && divided.has(child.tagName)) divideBlock(child, depth);
      done.push(child);
    }
  }
  endRun();
  return done;
}

function divideBlock(block: Element, depth: number): void {
  block.children = dividedChildren(block.children, depth + 1);
}

function paragraphsOf(run: readonly ElementContent[]): Element[] {
  return splitAtBlankLines(run, 0)
    .map(withoutNeedlessBreaks)
    .filter((part) => part.some(hasContent))
    .map((part) => ({ type: "element", tagName: "p", properties: {}, children: part, ...placeOf(part) }));
}

/** No line break at either end, and none beside one that is written. */
function withoutNeedlessBreaks(part: readonly ElementContent[]): ElementContent[] {
  const first = part.findIndex(hasContent);
  const last = part.findLastIndex(hasContent);
  const kept: ElementContent[] = [];
  for (const node of part.slice(Math.max(0, first), last + 1)) {
    const previous = kept.findLast((each) => hasContent(each) || isBreak(each));
    const isNeedless = isBreak(node) && !node.position && previous !== undefined && isBreak(previous);
    if (!isNeedless) kept.push(node);
  }
  return kept;
}

function isBreak(node: ElementContent): boolean {
  return node.type === "element" && node.tagName === "br";
}

function placeOf(part: readonly ElementContent[]): Pick<Element, "position"> {
  const position = part.find((node) => hasContent(node) && node.position)?.position;
  return position ? { position } : {};
}

function hasContent(node: ElementContent): boolean {
  if (node.type === "text") return node.value.trim() !== "";
  return node.type === "element" && node.tagName !== "br";
}

/** Divide running text; an element that holds a blank line is divided with it. */
function splitAtBlankLines(run: readonly ElementContent[], depth: number): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  for (const node of run) {
    const [first = [], ...more] = piecesOf(node, depth);
    parts.at(-1)?.push(...first);
    parts.push(...more);
  }
  return parts;
}

function piecesOf(node: ElementContent, depth: number): ElementContent[][] {
  if (node.type === "text") return textPieces(node.value, node.position);
  if (node.type !== "element" || depth >= deepest || node.tagName === "code") return [[node]];
  if (node.children.length === 0) return [[node]];
  return splitAtBlankLines(node.children, depth + 1).map((children) => [{ ...node, children }]);
}

function textPieces(text: string, position: Element["position"]): ElementContent[][] {
  let line = position?.start.line;
  return text.split(/(\n[ \t\r]*\n\s*)/).reduce<ElementContent[][]>((parts, piece, index) => {
    if (index % 2 === 0) parts.push(brokenLines(piece, line));
    if (line !== undefined) line += piece.split("\n").length - 1;
    return parts;
  }, []);
}

/** A text whose line ends are line breaks. */
function brokenLines(text: string, line: number | undefined): ElementContent[] {
  return text.split("\n").flatMap((value, index): ElementContent[] => {
    const point = { line: (line ?? 0) + index, column: 1 };
    const place = line === undefined ? {} : { position: { start: point, end: point } };
    const words = { type: "text" as const, value, ...place };
    return index === 0 ? [words] : [{ type: "element", tagName: "br", properties: {}, children: [] }, words];
  });
}
