import { blockMark, wordJoiner } from "./index-contract.ts";
import type { IndexedText } from "./indexed-text.ts";

/** A run of plain text, marked where it is a word that was asked for. */
export interface TextPart {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Words of an excerpt. */
const length = 36;

/** How many words before the first marked one the excerpt may begin, to begin with a sentence. */
const lead = 14;

/** The headline of an indexed text. */
export function headlineParts(text: IndexedText, marked: ReadonlySet<number>): TextPart[] {
  return partsOf(text, { from: 0, to: bodyStart(text) }, marked);
}

/** The passage below the headline in which the marked words stand closest, else its opening words. */
export function excerptParts(text: IndexedText, marked: ReadonlySet<number>): TextPart[] {
  const first = bodyStart(text);
  const from = startOfSentence(text, densest(marked, first), first);
  const to = Math.min(from + length, text.words.length);
  const parts = partsOf(text, { from, to }, marked);
  const isCut = text.words.slice(to).some((word) => !isBlockMark(word));
  return [...(from > first ? [plain("… ")] : []), ...parts, ...(isCut ? [plain(" …")] : [])];
}

function bodyStart(text: IndexedText): number {
  return text.words.findIndex(isBlockMark) + 1;
}

function isBlockMark(word: string): boolean {
  return word.trim() === blockMark;
}

/** The marked place from which on most others follow within an excerpt's length. */
function densest(marked: ReadonlySet<number>, first: number): number {
  const places = [...marked].filter((place) => place >= first).sort((a, b) => a - b);
  const reach = (place: number) =>
    places.filter((other) => other >= place && other < place + length - lead).length;
  return places.reduce((best, place) => (reach(place) > reach(best) ? place : best), places[0] ?? first);
}

function startOfSentence(text: IndexedText, place: number, first: number): number {
  const earliest = place - lead;
  if (earliest <= first) return first;
  for (let at = place; at > earliest; at -= 1) {
    const before = text.words[at - 1] ?? "";
    if (isBlockMark(before) || endsSentence(before)) return at;
  }
  return earliest;
}

function endsSentence(word: string): boolean {
  return /[.!?:…。？！؟۔][”’"')\]]*\s*$/u.test(word);
}

function partsOf(
  text: IndexedText,
  range: { readonly from: number; readonly to: number },
  marked: ReadonlySet<number>,
): TextPart[] {
  const parts: TextPart[] = [];
  const add = (part: TextPart) => {
    const last = parts.at(-1);
    if (part.text === "") return;
    if (last && !last.isMarked && !part.isMarked) parts[parts.length - 1] = plain(last.text + part.text);
    else parts.push(part);
  };
  for (let at = range.from; at < range.to; at += 1) {
    const word = text.words[at] ?? "";
    if (isBlockMark(word)) continue;
    if (parts.length > 0) add(plain(gapBefore(text, at)));
    for (const part of markWord(word.replaceAll(wordJoiner, ""), marked.has(at))) add(part);
  }
  return parts;
}

function gapBefore(text: IndexedText, at: number): string {
  const before = text.words[at - 1] ?? "";
  if (before.trimEnd().endsWith(wordJoiner)) return "";
  const isAfterBlock = isBlockMark(before);
  // Without a full stop, as after a heading or a line of a list, two blocks would read as one sentence.
  return isAfterBlock && !endsSentence(text.words[at - 2] ?? "") ? " · " : text.gap;
}

function plain(text: string): TextPart {
  return { text, isMarked: false };
}

/** Mark a word without the punctuation around it. */
function markWord(word: string, isMarked: boolean): TextPart[] {
  const core = isMarked ? /[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su.exec(word) : null;
  if (!core) return [plain(word)];
  const end = core.index + core[0].length;
  return [plain(word.slice(0, core.index)), { text: core[0], isMarked: true }, plain(word.slice(end))];
}
