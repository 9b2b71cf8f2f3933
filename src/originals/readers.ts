import type { Outcome } from "../problem.ts";
import type { Original } from "../types.ts";
import { isFeed, readFeed } from "./feed/read-feed.ts";
import { isMarkdown } from "./markdown/is-markdown.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { isNinjs, readNinjs } from "./ninjs/read-ninjs.ts";
import { isPacked, readPacked } from "./packed/read-packed.ts";
import { readPicture } from "./pictures/read-picture.ts";
import { readText } from "./read-text.ts";
import { noDrafts, type Reader, type Reading, type ReadingContext, refuse } from "./reading.ts";
import { isTable, readTable } from "./table/read-table.ts";
import { isWarc, readWarc } from "./warc/read-warc.ts";
import { webPageReader } from "./web-page/read-web-page.ts";
import { isWordpress, readWordpress } from "./wordpress/read-wordpress.ts";

/** Every format, the most telling first: the first reader that accepts an original reads it. */
const readers: readonly Reader[] = [
  { accepts: ({ bytes }) => bytes.length === 0, read: refuseEmpty },
  { accepts: isWarc, read: (original, context) => readWarc(original, context, readDrafts) },
  { accepts: isPacked, read: (original, context) => readPacked(original, context, readDrafts) },
  { accepts: ({ bytes }) => readPicture(bytes) !== undefined, read: skipPicture },
  { accepts: isWordpress, read: readWordpress },
  { accepts: isFeed, read: readFeed },
  webPageReader,
  { accepts: ({ bytes }) => isBinary(bytes), read: refuseBinary },
  { accepts: (_, opening) => opening.startsWith("<?xml"), read: refuseXml },
  { accepts: isMarkdown, read: readMarkdown },
  { accepts: isNinjs, read: readNinjs },
  { accepts: isTable, read: readTable },
  { accepts: () => true, read: readText },
];

/** How much of an original is looked at to tell its format, in bytes. */
const openingLength = 4096;

/** Read an original by the reader of its format. */
export async function readDrafts(original: Original, context: ReadingContext): Promise<Outcome<Reading>> {
  const start = original.bytes.subarray(0, openingLength);
  const opening = new TextDecoder("utf-8").decode(start).trimStart();
  const reader = readers.find((each) => each.accepts(original, opening));
  return reader ? reader.read(original, context) : { value: noDrafts, problems: [] };
}

/** Control characters that no text has; UTF-16, which has zero bytes, begins with a byte order mark. */
function isBinary(bytes: Uint8Array): boolean {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (hasMark) return false;
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

function refuseBinary({ file }: Original): Outcome<Reading> {
  const message = "The file is binary: expected text.";
  return refuse(file, message, "Save its text as a .txt file in UTF-8; pictures belong into content/media/.");
}

function refuseXml({ file }: Original): Outcome<Reading> {
  const message = "The file is XML of a kind that is not known: expected plain text or a web page.";
  return refuse(file, message, "Open it in a browser and save the article's text as a .txt file in UTF-8.");
}
