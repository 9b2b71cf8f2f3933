import type { Outcome } from "../problem.ts";
import { encodingOf } from "../text-file.ts";
import type { Original } from "../types.ts";
import { isFeed, readFeed } from "./feed/read-feed.ts";
import { foreignFormatOf } from "./foreign-format.ts";
import { readJsonText } from "./json/read-json-text.ts";
import { isMarkdown } from "./markdown/is-markdown.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { isWarc } from "./packed/is-warc.ts";
import { isPacked, readPacked } from "./packed/read-packed.ts";
import { readPicture } from "./pictures/read-picture.ts";
import { readText } from "./read-text.ts";
import {
  type Finding,
  findingsOf,
  gatherFindings,
  type Reader,
  type Reading,
  type ReadingContext,
  refuse,
  type StreamReader,
  tooLarge,
} from "./reading.ts";
import { inMemory, readWhole, type StoredOriginal } from "./stored-original.ts";
import { isCells } from "./table/cells.ts";
import { isJsonLines } from "./table/json-lines.ts";
import { readCells, readJsonLines } from "./table/read-table.ts";
import { readWarc } from "./warc/read-warc.ts";
import { webPageReader } from "./web-page/read-web-page.ts";
import { isWordpress, readWordpress } from "./wordpress/read-wordpress.ts";

/** Every format, the most telling first: the first reader that accepts an original reads it. */
const readers: readonly (Reader | StreamReader)[] = [
  { accepts: ({ bytes }) => bytes.length === 0, read: refuseEmpty },
  { accepts: isWarc, stream: (original, context) => readWarc(original, context, findIn) },
  { accepts: ({ bytes }) => foreignFormatOf(bytes) !== undefined, read: refuseForeign },
  { accepts: isPacked, stream: (original, context) => readPacked(original, context, findIn) },
  { accepts: ({ bytes }) => readPicture(bytes) !== undefined, read: skipPicture },
  { accepts: isWordpress, stream: readWordpress },
  { accepts: isFeed, read: readFeed },
  webPageReader,
  { accepts: ({ bytes }) => isBinary(bytes), read: refuseBinary },
  { accepts: (_, opening) => opening.startsWith("<?xml"), read: refuseXml },
  { accepts: isMarkdown, read: readMarkdown },
  { accepts: isJsonLines, stream: readJsonLines },
  { accepts: (_, opening) => /^(?:\{|\[\s*[{\]])/.test(opening), stream: readJsonText },
  { accepts: isCells, stream: readCells },
  { accepts: () => true, read: readText },
];

/** How much of an original is decoded to tell its format, in bytes. */
const openingLength = 4096;

/** Read an original by the reader of its format, an item at a time. */
export async function* findIn(original: StoredOriginal, context: ReadingContext): AsyncGenerator<Finding> {
  const { file, sha256, head } = original;
  const opening = new TextDecoder(encodingOf(head)).decode(head.subarray(0, openingLength)).trimStart();
  const start = original.size === head.length ? head : withoutPart(head);
  const reader = readers.find((each) => each.accepts({ file, sha256, bytes: start }, opening));
  if (!reader) return;
  if ("stream" in reader) return yield* reader.stream(original, context);
  const whole = await readWhole(original);
  if (whole) yield* findingsOf(await reader.read(whole, context));
  else yield tooLarge(file);
}

/** Read an original that is in memory, all at once. */
export function readDrafts(original: Original, context: ReadingContext): Promise<Outcome<Reading>> {
  return gatherFindings(findIn(inMemory(original), context));
}

/** Where a file goes on after its first bytes, they may end within a character of UTF-8. */
function withoutPart(bytes: Uint8Array): Uint8Array {
  const isPart = (byte: number) => byte >= 0x80;
  let end = bytes.length;
  while (end > bytes.length - 4 && isPart(bytes[end - 1] ?? 0)) end -= 1;
  return bytes.subarray(0, end);
}

/** Control characters that no text has, but for the zero bytes of UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  if (encodingOf(bytes) !== "utf-8") return false;
  return bytes.subarray(0, openingLength).some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x1b));
}

/** A picture is no article: what shows it is taken in with the page that it belongs to. */
function skipPicture(): Outcome<Reading> {
  return { value: { drafts: [], skipped: [{ rule: "picture" }] }, problems: [] };
}

function refuseEmpty({ file }: Original): Outcome<Reading> {
  const message = "The file is empty: expected the text of an article.";
  return refuse(file, message, "Replace it by the right file, or remove it.");
}

function refuseForeign({ file, bytes }: Original): Outcome<Reading> {
  const { name, hint } = foreignFormatOf(bytes) ?? { name: "of a format that is not read", hint: "" };
  return refuse(file, `The file is ${name}: expected text or a web page.`, hint);
}

function refuseBinary({ file }: Original): Outcome<Reading> {
  const message = "The file is binary: expected text.";
  return refuse(file, message, "Save its text as a .txt file in UTF-8; pictures belong into content/media/.");
}

function refuseXml({ file }: Original): Outcome<Reading> {
  const message = "The file is XML of a kind that is not known: expected plain text or a web page.";
  return refuse(file, message, "Open it in a browser and save the article's text as a .txt file in UTF-8.");
}
