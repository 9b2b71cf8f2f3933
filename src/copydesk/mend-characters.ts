import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type { Repair } from "../types.ts";
import { misreadIn } from "./misread-encoding.ts";
import { placeOf, repairAt } from "./repair-at.ts";
import type { Mending } from "./tidy-spaces.ts";

/** By number or by name. Source: HTML Living Standard, 13.5. */
const reference = /&(?:#(\d{2,7})|#[xX]([0-9a-fA-F]{2,6})|([A-Za-z][A-Za-z0-9]{1,30}));/g;

/**
 * Mend characters that a program wrote instead of others: references to characters left in the text, letters of UTF-8 read
 * as if they were of an older encoding, and hyphens that only show at a line's end.
 */
export function mendCharacters(text: string): Mending {
  if (!mayNeedIt.test(text)) return { text, repairs: [] };
  const repairs: Repair[] = [];
  const replaced = (
    from: string,
    pattern: RegExp,
    rule: string,
    now: (match: RegExpExecArray) => string | undefined,
  ) => {
    let mended = "";
    let end = 0;
    for (const match of from.matchAll(pattern)) {
      const was = match[0];
      const becomes = now(match);
      if (becomes === undefined) continue;
      repairs.push(repairAt(placeOf(from, match.index, was), was, becomes, rule));
      mended += from.slice(end, match.index) + becomes;
      end = match.index + was.length;
    }
    return mended + from.slice(end);
  };
  const referred = replaced(text, reference, "character reference", characterOf);
  const read = mendMisread(referred, repairs);
  return { text: replaced(read, /(?<=\p{L})\u00ad+(?=\p{L})/gu, "soft hyphen", () => ""), repairs };
}

const mayNeedIt = /[&\u00ad\u0080-\u009f\u00c2-\u00f4]/;

function characterOf([, decimal, hexadecimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return decodeNamedCharacterReference(name) || undefined;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  const isText =
    code >= 0x20 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000);
  return isText ? String.fromCodePoint(code) : undefined;
}

/** What was misread twice is read twice. */
const mostReadings = 2;

function mendMisread(text: string, repairs: Repair[]): string {
  let current = text;
  for (let reading = 0; reading < mostReadings; reading += 1) {
    const found = misreadIn(current);
    if (found.length === 0) return current;
    let mended = "";
    let end = 0;
    for (const { at, was, now } of found) {
      repairs.push(repairAt(placeOf(current, at, was), was, now, "misread encoding"));
      mended += current.slice(end, at) + now;
      end = at + was.length;
    }
    current = mended + current.slice(end);
  }
  return current;
}
