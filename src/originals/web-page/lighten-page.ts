/** Elements of which nothing is text, in a page that nothing runs in. */
const bare = new Set(["style", "script", "svg", "template"]);

const opening = /^<(style|script|svg|template)(?=[\s/>])[^>]{0,2000}>/i;

/** Scripts that hold what a page states of itself. */
const stating = /ld\+json/i;

/**
 * Leave out of a page what no reader sees and no reader of pages looks at: scripts that run, styles, drawings and
 * comments. It is often most of a page, and building a document of it takes most of the time.
 */
export function lightenPage(html: string): string {
  const kept: string[] = [];
  const endless = new Set<string>();
  let from = 0;
  let at = html.indexOf("<");
  while (at !== -1) {
    const end = endOfBare(html, at, endless);
    if (end !== undefined) {
      kept.push(html.slice(from, at));
      from = end;
    }
    at = html.indexOf("<", end ?? at + 1);
  }
  kept.push(html.slice(from));
  return kept.join("");
}

/**
 * Where what is left out ends; undefined where an element that is kept begins. One that never ends is kept.
 *
 * @param endless names that are known not to end any more, so that nothing is looked for twice
 */
function endOfBare(html: string, at: number, endless: Set<string>): number | undefined {
  if (html.startsWith("<!--", at)) return endBehind(html, { name: "!", end: /-->/g, from: at + 4 }, endless);
  if (!mayBeBare(html, at + 1)) return undefined;
  if (endless.has(">")) return undefined;
  const close = html.indexOf(">", at);
  if (close === -1) endless.add(">");
  const [tag = "", written = ""] = opening.exec(html.slice(at, Math.min(close + 1, at + 2100))) ?? [];
  const name = written.toLowerCase();
  if (!bare.has(name) || tag.endsWith("/>") || stating.test(tag)) return undefined;
  const end = new RegExp(`</${name}\\s{0,20}>`, "gi");
  return endBehind(html, { name, end, from: at + tag.length }, endless);
}

/** A quick look: `s` or `t`. */
function mayBeBare(html: string, at: number): boolean {
  const letter = html.charCodeAt(at) | 0x20;
  return letter === 0x73 || letter === 0x74;
}

interface Search {
  readonly name: string;
  readonly end: RegExp;
  readonly from: number;
}

function endBehind(html: string, { name, end, from }: Search, endless: Set<string>): number | undefined {
  if (endless.has(name)) return undefined;
  end.lastIndex = from;
  const found = end.exec(html);
  if (!found) endless.add(name);
  return found ? found.index + found[0].length : undefined;
}
