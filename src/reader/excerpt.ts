import { blockMark, wordJoiner } from "./index-contract.ts";
import { withoutPunctuation } from "./without-punctuation.ts";

/** A run of plain text, marked where it is a word that was asked for. */
export interface TextPart {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Words of an excerpt; signs that stand without spaces count for less, see {@link endOf}. */
const length = 36;

/** How many words before the first marked one the excerpt may begin, to begin with a sentence. */
const lead = 14;

/** The headline of an indexed text. */
export function headlineParts(words: readonly string[], marked: ReadonlySet<number>): TextPart[] {
  return partsOf(words, { from: 0, to: bodyStart(words) }, marked);
}

/** The passage below the headline in which the marked words stand closest, else its opening words. */
export function excerptParts(words: readonly string[], marked: ReadonlySet<number>): TextPart[] {
  const first = bodyStart(words);
  const from = startOfSentence(words, densest(marked, first), first);
  const to = endOf(words, from);
  const parts = partsOf(words, { from, to }, marked);
  const isCut = words.slice(to).some((word) => !isBlockMark(word));
  return [...(from > first ? [plain("…\u00A0")] : []), ...parts, ...(isCut ? [plain("\u00A0…")] : [])];
}

/** Where an excerpt ends that begins here; two signs of a script without spaces are about as much as a word. */
function endOf(words: readonly string[], from: number): number {
  let to = from;
  for (let room = length; room > 0 && to < words.length; to += 1) room -= isJoined(words[to]) ? 0.5 : 1;
  return to;
}

/** Whether the text goes on without a space after a word. */
function isJoined(word = ""): boolean {
  return word.endsWith(wordJoiner);
}

function bodyStart(words: readonly string[]): number {
  return words.findIndex(isBlockMark) + 1;
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

function startOfSentence(words: readonly string[], place: number, first: number): number {
  const earliest = place - lead;
  if (earliest <= first) return first;
  for (let at = place; at > earliest; at -= 1) {
    const before = words[at - 1] ?? "";
    if (isBlockMark(before) || endsSentence(before)) return at;
  }
  return earliest;
}

function endsSentence(word: string): boolean {
  return /[.!?:…。？！؟۔][”’"')\]]*\s*$/u.test(word);
}

function partsOf(
  words: readonly string[],
  range: { readonly from: number; readonly to: number },
  marked: ReadonlySet<number>,
): TextPart[] {
  const parts: TextPart[] = [];
  const add = (part: TextPart) => {
    const last = parts.at(-1);
    if (part.text === "") return;
    if (last && last.isMarked === part.isMarked)
      parts[parts.length - 1] = { ...last, text: last.text + part.text };
    else parts.push(part);
  };
  for (let at = range.from; at < range.to; at += 1) {
    const word = words[at] ?? "";
    if (isBlockMark(word)) continue;
    if (parts.length > 0) add(plain(gapBefore(words, at)));
    for (const part of markWord(word.replaceAll(wordJoiner, ""), marked.has(at))) add(part);
  }
  return parts;
}

function gapBefore(words: readonly string[], at: number): string {
  const before = words[at - 1] ?? "";
  if (isJoined(before)) return "";
  const isAfterBlock = isBlockMark(before);
  // Without a full stop, as after a heading or a line of a list, two blocks would read as one sentence.
  return isAfterBlock && !endsSentence(words[at - 2] ?? "") ? " · " : " ";
}

function plain(text: string): TextPart {
  return { text, isMarked: false };
}

/** Mark a word without the punctuation around it. */
function markWord(word: string, isMarked: boolean): TextPart[] {
  const { from, to } = isMarked ? withoutPunctuation(word) : { from: 0, to: 0 };
  if (from === to) return [plain(word)];
  return [plain(word.slice(0, from)), { text: word.slice(from, to), isMarked: true }, plain(word.slice(to))];
}
