import type { Repair } from "../../types.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Mending } from "../tidy-spaces.ts";
import { findContentSplit } from "./content-words.ts";
import { type Evidence, lostSpace, PART_OF_WORD, STANDING_WORD } from "./evidence.ts";
import { mendAtMarks } from "./marks.ts";
import { mendAtQuotes } from "./quotes.ts";
import { findSplit } from "./split.ts";
import { isForeign, type Vocabulary } from "./vocabulary.ts";

export type { Mending } from "../tidy-spaces.ts";
export { gatherVocabulary, type Vocabulary } from "./vocabulary.ts";

/**
 * Put back the spaces that were lost between words, as happens where links are cut out of a web page.
 * A word that no dictionary knows is split where that gives two known words in exactly one way, one of them a
 * function word. What a writer may have meant so is split only in a text that has certainly lost spaces elsewhere.
 */
export function mendLostSpaces(
  text: string,
  { lexicon, vocabulary }: { lexicon: Lexicon; vocabulary: Vocabulary },
): Mending {
  const evidence = { lexicon, counts: vocabulary.counts };
  const othersAreLost = vocabulary.scarred && !isForeign(text.match(STANDING_WORD) ?? [], evidence);
  const quotes = mendAtQuotes(text, evidence);
  const marks = mendAtMarks(quotes.text, evidence, othersAreLost);
  const words = mendWords(marks.text, evidence, othersAreLost);
  return { text: words.text, repairs: [...quotes.repairs, ...marks.repairs, ...words.repairs] };
}

function mendWords(text: string, evidence: Evidence, othersAreLost: boolean): Mending {
  const repairs: Repair[] = [];
  const mended = text.replace(othersAreLost ? PART_OF_WORD : STANDING_WORD, (word, offset: number) => {
    if (evidence.lexicon.knows(word)) return word;
    const split = findSplit(word, evidence, opensSentence(text, offset));
    const isBelieved = split !== undefined && (split.grade !== "likely" || othersAreLost);
    const pair = isBelieved ? split.pair : othersAreLost ? findContentSplit(word, evidence) : undefined;
    if (pair === undefined) return word;
    const repair = lostSpace(pair);
    repairs.push(repair);
    return repair.now;
  });
  return { text: mended, repairs };
}

// A sentence begins with the text, a line or a quotation, and after a full stop.
function opensSentence(text: string, offset: number): boolean {
  const start = Math.max(0, offset - 8);
  const before = (start === 0 ? "\n" : "") + text.slice(start, offset);
  return /(?:[.!?:…]["”’)\]]*\s+|\n\s*|\s["“‘([])["“‘([]*$/u.test(before);
}
