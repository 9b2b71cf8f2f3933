import { foldSpelling } from "../fold-spelling.ts";
import { partUnspaced } from "../part-unspaced.ts";
import type { Term } from "./query.ts";

/** What the index drops from a word: everything but letters, digits, marks and connectors. */
const droppedByIndex = /[^\p{Alphabetic}\p{M}\p{N}\p{Pc}]+/gu;
const apostrophe = /['’‘ʼ′]/gu;

/**
 * List the ways in which a term may stand in a text: each is a phrase of plain words to look up exactly, with a space
 * between them and their letters folded.
 *
 * - A word with a hyphen, a half-space or another sign inside (`cyber-attack`) is written as one word, or as several.
 * - A word of a script that has no spaces is a phrase of its signs.
 */
export function spellings(term: Pick<Term, "text">): string[] {
  const folded = foldSpelling(term.text);
  const words = folded.split(/\s+/);
  const joined = words.map((word) => word.replaceAll(droppedByIndex, "") || word).join(" ");
  const parted = folded.replaceAll(apostrophe, "").replaceAll(droppedByIndex, " ").trim();
  const forms = [joined, parted].filter((form) => form !== "");
  return [...new Set(forms.map((form) => form.split(" ").flatMap(partUnspaced).join(" ")))];
}
