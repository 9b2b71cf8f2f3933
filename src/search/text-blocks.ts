/** A start or end tag; attribute values may hold `>`. */
const tag = /<(\/?)([a-z][a-z0-9]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;

/** Elements that stand within a line of text; every other one begins and ends a block. */
const inline = new Set(
  "a abbr b bdi bdo cite code del dfn em i img ins kbd mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Take an article's sanitized HTML apart into the plain text of its blocks.
 *
 * The signs of footnotes and headings that only the page adds, for screen readers, are left out: they are not
 * the author's words, and a footnote's number would stick to the word before it.
 */
export function textBlocks(html: string): string[] {
  const blocks = [""];
  const append = (text: string) => blocks.push(`${blocks.pop() ?? ""}${decode(text)}`);
  let at = 0;
  let skipped: string | undefined;
  for (const { 0: whole, 1: slash, 2: name = "", 3: attributes = "", index } of html.matchAll(tag)) {
    if (skipped === undefined) append(html.slice(at, index));
    at = index + whole.length;
    if (skipped !== undefined) {
      if (slash && name === skipped) skipped = undefined;
    } else if (isApparatus(attributes)) skipped = name;
    else if (name === "br") append(" ");
    else if (!inline.has(name)) blocks.push("");
  }
  append(html.slice(at));
  return blocks.map((block) => block.replaceAll(/\s+/g, " ").trim()).filter((block) => block !== "");
}

function isApparatus(attributes: string): boolean {
  const isForScreenReaders = /\sclass="(?:[^"]*\s)?sr-only[\s"]/.test(attributes);
  const names = attributes.replaceAll(/"[^"]*"|'[^']*'/g, "");
  return isForScreenReaders || /\sdata-footnote-(?:back)?ref(?=[\s=]|$)/.test(names);
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[name] ?? whole;
  });
}
