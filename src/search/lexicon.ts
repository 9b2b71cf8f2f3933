import { foldSpelling } from "../fold-spelling.ts";
import { wordJoiner } from "../reader/index-contract.ts";
import type { TokenAnalysis } from "./analyse-tokens.ts";
import { type Numbering, numbering } from "./numbering.ts";
import { disarmed } from "./searchable-text.ts";

/** A word as the index holds it: its stem, and the form with diacritics where the text has them. */
export interface WordForm {
  readonly word: string;
  readonly variant?: string;
}

/**
 * What stands between two spaces of the texts of a shard, each once, and what Pagefind makes of it. The number of
 * a token is its place in the lists of tokens, that of a form its place in the list of forms.
 */
export interface Lexicon {
  readonly tokens: readonly string[];
  /** Where the senses of each token begin in the list of senses; one more at the end. */
  readonly starts: Int32Array;
  /** Two numbers for each form that a token stands for: see {@link senseFields}. */
  readonly senses: Int32Array;
  readonly forms: readonly WordForm[];
}

/** The numbers of a sense: the form, and among how many parts of a compound its weight is shared out, 1 for a word. */
export const senseFields = { form: 0, shares: 1 } as const;

/** How many numbers a sense has. */
export const senseSize = 2;

const endJoiner = new RegExp(`${wordJoiner}+$`);

/** A lexicon that is being made. */
interface Draft {
  readonly tokens: string[];
  readonly starts: number[];
  readonly senses: number[];
  readonly forms: WordForm[];
  readonly numbers: Numbering;
}

/**
 * Make a lexicon.
 *
 * @param tokens as they stand in the texts
 * @param sources where to find what Pagefind made of each: an earlier lexicon, or else the analyses
 */
export function makeLexicon(
  tokens: readonly string[],
  sources: { readonly earlier: Lexicon | undefined; readonly analyses: ReadonlyMap<string, TokenAnalysis> },
): Lexicon {
  const draft: Draft = { tokens: [], starts: [0], senses: [], forms: [], numbers: numbering() };
  const earlier = sources.earlier;
  const places = new Map(earlier?.tokens.map((token, number) => [token, number]));
  for (const token of tokens) {
    const analysis = sources.analyses.get(analysedForm(token));
    const number = places.get(token);
    if (analysis) enterAnalysis(draft, token, analysis);
    else if (earlier && number !== undefined) copyToken(draft, earlier, number);
    else throw new Error(`“${token}” was not analysed.`);
  }
  return {
    tokens: draft.tokens,
    starts: Int32Array.from(draft.starts),
    senses: Int32Array.from(draft.senses),
    forms: draft.forms,
  };
}

/**
 * The form in which a token is analysed: its letters folded, as those of a query are. The text itself stays as it is.
 */
export function analysedForm(token: string): string {
  return disarmed(foldSpelling(token.replace(endJoiner, ""))) || token;
}

function enterAnalysis(draft: Draft, token: string, forms: TokenAnalysis): void {
  for (const form of forms) draft.senses.push(formNumber(draft, form), form.shares);
  closeToken(draft, token);
}

function copyToken(draft: Draft, from: Lexicon, number: number): void {
  const end = from.starts[number + 1] ?? 0;
  for (let at = from.starts[number] ?? 0; at < end; at += senseSize) {
    const form = from.forms[from.senses[at] ?? 0];
    if (!form) throw new Error("An earlier lexicon lacks a form that it names.");
    draft.senses.push(formNumber(draft, form), from.senses[at + senseFields.shares] ?? 1);
  }
  closeToken(draft, from.tokens[number] ?? "");
}

function closeToken(draft: Draft, token: string): void {
  draft.tokens.push(token);
  draft.starts.push(draft.senses.length);
}

function formNumber(draft: Draft, { word, variant }: WordForm): number {
  const number = draft.numbers.of(variant === undefined ? word : `${word}\n${variant}`);
  if (number === draft.forms.length) draft.forms.push(variant === undefined ? { word } : { word, variant });
  return number;
}
