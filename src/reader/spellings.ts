import type { Term } from "./query.ts";

/** Letters that Arabic and Persian keyboards write differently, and the digits of both. */
const arabicLetters = "يك٠١٢٣٤٥٦٧٨٩";
const persianLetters = "یک۰۱۲۳۴۵۶۷۸۹";
const asciiDigits = "0123456789";

/** What the index drops from a word: everything but letters, digits, marks and connectors. */
const droppedByIndex = /[^\p{Alphabetic}\p{M}\p{N}\p{Pc}]+/gu;
const apostrophe = /['’‘ʼ′]/gu;

/**
 * List the ways in which a term may stand in a text: each is a phrase of plain words to look up exactly.
 *
 * - A word with a hyphen or another sign inside (`cyber-attack`) is written as one word, or as several.
 * - Arabic and Persian letters and digits differ in code where a reader sees the same. Pagefind keeps them
 *   apart; to alter the indexed text instead would show in the excerpts.
 *
 * @param language BCP 47, of the page: only where it is written in Arabic script do ASCII digits stand for others
 */
export function spellings(term: Pick<Term, "text">, language: string): string[] {
  const words = term.text.split(/\s+/);
  const joined = words.map((word) => word.replaceAll(droppedByIndex, "") || word).join(" ");
  const parted = term.text.replaceAll(apostrophe, "").replaceAll(droppedByIndex, " ").trim();
  const forms = [joined, parted].filter((form) => form !== "").flatMap((form) => alphabets(form, language));
  return [...new Set(forms)];
}

function alphabets(form: string, language: string): string[] {
  const arabic = swap(form, persianLetters, arabicLetters);
  const persian = swap(form, arabicLetters, persianLetters);
  const ascii = swap(swap(form, persianLetters.slice(2), asciiDigits), arabicLetters.slice(2), asciiDigits);
  const forms = [form, arabic, persian, ascii];
  if (!usesArabicScript(language)) return forms;
  return [
    ...forms,
    swap(ascii, asciiDigits, persianLetters.slice(2)),
    swap(ascii, asciiDigits, arabicLetters.slice(2)),
  ];
}

function swap(text: string, from: string, to: string): string {
  return [...text].map((letter) => to[from.indexOf(letter)] ?? letter).join("");
}

function usesArabicScript(language: string): boolean {
  try {
    return new Intl.Locale(language).maximize().script === "Arab";
  } catch {
    return false;
  }
}
