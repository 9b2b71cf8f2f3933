import { openWindow, type StreamWindow } from "../stream-window.ts";

/** One stretch of an export: an item, or the channel's own fields before the first item. */
export interface Stretch {
  readonly kind: "channel" | "item";
  readonly bytes: Uint8Array;
  /** Line of the file on which it begins. */
  readonly line: number;
}

/** What of an export cannot be read, and where. After an item that is too large the rest is read. */
export interface Broken {
  readonly kind: "doctype" | "cut off" | "too large";
  readonly line: number;
}

/** The largest item that is read, in bytes. */
export const mostItem = 32 * 2 ** 20;

/**
 * Walk through an export, an item at a time, so that no more than one item is ever in memory. What stands in CDATA
 * sections and comments is no markup. Holds for every encoding that writes ASCII as ASCII.
 */
export async function* splitItems(
  stream: AsyncIterable<Uint8Array>,
  most = mostItem,
): AsyncGenerator<Stretch | Broken> {
  const file = openWindow(stream);
  const walk: Walk = { file, most, kind: "channel", begin: 0, mark: nextMark(file, 0) };
  for (;;) {
    const found = walk.mark.end === undefined ? await readOn(walk) : take(walk);
    if (found === "ended") break;
    if (found) yield found;
    if (found?.kind === "doctype") return;
    walk.mark = nextMark(file, walk.mark.end ?? walk.mark.start);
  }
  yield* atTheEnd(walk);
}

function* atTheEnd({ file, kind, begin, mark }: Walk): Generator<Stretch | Broken> {
  if (kind === "channel" && begin !== undefined) yield stretch(file, kind, begin, mark.start);
  const cut = kind === "item" && begin !== undefined ? begin : mark.start;
  if (cut !== mark.start || mark.closing) yield { kind: "cut off", line: file.lineAt(cut) };
}

/** How far a walk has come. */
interface Walk {
  readonly file: StreamWindow;
  /** The largest stretch, in bytes. */
  readonly most: number;
  /** Of the stretch that is under way. */
  kind: Stretch["kind"];
  /** Where it begins; undefined between two items. */
  begin: number | undefined;
  mark: Mark;
}

/** Have more of the file in memory, or pass over what is too large for that. */
async function readOn(walk: Walk): Promise<Broken | "ended" | undefined> {
  const { file, most, mark } = walk;
  const from = walk.begin ?? mark.start;
  if (file.end() - from <= most) return (await file.more(from)) ? undefined : "ended";
  const line = file.lineAt(from);
  walk.begin = undefined;
  walk.mark = { ...mark, end: await placeAfter(file, mark) };
  return { kind: "too large", line };
}

/** Take a mark into account. @returns the stretch that it ends */
function take(walk: Walk): Stretch | Broken | undefined {
  const { file, kind, begin, mark } = walk;
  if (mark.name === "!doctype") return { kind: "doctype", line: file.lineAt(mark.start) };
  const isEnd = mark.name === "/item" && kind === "item";
  if (mark.name !== "item" && !isEnd) return undefined;
  const end = isEnd ? mark.end : mark.start;
  const isWhole = begin !== undefined && end !== undefined && (isEnd || kind === "channel");
  if (!isEnd) walk.kind = "item";
  if (isEnd) walk.begin = undefined;
  else if (kind === "channel" || begin === undefined) walk.begin = mark.start;
  return isWhole ? stretch(file, kind, begin, end) : undefined;
}

function stretch(file: StreamWindow, kind: Stretch["kind"], begin: number, end: number): Stretch {
  const bytes = file.bytes().subarray(begin - file.start(), end - file.start());
  return { kind, bytes, line: file.lineAt(begin) };
}

interface Mark {
  /** As {@link nameAt} gives it. */
  readonly name: string;
  /** Where there is no mark: the end of what is in memory. */
  readonly start: number;
  /** Undefined where what is in memory ends within. */
  readonly end: number | undefined;
  /** By what it ends; undefined where there is no mark. */
  readonly closing?: string;
}

/** Sections whose insides are not looked at, by how they begin. */
const sections = [
  { opening: "<![CDATA[", closing: "]]>" },
  { opening: "<!--", closing: "-->" },
  { opening: "<?", closing: "?>" },
  { opening: "<", closing: ">" },
];

/** Find the next tag, comment or section from a place on. */
function nextMark(file: StreamWindow, place: number): Mark {
  const [bytes, offset] = [file.bytes(), file.start()];
  const at = bytes.indexOf("<", place - offset);
  const section = at === -1 ? undefined : sections.find(({ opening }) => startsWithAt(bytes, at, opening));
  if (!section) return { name: "", start: file.end(), end: undefined };
  const { opening, closing } = section;
  const end = bytes.indexOf(closing, at + opening.length);
  if (end === -1) return { name: "", start: offset + at, end: undefined, closing };
  return { name: nameAt(bytes, at), start: offset + at, end: offset + end + closing.length, closing };
}

/** Read on to where a mark ends, and forget what stands before. */
async function placeAfter(file: StreamWindow, { closing, start }: Mark): Promise<number> {
  if (closing === undefined) return start;
  for (let from = start; ; ) {
    const end = file.bytes().indexOf(closing, from - file.start());
    if (end !== -1) return file.start() + end + closing.length;
    from = Math.max(from, file.end() - closing.length + 1);
    if (!(await file.more(from))) return file.end();
  }
}

function startsWithAt(bytes: Buffer, at: number, text: string): boolean {
  return bytes.toString("latin1", at, at + text.length) === text;
}

/** Longest name that matters here, with the slash of an end tag. */
const longestName = "!doctype".length;

/** The name of a tag in lower case, with a slash in front where it ends an element. */
function nameAt(bytes: Buffer, at: number): string {
  const start = bytes.toString("latin1", at + 1, at + 2 + longestName);
  return /^[!/]?[\w:-]+(?=[\s/>])/.exec(start)?.[0].toLowerCase() ?? "";
}
