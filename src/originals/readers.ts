import { type Outcome, problem } from "../problem.ts";
import type { Draft, Original } from "../types.ts";
import { readText } from "./read-text.ts";

/** Reads the originals of one format. */
interface Reader {
  readonly format: string;
  /** Tell from the content, and only then from the name, whether an original is of this format. */
  accepts(original: Original, opening: string): boolean;
  read(original: Original): Outcome<readonly Draft[]>;
}

/** Every format, the most telling first: the first reader that accepts an original reads it. */
const readers: readonly Reader[] = [
  { format: "an empty file", accepts: ({ bytes }) => bytes.length === 0, read: refuseEmpty },
  { format: "a binary file", accepts: ({ bytes }) => isBinary(bytes), read: refuseBinary },
  {
    format: "a web page",
    accepts: (_, opening) => /^<(!doctype html|html)\b/i.test(opening),
    read: refuseMarkup,
  },
  { format: "an XML file", accepts: (_, opening) => opening.startsWith("<?xml"), read: refuseMarkup },
  { format: "text", accepts: () => true, read: readText },
];

/** How much of an original is looked at to tell its format, in bytes. */
const openingLength = 4096;

/** Read an original by the reader of its format. */
export function readDrafts(original: Original): Outcome<readonly Draft[]> {
  const start = original.bytes.subarray(0, openingLength);
  const opening = new TextDecoder("utf-8").decode(start).trimStart();
  const reader = readers.find((each) => each.accepts(original, opening));
  return reader ? reader.read(original) : { value: [], problems: [] };
}

/** Control characters that no text has; UTF-16, which has zero bytes, begins with a byte order mark. */
function isBinary(bytes: Uint8Array): boolean {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (hasMark) return false;
  return bytes.subarray(0, openingLength).some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x1b));
}

function refuseEmpty({ file }: Original): Outcome<readonly Draft[]> {
  const message = "The file is empty: expected the text of an article.";
  return refuse(file, message, "Replace it by the right file, or remove it.");
}

function refuseBinary({ file }: Original): Outcome<readonly Draft[]> {
  const message = "The file is binary: expected text.";
  return refuse(file, message, "Save its text as a .txt file in UTF-8; pictures belong into content/media/.");
}

function refuseMarkup({ file }: Original): Outcome<readonly Draft[]> {
  const message = "The file is markup (HTML or XML): expected plain text.";
  return refuse(file, message, "Open it in a browser and save the article's text as a .txt file in UTF-8.");
}

function refuse(file: string, message: string, hint: string): Outcome<readonly Draft[]> {
  return { value: [], problems: [problem({ file: `content/originals/${file}` }, message, hint)] };
}
