import type { TokenAnalysis } from "./analyse-tokens.ts";
import { type Numbering, numbering } from "./numbering.ts";

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
  /** With U+200B between its words where Pagefind takes several words to stand in it. */
  readonly tokens: readonly string[];
  /** How many places in a text each token takes. */
  readonly lengths: Int32Array;
  /** Where the senses of each token begin in the list of senses; one more at the end. */
  readonly starts: Int32Array;
  /** Three numbers for each form that a token stands for: see {@link senseFields}. */
  readonly senses: Int32Array;
  readonly forms: readonly WordForm[];
}

/**
 * The numbers of a sense: the form, the one of the token's places at which it stands (0 is the first), and among
 * how many parts of a compound the weight of that place is shared out (1 for a whole word).
 */
export const senseFields = { form: 0, offset: 1, shares: 2 } as const;

/** How many numbers a sense has. */
export const senseSize = 3;

/** A lexicon that is being made. */
interface Draft {
  readonly tokens: string[];
  readonly lengths: number[];
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
  const draft: Draft = { tokens: [], lengths: [], starts: [0], senses: [], forms: [], numbers: numbering() };
  const earlier = sources.earlier;
  const places = new Map(earlier?.tokens.map((token, number) => [plainToken(token), number]));
  for (const token of tokens) {
    const analysis = sources.analyses.get(token);
    const number = places.get(token);
    if (analysis) enterAnalysis(draft, analysis);
    else if (earlier && number !== undefined) copyToken(draft, earlier, number);
    else throw new Error(`“${token}” was not analysed.`);
  }
  return {
    tokens: draft.tokens,
    lengths: Int32Array.from(draft.lengths),
    starts: Int32Array.from(draft.starts),
    senses: Int32Array.from(draft.senses),
    forms: draft.forms,
  };
}

/** A token of a lexicon as it stands in the text. */
export function plainToken(token: string): string {
  return token.includes("\u200B") ? token.replaceAll("\u200B", "") : token;
}

function enterAnalysis(draft: Draft, { shown, places }: TokenAnalysis): void {
  for (const [offset, forms] of places.entries()) {
    for (const form of forms) draft.senses.push(formNumber(draft, form), offset, form.shares);
  }
  closeToken(draft, shown, places.length);
}

function copyToken(draft: Draft, from: Lexicon, number: number): void {
  const end = from.starts[number + 1] ?? 0;
  for (let at = from.starts[number] ?? 0; at < end; at += senseSize) {
    const form = from.forms[from.senses[at] ?? 0];
    if (!form) throw new Error("An earlier lexicon lacks a form that it names.");
    const { offset, shares } = senseFields;
    draft.senses.push(formNumber(draft, form), from.senses[at + offset] ?? 0, from.senses[at + shares] ?? 1);
  }
  closeToken(draft, from.tokens[number] ?? "", from.lengths[number] ?? 1);
}

function closeToken(draft: Draft, shown: string, length: number): void {
  draft.tokens.push(shown);
  draft.lengths.push(length);
  draft.starts.push(draft.senses.length);
}

function formNumber(draft: Draft, { word, variant }: WordForm): number {
  const number = draft.numbers.of(variant === undefined ? word : `${word}\n${variant}`);
  if (number === draft.forms.length) draft.forms.push(variant === undefined ? { word } : { word, variant });
  return number;
}
