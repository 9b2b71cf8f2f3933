import { shortHash } from "../short-hash.ts";

/**
 * Give every block of an article's text an id that follows from its own words, so that its address stays when other
 * blocks change: paragraphs, headings, list items, tables. A block whose words stand in an earlier one too is told
 * apart by a number. Only its first letters and digits count; spaces, punctuation and case are what gets mended.
 *
 * The rule is for ever; addresses that people have cited depend on it.
 *
 * @param html as the Markdown renderer writes it, sanitized; ids of its own begin with `user-content-`
 */
export function withParagraphIds(html: string): string {
  const seen = new Map<string, number>();
  let marked = "";
  let from = 0;
  for (const { 0: tag, 1: name = "", index } of html.matchAll(opening)) {
    const begin = index + tag.length;
    const end = name === "li" ? ownTextEnd(html, begin) : html.indexOf(`</${name}>`, begin);
    // Nothing of its own stands in a list item that begins with a block.
    if (end <= begin) continue;
    const id = idOf(html.slice(begin, end));
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    marked += `${html.slice(from, index)}<${name} id="p-${id}${times === 1 ? "" : `-${times}`}">`;
    from = begin;
  }
  return marked + html.slice(from);
}

/** A block that holds running text. */
const opening = /<(p|li|h[2-6]|pre|table)>/g;

/** Where the text of a list item ends, or the first block within it begins. */
function ownTextEnd(html: string, begin: number): number {
  blockInItem.lastIndex = begin;
  const end = blockInItem.exec(html)?.index ?? html.length;
  return html.slice(begin, end).trim() === "" ? begin : end;
}

const blockInItem = /<(?:\/li|ul|ol|p|h\d|pre|blockquote|table)\b/g;

/** 30 bits tell the paragraphs of an article apart. */
const length = 6;

function idOf(inner: string): string {
  const words = /[<&]/.test(inner) ? inner.replace(markup, "") : inner;
  // More than enough to hold all that counts, whatever stands between.
  const text = words
    .slice(0, 4 * most)
    .normalize("NFC")
    .toLowerCase();
  const hash = shortHash(text, length, { ignored, most });
  return hash === nothing ? shortHash(inner, length) : hash;
}

/** How many letters of a block count: its address stays when something is mended further on. */
const most = 120;

/** The numbers of notes, tags, and references to the characters that HTML writes so: none of them are letters. */
const markup = /<sup>.*?<\/sup>|<(?:[^"'>]|"[^"]*"|'[^']*')*>|&[#\w]+;/gs;

/**
 * What does not count: the spaces, punctuation and signs of ASCII, Latin-1, Hebrew, Arabic, Indic, General Punctuation to
 * Miscellaneous Symbols and Arrows, CJK and full-width forms. Written out, since what Unicode calls a letter grows.
 */
const noLetters =
  "0-2f 3a-60 7b-bf d7-d7 f7-f7 5be-5be 5c0-5c0 5c3-5c3 5f3-5f4 60c-60c 61b-61f 640-640 66a-66d 6d4-6d4 964-965 " +
  "2000-2bff 3000-3004 3008-3020 3030-3030 fe00-fe6f feff-feff ff01-ff0f ff1a-ff20 ff3b-ff40 ff5b-ff65";

/** For every UTF-16 unit whether it is one of them. */
const ignored = new Uint8Array(0x10000);
for (const range of noLetters.split(" ")) {
  const [from = 0, until = 0] = range.split("-").map((code) => Number.parseInt(code, 16));
  ignored.fill(1, from, until + 1);
}

/** The hash of a text in which nothing counts. */
const nothing = shortHash("", length);
