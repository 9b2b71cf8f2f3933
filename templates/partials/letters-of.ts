import type { Wording } from "../../src/wording.ts";
import { groupBy } from "./group-by.ts";

/** Entries of an index that begin with one letter. */
export interface Letter<Entry> {
  readonly letter: string;
  readonly entries: readonly Entry[];
}

/** What begins with a figure comes together under this. */
const figures = "0–9";

/** Part an alphabetical list by first letter, as the readers of a language tell letters apart, in their order. */
export function lettersOf<Entry extends { readonly name: string }>(
  entries: readonly Entry[],
  { language }: Pick<Wording, "language">,
): readonly Letter<Entry>[] {
  const alphabet = alphabetOf(language);
  const letters = groupBy(entries, (entry) => firstLetter(entry.name, alphabet));
  return [...letters]
    .map(([letter, group]) => ({ letter, entries: group }))
    .toSorted((a, b) => alphabet.order.compare(a.letter, b.letter));
}

interface Alphabet {
  readonly language: string;
  readonly order: Intl.Collator;
  /** Takes letters for one where a dictionary of the language does. */
  readonly same: Intl.Collator;
}

function alphabetOf(language: string): Alphabet {
  return {
    language,
    order: new Intl.Collator(language),
    same: new Intl.Collator(language, { sensitivity: "base" }),
  };
}

/** `Ángel` stands under A, but under Spanish `Ñ` what begins with it. */
function firstLetter(name: string, alphabet: Alphabet): string {
  const first = /[\p{L}\p{N}]/u.exec(name.normalize("NFC"))?.[0] ?? "0";
  if (/\p{N}/u.test(first)) return figures;
  if (/\p{Script=Han}/u.test(first)) return hanLetter(first, alphabet);
  const own = first.toLocaleUpperCase(alphabet.language);
  const plain = [...own.normalize("NFD")][0] ?? own;
  // A Korean syllable is told by its first sound.
  const isOne = /\p{Script=Hangul}/u.test(first) || alphabet.same.compare(plain, own) === 0;
  return isOne ? plain : own;
}

/**
 * Where pinyin has another first letter: the first character of each in the order of the Chinese collation. No
 * syllable begins with I, U or V.
 */
const pinyin = "阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀";
const pinyinLetters = "ABCDEFGHJKLMNOPQRSTWXYZ";

/** Chinese readers look for the sound; to others all characters stand together. */
function hanLetter(character: string, { language, order }: Alphabet): string {
  if (!language.startsWith("zh")) return "漢";
  const place = [...pinyin].findLastIndex((start) => order.compare(start, character) <= 0);
  return pinyinLetters[place] ?? "A";
}
