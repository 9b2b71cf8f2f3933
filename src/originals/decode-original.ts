import { notice, type Outcome, type Problem, problem } from "../problem.ts";
import { decodeAs, decodeText } from "../text-file.ts";
import type { Original } from "../types.ts";
import { readDamagedUtf8 } from "./damaged-utf8.ts";
import { detectEncoding, type ReadEncoding, readAs } from "./detect-encoding.ts";
import { detectShifted } from "./detect-shifted.ts";

/**
 * Decode a text in any encoding: the one that a person has named, else Unicode by its byte order mark or as valid UTF-8, else
 * the one that is detected, of which a person is told. Line ends become line feeds. Bytes that are no text become U+FFFD, and each
 * line of them is a problem.
 *
 * @param named a label that has a decoder, as `metadata.csv` gives it
 */
export function decodeOriginal(original: Pick<Original, "file" | "bytes">, named?: string): Outcome<string> {
  const { bytes } = original;
  const file = `content/originals/${original.file}`;
  if (named !== undefined) return decodeForced(bytes, named, file);
  const unicode = decodeText(bytes);
  const damaged = "invalidLine" in unicode ? readDamagedUtf8(bytes) : undefined;
  if (damaged) return damaged.isCutOff ? cutOff(damaged.text, file) : decodeForced(bytes, "utf-8", file);
  const found =
    "invalidLine" in unicode ? (detectEncoding(bytes) ?? guess(bytes)) : detectShifted(unicode.text, bytes);
  if (found) return { value: withLineFeeds(found.text), problems: [tellDetected(found, file)] };
  return { value: "text" in unicode ? unicode.text : "", problems: [] };
}

/** Where nothing is detected: every byte is a character of windows-1252, which most texts are in. */
function guess(bytes: Uint8Array): ReadEncoding {
  return { encoding: "windows-1252", text: decodeAs("windows-1252", bytes), rival: "another" };
}

/**
 * Tell a person which encoding was detected, and what to do where there is doubt.
 *
 * @param file as problems name it
 */
export function tellDetected({ encoding, rival, text }: ReadEncoding, file: string): Problem {
  const before = text.slice(0, Math.max(0, text.search(/\P{ASCII}/u)));
  const line = before.match(/\r\n?|\n/g)?.length ?? 0;
  if (rival === undefined) {
    const message = `The text is not UTF-8; its encoding was detected as ${encoding}, with certainty.`;
    return notice({ file }, message, "Nothing needs to be done where the article reads well.");
  }
  const message = `The text is not UTF-8; it was read as ${encoding}, but may be ${rival === "another" ? "of another encoding" : rival}: expected UTF-8.`;
  const hint = `Compare the article; then name the encoding in the encoding column of content/originals/metadata.csv (${encoding} confirms it).`;
  return problem({ file, line: line + 1 }, message, hint);
}

function cutOff(text: string, file: string): Outcome<string> {
  const value = withLineFeeds(text);
  const message =
    "The text ends within a character, of which \ufffd shows: expected UTF-8 to its end. It may have been cut off.";
  const hint = "Look for a copy that is whole, or correct the end of the article.";
  return { value, problems: [problem({ file, line: value.split("\n").length }, message, hint)] };
}

function decodeForced(bytes: Uint8Array, encoding: string, file: string): Outcome<string> {
  const text = readAs(encoding, bytes);
  if (text !== undefined) return { value: withLineFeeds(text), problems: [] };
  const damaged = withLineFeeds(decodeAs(encoding, bytes));
  const lines = damaged.split("\n").flatMap((line, index) => (line.includes("\ufffd") ? [index + 1] : []));
  const message = `Bytes of ${manyLines(lines.length)} are no text in ${encoding}; they show as \ufffd.`;
  const hint =
    "Name the right encoding in the encoding column of content/originals/metadata.csv, or look the words up elsewhere and correct the article.";
  const [line] = lines;
  return { value: damaged, problems: [problem({ file, line }, message, hint)] };
}

function manyLines(count: number): string {
  return count === 1 ? "this line" : `this and ${count - 1} more lines`;
}

function withLineFeeds(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n");
}
