/** Elements whose words stand in the line around them. Source: HTML Standard, 3.2.5.2.5, Phrasing content. */
const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Elements that hold nothing of an article's text. */
const passedOver = new Set(
  "nav aside footer form select button script style noscript template iframe head title".split(" "),
);

/** A line of so many characters is running text. */
const running = 150;

/** How many lines before the running text are looked at, and how many of a page. */
const most = { before: 6, lines: 2000 } as const;

/**
 * The short lines right before a page's first running text, whatever elements they stand in: where a page has no heading,
 * the headline, a byline and the date stand there. In a page without running text there are none.
 */
export function openingLines(document: Document): string[] {
  const lines: string[] = [];
  for (const line of linesOf(document.body)) {
    if (line.length >= running) return lines.slice(-most.before);
    lines.push(line);
    if (lines.length > most.lines) break;
  }
  return [];
}

/** The lines of an element, one by one: elements that are not inline end them, and so do line breaks. */
function* linesOf(root: Element): Generator<string> {
  let line = "";
  for (const part of partsOf(root)) {
    if (part !== undefined) {
      line += part;
      continue;
    }
    const words = line.replaceAll(/\s+/g, " ").trim();
    if (words !== "") yield words;
    line = "";
  }
  if (line.trim() !== "") yield line.replaceAll(/\s+/g, " ").trim();
}

/** Pieces of text, and `undefined` between two lines. */
function* partsOf(node: Node): Generator<string | undefined> {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) yield child.nodeValue ?? "";
    if (child.nodeType !== 1) continue;
    const name = (child as Element).localName;
    if (inline.has(name)) yield* partsOf(child);
    else {
      yield undefined;
      if (!passedOver.has(name)) yield* partsOf(child);
      yield undefined;
    }
  }
}
