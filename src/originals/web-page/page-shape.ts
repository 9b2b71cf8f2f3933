/** The most that a page may hold; far beyond any article, and little enough to be read in seconds. */
const most = {
  characters: 8_000_000,
  tags: 60_000,
  depth: 400,
  attributes: 2000,
  references: 150_000,
} as const;

/** Ampersands, without those of references that are spelled out before the page's document is built. */
const left = /&(?:amp|lt|gt|quot|apos)\b|&(?!#\d{3,7};|#x[\da-f]{2,6};|[a-z]{2,8}\d{0,2};)/gi;

/** Elements whose content is no markup. */
const opaque = new Set(["script", "style", "textarea", "title", "noscript", "iframe", "xmp"]);

/** Elements that never close, or that the next of their kind closes. */
const closedByOthers = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option".split(
    " ",
  ),
);

const tag = /^<(\/?)([a-z][a-z0-9:-]{0,40})/i;

/**
 * Tell what of a page is beyond all measure, before anything is built from it.
 *
 * @returns such as “80000 tags”; undefined where nothing is
 */
export function excessOf(html: string): string | undefined {
  if (html.length > most.characters) return `${html.length} characters (at most ${most.characters} are read)`;
  if ((html.match(left)?.length ?? 0) > most.references) return `more than ${most.references} ampersands`;
  let tags = 0;
  let depth = 0;
  let at = html.indexOf("<");
  while (at !== -1) {
    const { end, change } = stepFrom(html, at);
    tags += 1;
    depth = Math.max(0, depth + change);
    if (tags > most.tags * 2) return `more than ${most.tags} elements`;
    if (depth > most.depth) return `elements nested more than ${most.depth} deep`;
    at = html.indexOf("<", end);
    if (attributesIn(html.slice(end, at === -1 ? html.length : at)) > most.attributes) {
      return `an element of more than ${most.attributes} attributes`;
    }
  }
  return undefined;
}

/** How many attributes an element has, where its tag may be of a length that matters. */
function attributesIn(rest: string): number {
  if (rest.length < most.attributes * 3) return 0;
  const [tag = ""] = /^(?:[^"'>]|"[^"]*"|'[^']*')*/.exec(rest) ?? [];
  return tag.replaceAll(/"[^"]*"|'[^']*'/g, "").match(/\s[^\s=]/g)?.length ?? 0;
}

/** Where the next tag may begin after this one, and by how much the depth changes. */
function stepFrom(html: string, at: number): { end: number; change: number } {
  if (html.startsWith("<!--", at)) return { end: endOf(html, "-->", at + 4), change: 0 };
  const [whole, slash, name = ""] = tag.exec(html.slice(at, at + 50)) ?? [];
  if (whole === undefined) return { end: at + 1, change: 0 };
  const kind = name.toLowerCase();
  const end = at + whole.length;
  if (closedByOthers.has(kind)) return { end, change: 0 };
  if (slash === "/") return { end, change: -1 };
  return opaque.has(kind) ? { end: endOf(html, `</${name}`, end), change: 1 } : { end, change: 1 };
}

function endOf(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found;
}
