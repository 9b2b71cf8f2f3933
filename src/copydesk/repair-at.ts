import type { Repair } from "../types.ts";

/** How many characters on each side are looked at for the neighbouring words. */
const CONTEXT = 40;

/** What stands on both sides of a place in a text. */
export interface Place {
  readonly before: string;
  readonly after: string;
}

/** Look at both sides of what was found in a text. */
export function placeOf(text: string, offset: number, found: string): Place {
  const end = offset + found.length;
  return { before: text.slice(Math.max(0, offset - CONTEXT), offset), after: text.slice(end, end + CONTEXT) };
}

/** Record a change with the words on both sides of it. */
export function repairAt({ before, after }: Place, was: string, now: string, rule: string): Repair {
  // The cut may have gone through a character of two UTF-16 units.
  const left = (/\S*$/u.exec(before)?.[0] ?? "").replace(/^\p{Cs}/u, "");
  const right = (/^\S*/u.exec(after)?.[0] ?? "").replace(/\p{Cs}$/u, "");
  return { was: left + was + right, now: left + now + right, rule };
}
