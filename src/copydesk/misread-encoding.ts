import { decodeAs } from "../text-file.ts";

/** A stretch of a text that was UTF-8 and was read as windows-1252. */
export interface Misread {
  readonly at: number;
  readonly was: string;
  readonly now: string;
}

/** The byte of every character of windows-1252 above ASCII. Source: WHATWG Encoding Standard. */
const bytes = new Map(
  Array.from({ length: 128 }, (_, at) => at + 128).map((byte) => [
    decodeAs("windows-1252", Uint8Array.of(byte)),
    byte,
  ]),
);

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Beyond Latin, so many characters in a row must have been misread for it to be no chance. */
const fewestInARow = 3;

/** Find what was misread: `â€™` for ’, `Ã©` for é, `Ð´Ð°` for да. */
export function misreadIn(text: string): Misread[] {
  const rows = rowsIn(text);
  // Where one row is too long for chance, the short words between are of the same kind.
  const isMisread = rows.some((row) => row.length >= fewestInARow);
  return rows
    .filter((row) => isMisread || row.every((each) => isWestern(each, text)))
    .map((row) => ({
      at: row[0]?.at ?? 0,
      was: row.map(({ was }) => was).join(""),
      now: row.map(({ now }) => now).join(""),
    }));
}

function rowsIn(text: string): Misread[][] {
  const rows: Misread[][] = [];
  for (let at = 0; at < text.length; at += 1) {
    const row = rowAt(text, at);
    if (row.length === 0) continue;
    rows.push(row);
    at += row.reduce((length, { was }) => length + was.length, 0) - 1;
  }
  return rows;
}

/** The characters in a row that were misread from a place on. */
function rowAt(text: string, at: number): Misread[] {
  const row: Misread[] = [];
  for (let next = characterAt(text, at); next; next = characterAt(text, next.at + next.was.length))
    row.push(next);
  return row;
}

function characterAt(text: string, at: number): Misread | undefined {
  const lead = bytes.get(text.charAt(at)) ?? 0;
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const was = text.slice(at, at + length);
  if (length === 0 || was.length < length) return undefined;
  const read = [...was].map((character) => bytes.get(character) ?? 0);
  if (!read.slice(1).every((byte) => byte >= 0x80 && byte < 0xc0)) return undefined;
  try {
    const now = utf8.decode(Uint8Array.from(read));
    return /[\p{Cc}\p{Cn}\p{Co}]/u.test(now) ? undefined : { at, was, now };
  } catch {
    return undefined;
  }
}

/**
 * Letters and signs of Western languages are misread one at a time: Latin-1, and the punctuation of typography. A capital
 * Ã or Â before a closing quotation mark or a dash may be a word's own last letter.
 */
function isWestern({ at, was, now }: Misread, text: string): boolean {
  const after = text.charAt(at + was.length);
  if (/^[\u00a0-\u00ff]$/.test(now)) return !/[‘’“”–—…›»]$/u.test(was) || /\p{L}/u.test(after);
  return /^[\u2010-\u2044\u20ac\u2122]$/.test(now);
}
