/** Shortest line that may be a paragraph, in characters. */
const shortest = 80;

/** Fewest line breaks by which paragraphs are told. */
const fewestBreaks = 2;

/**
 * Part the paragraphs of an article that has but a line break between them, where each line is long and ends with a sentence;
 * lines of verse, an address or a hand that wrapped them do not. Changes the document.
 */
export function partLines(document: Document, story: Element): void {
  for (const element of [story, ...story.getElementsByTagName("*")]) {
    const breaks = singleBreaks(element);
    if (breaks.length < fewestBreaks || !breaks.every(({ before }) => isParagraph(before))) continue;
    for (const { at } of breaks) element.insertBefore(document.createElement("br"), at);
  }
}

interface Break {
  readonly at: Node;
  /** The words of the line that it ends. */
  readonly before: string;
}

/** The line breaks of an element itself that have words on both sides. */
function singleBreaks(element: Element): Break[] {
  const breaks: Break[] = [];
  let [line, last]: [string, Break | undefined] = ["", undefined];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    const isBreak = node.nodeType === 1 && (node as Element).localName === "br";
    if (!isBreak) line += node.textContent ?? "";
    else {
      if (last && line.trim() !== "") breaks.push(last);
      last = line.trim() === "" ? undefined : { at: node, before: line.trim() };
      line = "";
    }
  }
  return last && line.trim() !== "" ? [...breaks, last] : breaks;
}

function isParagraph(line: string): boolean {
  return line.length >= shortest && /[.!?…。！？][\p{Pf}\p{Pe}"'’”]*$/u.test(line);
}
