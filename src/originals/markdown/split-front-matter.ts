/** Notations of front matter; `refused` for those that would have to be run. */
export type Notation = "yaml" | "toml" | "json" | "refused";

/** A file divided into what stands above the text, and the text. */
export interface SplitFile {
  readonly notation: Notation;
  readonly matter: string;
  /** Line on which the front matter itself begins. */
  readonly matterLine: number;
  readonly body: string;
  /** Line on which the body begins. */
  readonly bodyLine: number;
}

/**
 * Divide a Markdown file: YAML between lines of three hyphens, TOML between lines of three plus signs, JSON between
 * lines of three semicolons, after `---json`, or as an object by itself.
 *
 * @returns undefined where there is no front matter, or where it has no end
 */
export function splitFrontMatter(text: string): SplitFile | undefined {
  return text.startsWith("{") ? splitObject(text) : splitFenced(text);
}

const notations: Readonly<Record<string, Notation>> = {
  "---": "yaml",
  "---yaml": "yaml",
  "---yml": "yaml",
  "---toml": "toml",
  "---json": "json",
  "+++": "toml",
  ";;;": "json",
};

function splitFenced(text: string): SplitFile | undefined {
  const [first = ""] = text.split("\n", 1);
  const opener = first.replaceAll(/\s/g, "").toLowerCase();
  const fence = opener.slice(0, 3);
  const notation = notations[opener] ?? (/^---[a-z]+$/.test(opener) ? "refused" : undefined);
  if (notation === undefined) return undefined;
  const lines = text.split("\n");
  const end = lines.findIndex((line, index) => index > 0 && isEnd(line.trimEnd(), fence));
  if (end === -1) return undefined;
  return {
    notation,
    matter: lines.slice(1, end).join("\n"),
    matterLine: 2,
    body: lines.slice(end + 1).join("\n"),
    bodyLine: end + 2,
  };
}

/**
 * Tell whether a file begins with front matter that nothing closes: a line of three signs, then keys without a blank line
 * between. Where nobody says which lines are keys, one of them may be that the article is a draft.
 */
export function isLeftOpen(text: string): boolean {
  const [opener = "", first = ""] = text.split("\n", 2);
  return /^(?:---|\+\+\+|;;;)\s*$/.test(opener) && keyLine.test(first) && splitFenced(text) === undefined;
}

/** A key as generators write it; a place or a name before a colon begins with a capital. */
const keyLine =
  /^["']?(?:\p{Ll}[\w.-]*|(?:Title|Date|Draft|Layout|Status|Published|Author|Tags|Slug))["']?\s*[:=](?:\s|$|["'[{\d])/u;

/** YAML's own end of a document is three full stops. */
function isEnd(line: string, fence: string): boolean {
  return line === fence || (fence === "---" && line === "...");
}

/** An object at the top of a file ends with a line that is its closing brace alone. */
function splitObject(text: string): SplitFile | undefined {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => line.trimEnd() === "}");
  if (end === -1) return undefined;
  return {
    notation: "json",
    matter: lines.slice(0, end + 1).join("\n"),
    matterLine: 1,
    body: lines.slice(end + 1).join("\n"),
    bodyLine: end + 2,
  };
}
