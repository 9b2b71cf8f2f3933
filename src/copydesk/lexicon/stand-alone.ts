import nlp from "compromise/two";
import { z } from "zod";
import type { End } from "./function-words.ts";

const model = z.object({
  one: z.object({ lexicon: z.record(z.string(), z.union([z.string(), z.array(z.string())])) }),
});

/** Classes of compromise whose words English makes no compounds with, at either end. */
const ALONE = `Adjective Adverb Comparative Date Participle PastTense Possessive Pronoun Reflexive Superlative TextValue`;

const ALONE_AT: Readonly<Record<End, ReadonlySet<string>>> = {
  first: new Set(`${ALONE} Copula Modal Plural QuestionWord`.split(" ")),
  last: new Set(ALONE.split(" ")),
};

/** Inflected and derived words: `election` and `police` begin compounds, `elections` and `electoral` do not. */
const CLOSED =
  /^\p{Ll}{3,}(?:ed|ing|ly|ies|ions?|ments?|ness|ity|al|ive|ous|ic|ful|less|able|ible|ary|ern|ish)$/u;

const PLURAL = /^\p{Ll}{4,}(?<![su])s$/u;

let classes: ReadonlyMap<string, string> | undefined;

/** Tell whether a listed lower-case word of English is none that compounds are made with, at this end of them. */
export function standsAlone(word: string, end: End): boolean {
  classes ??= loadClasses();
  const known = classes.get(word);
  if (known !== undefined && ALONE_AT[end].has(known)) return true;
  return end === "first" && (CLOSED.test(word) || PLURAL.test(word));
}

/** What a word is first of all. */
function loadClasses(): ReadonlyMap<string, string> {
  const { lexicon } = model.parse(nlp.model()).one;
  return new Map(
    Object.entries(lexicon).flatMap(([word, tags]) => {
      const first = typeof tags === "string" ? tags : tags[0];
      return first === undefined ? [] : [[word, first] as const];
    }),
  );
}
