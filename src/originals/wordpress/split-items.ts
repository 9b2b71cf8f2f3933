/** One stretch of an export: an item, or the channel's own fields before the first item. */
export interface Stretch {
  readonly kind: "channel" | "item";
  readonly bytes: Uint8Array;
  /** Line of the file on which it begins. */
  readonly line: number;
}

/** Why the rest of an export cannot be read, and where. */
export interface Broken {
  readonly kind: "doctype" | "cut off";
  readonly line: number;
}

/**
 * Walk through the bytes of an export, an item at a time, so that no more than one item is ever decoded. What stands
 * in CDATA sections and comments is no markup. Holds for every encoding that writes ASCII as ASCII.
 */
export function* splitItems(bytes: Uint8Array): Generator<Stretch | Broken> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lineAt = lineCounter(file);
  yield { kind: "channel", bytes: file.subarray(0, endOfChannel(file)), line: 1 };
  let item: number | undefined;
  for (const { name, start, end } of marksIn(file)) {
    if (name === "!doctype") return yield { kind: "doctype", line: lineAt(start) };
    if (end === undefined) return yield { kind: "cut off", line: lineAt(item ?? start) };
    if (name === "item") item ??= start;
    if (name !== "/item" || item === undefined) continue;
    yield { kind: "item", bytes: file.subarray(item, end), line: lineAt(item) };
    item = undefined;
  }
  if (item !== undefined) yield { kind: "cut off", line: lineAt(item) };
}

/** Where the first item begins, or what makes the file unreadable. */
function endOfChannel(file: Buffer): number {
  for (const { name, start, end } of marksIn(file)) {
    if (name === "item" || name === "!doctype" || end === undefined) return start;
  }
  return file.length;
}

interface Mark {
  /** As {@link nameAt} gives it. */
  readonly name: string;
  readonly start: number;
  /** Undefined where the file ends within. */
  readonly end: number | undefined;
}

function* marksIn(file: Buffer): Generator<Mark> {
  for (let start = file.indexOf("<"); start !== -1; ) {
    const end = endOfMarkup(file, start);
    yield { name: end === undefined ? "" : nameAt(file, start), start, end };
    start = end === undefined ? -1 : file.indexOf("<", end);
  }
}

/** Sections whose insides are not looked at, by how they begin. */
const sections = [
  { opening: "<![CDATA[", closing: "]]>" },
  { opening: "<!--", closing: "-->" },
  { opening: "<?", closing: "?>" },
  { opening: "<", closing: ">" },
];

/** @returns the place after the tag, comment or section; undefined where the file ends within it */
function endOfMarkup(file: Buffer, at: number): number | undefined {
  const section = sections.find(({ opening }) => startsWithAt(file, at, opening));
  if (!section) return undefined;
  const end = file.indexOf(section.closing, at + section.opening.length);
  return end === -1 ? undefined : end + section.closing.length;
}

function startsWithAt(file: Buffer, at: number, text: string): boolean {
  return file.toString("latin1", at, at + text.length) === text;
}

/** Longest name that matters here, with the slash of an end tag. */
const longestName = "!doctype".length;

/** The name of a tag in lower case, with a slash in front where it ends an element. */
function nameAt(file: Buffer, at: number): string {
  const start = file.toString("latin1", at + 1, at + 2 + longestName);
  return /^[!/]?[\w:-]+(?=[\s/>])/.exec(start)?.[0].toLowerCase() ?? "";
}

/** Count lines up to places that are asked for in rising order. */
function lineCounter(file: Buffer): (place: number) => number {
  let line = 1;
  let counted = 0;
  return (place) => {
    for (let at = file.indexOf(0x0a, counted); at !== -1 && at < place; at = file.indexOf(0x0a, counted)) {
      line += 1;
      counted = at + 1;
    }
    return line;
  };
}
