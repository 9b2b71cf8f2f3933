/** English text as words, with what their capitals and surroundings tell of names. */
import { isCapital, splitCompound } from "./compounds.ts";
import { fold, isOpener, setOf } from "./lexicon.ts";

export interface Word {
  /** As written, a possessive ’s aside. */
  readonly text: string;
  /** As written. */
  readonly raw: string;
  /** Folded for comparing. */
  readonly key: string;
  /** What stands between the word before and this one. */
  readonly gap: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** Whether it opens a sentence or quotation, where a capital tells nothing. */
  readonly opens: boolean;
  /** What is tied to it by a hyphen: `based` of `Oslo-based`. */
  readonly tail?: string;
}

/** A stretch of words: `from` is the first, `to` the one after the last. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const pattern =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’‘ʼ`´&‐‑–-]|(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?!\p{L})))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Abbreviations whose dot does not end a sentence; single letters and dotted acronyms besides. */
const abbreviations = setOf(`
  adm brig bros capt cmdr co col corp cpl dept dr fr ft gen gov hon inc insp jr lt ltd maj messrs mlle mme
  mr mrs ms mt no pres prof rep rev sen sgt sr st supt vs`);

const calendar = setOf(`
  am apr april aug cet dec december edt est feb february fri friday gmt i jan january jul july jun june mar
  march mon monday nov november oct october ok pm pst sat saturday sep sept september sun sunday thu
  thursday tue tuesday utc wed wednesday`);

/** Split a text into words, in order. */
export function readWords(text: string): Word[] {
  const found: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index < end) continue;
    const raw = withDot(match[0], text, match.index);
    const gap = text.slice(end, match.index);
    const opens = opensSentence(gap, found.at(-1), match[0]);
    end = match.index + raw.length;
    found.push(...partsOf({ raw, gap, opens, after: text.slice(end, end + 2) }));
  }
  return found;
}

/** Read the folded word at an index; empty beyond either end. */
export function keyAt(words: readonly Word[], at: number): string {
  return words[at]?.key ?? "";
}

/** Tell whether a word stands right after the one before, with nothing but a space between. */
export function isJoined(word: Word | undefined): boolean {
  return word !== undefined && /^[ \u00A0]+(?:& )?$/.test(word.gap);
}

/** Tell whether a text is set like a headline, in capitals or every word capitalised: there capitals tell nothing. */
export function isHeadline(text: string, words: readonly Word[]): boolean {
  if (words.length > 2 && !/\p{Ll}/u.test(text)) return true;
  if (/[.!?…]["”’')\]]*$/.test(text)) return false;
  const long = words.filter((word) => /^\p{L}.{3}/u.test(word.text));
  const lower = long.filter((word) => /^\p{Ll}/u.test(word.text));
  return long.length > 2 && lower.length < long.length / 4;
}

function withDot(raw: string, text: string, at: number): string {
  if (text[at + raw.length] !== ".") return raw;
  const letters = /^(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu})$/u.test(raw);
  return letters || abbreviations.has(raw.toLowerCase()) ? `${raw}.` : raw;
}

function opensSentence(gap: string, before: Word | undefined, text: string): boolean {
  if (before === undefined || /[.!?…:;•]["”’')\]]*\s|\n|(?:^|[\s([—–-])["'“‘«]$/u.test(gap)) return true;
  // A dot after an abbreviation may end the sentence as well: "in the U.S. The company".
  return before.raw.endsWith(".") && /^\s+$/.test(gap) && isOpener(fold(text));
}

function partsOf(found: { raw: string; gap: string; opens: boolean; after: string }): Word[] {
  const { raw, gap, opens, after } = found;
  const possessive = /['’]s$/.test(raw) || (raw.endsWith("s") && /^['’](?:[\s.,;:]|$)/.test(after));
  const text = raw.replace(/['’]s$/, "");
  const [first, rest] = splitCompound(text) ?? [];
  if (first === undefined || rest === undefined)
    return [{ text, raw, gap, opens, possessive, ...formOf(text) }];
  const head = { text: first, raw: first, gap, opens, possessive: false, ...formOf(first) };
  if (!isCapital(rest)) return [{ ...head, tail: rest }];
  return [head, { text: rest, raw: rest, gap: "-", opens: false, possessive, ...formOf(rest) }];
}

function formOf(text: string): Pick<Word, "key" | "capital"> {
  const key = fold(text);
  return { key, capital: isCapital(text) && !calendar.has(key) };
}
