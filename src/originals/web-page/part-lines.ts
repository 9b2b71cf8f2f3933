import { endsLine } from "./ends-line.ts";
import { weightOf } from "./weight-of.ts";

/** Shortest line that may be a paragraph, in Latin letters. */
const shortest = 80;

/** Fewest line breaks in a row by which paragraphs are told. */
const fewestBreaks = 2;

/**
 * Part the paragraphs of an article that have but a line break between them, where each line is long and ends with a sentence;
 * lines of verse, of an address or of a hand that wrapped them do not. Changes the document.
 */
export function partLines(document: Document, story: Element): void {
  for (const element of [story, ...story.getElementsByTagName("*")]) {
    const count = [...element.children].filter(({ localName }) => localName === "br").length;
    for (const breaks of count < fewestBreaks ? [] : stretchesOf(element)) {
      if (breaks.length < fewestBreaks || !breaks.every(({ before }) => isParagraph(before))) continue;
      for (const { at } of breaks) element.insertBefore(document.createElement("br"), at);
    }
  }
}

interface Break {
  readonly at: Node;
  /** The words of the line that it ends. */
  readonly before: string;
}

/** The line breaks of an element itself that have words on both sides, those together that no empty line parts. */
function stretchesOf(element: Element): Break[][] {
  const stretches: Break[][] = [[]];
  let [line, last]: [string, Break | undefined] = ["", undefined];
  const endLine = (at: Node | undefined) => {
    const words = line.trim();
    if (last && words !== "") stretches.at(-1)?.push(last);
    if (words === "" || !at) stretches.push([]);
    last = words === "" || !at ? undefined : { at, before: words };
    line = "";
  };
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (!endsLine(node)) line += node.textContent ?? "";
    else endLine((node as Element).localName === "br" ? node : undefined);
  }
  endLine(undefined);
  return stretches;
}

function isParagraph(line: string): boolean {
  return weightOf(line) >= shortest && /[.!?…。！？][\p{Pf}\p{Pe}"'’”]*$/u.test(line);
}
