import type { ReadEncoding } from "./detect-encoding.ts";
import { readAs } from "./detect-encoding.ts";

/**
 * Detect an encoding that writes every character in bytes of ASCII: ISO-2022-JP (RFC 1468), HZ-GB-2312 (RFC 1843), UTF-7
 * (RFC 2152). All of the text has to be of it, and more of it than chance brings about.
 *
 * @param ascii the bytes as characters of ASCII
 * @returns undefined where it is plain ASCII
 */
export function detectShifted(ascii: string, bytes: Uint8Array): ReadEncoding | undefined {
  if (ascii.includes("\u001b$") || ascii.includes("\u001b(")) return shiftedAs("iso-2022-jp", bytes, 0);
  if (ascii.includes("~{")) return shiftedAs("hz-gb-2312", bytes, fewestLetters);
  const shifts = ascii.match(/\+[A-Za-z0-9+/]{3,}/g)?.length ?? 0;
  return shifts < fewestShifts ? undefined : shiftedAs("utf-7", bytes, fewestLetters);
}

/** How many letters beyond ASCII a text has to have in it. */
const fewestLetters = 4;

/** How many stretches of base64 a text has to have: one or two may be a number or a sum. */
const fewestShifts = 3;

function shiftedAs(encoding: string, bytes: Uint8Array, fewest: number): ReadEncoding | undefined {
  const text = readAs(encoding, bytes);
  const letters = fewest === 0 ? 0 : (text?.match(/[^\p{ASCII}\P{L}]/gu)?.length ?? 0);
  return text === undefined || letters < fewest ? undefined : { encoding, text };
}
