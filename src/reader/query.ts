/** A word or phrase that an article must hold. */
export interface Term {
  /** As the reader typed it, quotation marks included. */
  readonly typed: string;
  /** Words to find side by side, without quotation marks. */
  readonly text: string;
  readonly kind: "word" | "phrase";
  /** Whether the reader may still be typing it: the last word, with nothing after it. */
  readonly isOpen: boolean;
}

/** What the reader asks for: articles that hold every term. */
export interface Query {
  readonly terms: readonly Term[];
}

/** Opening and closing quotation marks of most languages; the apostrophe is none. */
const quote = '["“”„‟«»＂「」『』]';
const part = new RegExp(`${quote}([^"“”„‟«»＂「」『』]*)${quote}|([^\\s"“”„‟«»＂「」『』]+)`, "gu");

/** How much of what was typed is looked for, in characters: more is pasted by mistake, and takes long. */
const longest = 500;

/** Something to find: a letter, a digit or a sign with a meaning of its own, not mere punctuation. */
const findable = /[\p{L}\p{M}\p{N}\p{So}]/u;

/**
 * Read what the reader typed: words, and phrases in quotation marks of any language.
 *
 * A quotation mark without a partner is not yet a phrase: its words count one by one. What holds no letter,
 * digit or symbol asks for nothing; a term typed twice counts once.
 */
export function parseQuery(given: string): Query {
  const typed = given.slice(0, longest);
  const terms = new Map<string, Term>();
  for (const { 0: whole, 1: quoted, index } of typed.matchAll(part)) {
    const text = (quoted ?? whole).replaceAll(/\s+/g, " ").trim();
    if (!findable.test(text)) continue;
    const kind = quoted === undefined ? "word" : "phrase";
    const isOpen = kind === "word" && index + whole.length === typed.length;
    const same = terms.get(`${kind} ${text}`);
    terms.set(`${kind} ${text}`, { typed: whole, text, kind, isOpen: isOpen || same?.isOpen === true });
  }
  return { terms: [...terms.values()] };
}

/** What the reader would have typed without one of the terms. */
export function withoutTerm(query: Query, left: Term): string {
  return query.terms
    .filter((term) => term !== left)
    .map((term) => term.typed)
    .join(" ");
}
