/** A shortcode that is kept as visible text. */
export interface KeptShortcode {
  readonly name: string;
  /** Line within the text, the first being 0. */
  readonly line: number;
}

/** A text whose captions are figures, and the shortcodes that stay in it. */
export interface ShortcodeReading {
  readonly html: string;
  readonly kept: readonly KeptShortcode[];
}

/** Shortcodes of WordPress itself, which may stand alone and without attributes. */
const core = new Set(["gallery", "embed", "audio", "video", "playlist", "caption", "wp_caption"]);

/** The most shortcodes of one text that are told one by one. */
const mostKept = 1000;

/** Make figures of caption shortcodes; every other shortcode stays as it stands. */
export function readShortcodes(text: string): ShortcodeReading {
  const html = captionsAsFigures(text);
  return { html, kept: keptIn(html) };
}

function captionsAsFigures(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const opening of text.matchAll(/(?<!\[)\[((?:wp_)?caption)((?:\s[^[\]]*)?)\]/g)) {
    if (opening.index < done) continue;
    const start = opening.index + opening[0].length;
    const closing = `[/${opening[1]}]`;
    const end = text.indexOf(closing, start);
    if (end === -1) break;
    parts.push(text.slice(done, opening.index), figureOf(text.slice(start, end), opening[2] ?? ""));
    done = end + closing.length;
  }
  return parts.join("") + text.slice(done);
}

/** What stands after the picture, and after the link around it, is the caption; once it was an attribute. */
function figureOf(inner: string, attributes: string): string {
  const picture = inner.search(/<img\b/i);
  const pictureEnd = picture === -1 ? 0 : inner.indexOf(">", picture) + 1;
  const link = /^\s*<\/a\s*>/i.exec(inner.slice(pictureEnd))?.[0].length ?? 0;
  const end = pictureEnd + link;
  const attribute = /\scaption=(?:"([^"]*)"|'([^']*)')/.exec(attributes);
  const caption = attribute?.[1] ?? attribute?.[2] ?? "";
  const rest = inner.slice(end);
  const words = rest.trim() === "" ? caption + rest : rest;
  return `<figure>${inner.slice(0, end)}<figcaption>${words}</figcaption></figure>`;
}

/** Words in brackets are a shortcode where WordPress knows them, or where they have attributes or an end. */
function keptIn(html: string): KeptShortcode[] {
  const tags = [...html.matchAll(/(?<!\[)\[(\/?)([a-z][\w-]*)((?:\s[^[\]]*)?)\](?!\])/gi)];
  const ended = new Set(tags.filter((tag) => tag[1] === "/").map((tag) => tag[2]));
  const lineAt = linesOf(html);
  return tags
    .filter(([, slash, name = "", rest = ""]) => {
      const isCode = core.has(name) || ended.has(name) || /[\w-]=\S/.test(rest) || /^\s*\/$/.test(rest);
      return slash === "" && isCode;
    })
    .slice(0, mostKept)
    .map((tag) => ({ name: tag[2] ?? "", line: lineAt(tag.index) }));
}

function linesOf(text: string): (place: number) => number {
  let line = 0;
  let counted = 0;
  return (place) => {
    line += text.slice(counted, place).split("\n").length - 1;
    counted = place;
    return line;
  };
}
