import type { Repair } from "../types.ts";
import { placeOf, repairAt } from "./repair-at.ts";
import type { Mending } from "./tidy-spaces.ts";

/**
 * Words that no sentence has twice in a row. “that that”, “had had”, “in in”, German “die die”, French “nous nous” and
 * Persian “در در” are good grammar, and are left alone.
 */
const neverTwice: Readonly<Record<string, readonly string[]>> = {
  en: ["the", "an", "of", "and", "with", "from", "into", "their", "its", "our", "your"],
  de: ["und", "von", "für", "mit", "im", "vom", "zum", "zur"],
  fr: ["le", "les", "des", "et", "dans", "pour", "avec", "un", "une", "aux", "du"],
  es: ["el", "los", "las", "y", "de", "del", "con", "una", "un"],
  pt: ["os", "do", "da", "dos", "das", "com", "uma", "um", "em"],
  it: ["il", "gli", "della", "del", "dei", "con", "una", "un", "nel"],
  nl: ["het", "een", "met", "voor", "naar"],
  sv: ["och", "med", "från", "en", "ett"],
  ru: ["и", "в", "на", "с", "из", "для", "от", "по"],
  uk: ["і", "в", "на", "з", "для", "від", "по"],
  fa: ["و", "از", "که"],
  ar: ["في", "على", "إلى", "عن"],
  he: ["של", "את", "על", "עם"],
};

const patterns = new Map<string, RegExp>();

/**
 * Drop the second of two equal words where pieces of a text were joined: “of of”, in the words of the language that
 * never stand so.
 */
export function mendDoubledWords(text: string, language: string): Mending {
  const pattern = patternOf(language.slice(0, 2));
  if (!pattern) return { text, repairs: [] };
  const repairs: Repair[] = [];
  const mended = text.replace(pattern, (was: string, first: string, offset: number) => {
    repairs.push(repairAt(placeOf(text, offset, was), was, first, "doubled word"));
    return first;
  });
  return { text: mended, repairs };
}

/** The first may begin a sentence; the second in capitals may be a name. */
function patternOf(language: string): RegExp | undefined {
  const words = neverTwice[language];
  if (!words) return undefined;
  const known = patterns.get(language);
  if (known) return known;
  const first = words.flatMap((word) => [word, (word[0] ?? "").toUpperCase() + word.slice(1)]);
  const second = words.map(
    (word) => `(?<=(?:${word}|${(word[0] ?? "").toUpperCase() + word.slice(1)}) {1,3})${word}`,
  );
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}'’.-])(${[...new Set(first)].join("|")})(?: {1,3}(?:${second.join("|")}))+(?![\\p{L}\\p{M}\\p{N}'’.-])`,
    "gu",
  );
  patterns.set(language, pattern);
  return pattern;
}
