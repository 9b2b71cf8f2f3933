import type { IndexFile } from "pagefind";
import { type IndexedWord, type PagePlaces, readIndexChunk } from "./index-chunk.ts";
import type { WordForm } from "./lexicon.ts";
import { closePagefind, openPagefind, readFragment } from "./pagefind-index.ts";
import { sharedWeight } from "./postings.ts";

/** What Pagefind makes of what stands between two spaces: the forms that stand at its place, mostly one. */
export type TokenAnalysis = readonly SharedForm[];

/** A form, and among how many parts of a compound the weight of the place is shared out. */
export interface SharedForm extends WordForm {
  readonly shares: number;
}

/** Tokens on one artificial page: Pagefind's time for a page and its time for a token are then about the same. */
const pageSize = 500;

/** Pages that make one index: while one is being finished, tokens for the next are gathered. */
const batchSize = 40;

/** What a word weighs that is of the highest weight in use, as Pagefind writes it. */
const fullWeight = 7 * 24;

/** Has Pagefind analyse tokens, while others are still being gathered. */
export interface TokenAnalyser {
  /** Hand over a token without white space and without U+200B. */
  add(token: string): void;
  /** Give what Pagefind makes of each token handed over. */
  finish(): Promise<ReadonlyMap<string, TokenAnalysis>>;
}

/**
 * Have Pagefind analyse tokens in the course of some work. It is not started where there is nothing new, as
 * mostly.
 *
 * What Pagefind makes of a token depends on nothing around it, so each needs to be asked for only once: the
 * tokens are written on artificial pages, and what stands at a place of those tells what Pagefind took its token
 * for.
 */
export async function withTokenAnalyser<T>(
  language: string,
  work: (analyser: TokenAnalyser) => Promise<T>,
): Promise<T> {
  const batches: Promise<Map<string, TokenAnalysis>>[] = [];
  try {
    return await work(analyserOf(batches, language));
  } finally {
    await Promise.allSettled(batches);
    if (batches.length > 0) await closePagefind();
  }
}

function analyserOf(batches: Promise<Map<string, TokenAnalysis>>[], language: string): TokenAnalyser {
  let tokens: string[] = [];
  const send = () => {
    const batch = analyseBatch(tokens, language);
    // Whoever finishes learns of a failure; until then nobody waits for it.
    batch.catch(() => undefined);
    batches.push(batch);
    tokens = [];
  };
  return {
    add: (token) => {
      tokens.push(token);
      if (tokens.length === pageSize * batchSize) send();
    },
    finish: async () => {
      if (tokens.length > 0) send();
      return new Map((await Promise.all(batches)).flatMap((batch) => [...batch]));
    },
  };
}

async function analyseBatch(
  tokens: readonly string[],
  language: string,
): Promise<Map<string, TokenAnalysis>> {
  const index = await openPagefind(language);
  const pages = Array.from({ length: Math.ceil(tokens.length / pageSize) }, (_, page) =>
    tokens.slice(page * pageSize, (page + 1) * pageSize),
  );
  for (const [number, page] of pages.entries()) {
    await index.add({ url: `/${number}`, content: artificialPage(page) });
  }
  return readAnalyses(pages, await index.files());
}

function readAnalyses(
  pages: readonly (readonly string[])[],
  files: readonly IndexFile[],
): Map<string, TokenAnalysis> {
  const texts = textsOf(files);
  const found = formsByPlace(files, pages.length);
  const analyses = new Map<string, TokenAnalysis>();
  for (const [number, tokens] of pages.entries()) {
    enterPage(analyses, { tokens, text: texts[number] ?? "", found: found[number] ?? [] });
  }
  return analyses;
}

function artificialPage(tokens: readonly string[]): string {
  // Pagefind leaves out a page without a single word, as one of dashes alone would be.
  const text = [...tokens, "end"]
    .join(" ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  return `<!doctype html><html><body><span data-pagefind-weight="7">${text}</span></body></html>`;
}

function textsOf(files: readonly IndexFile[]): string[] {
  const texts: string[] = [];
  for (const { path, content } of files) {
    if (!path.startsWith("fragment/")) continue;
    const fragment = readFragment(content);
    texts[Number(fragment.url.slice(1))] = fragment.content;
  }
  return texts;
}

/** A form and what it weighs. */
interface WeighedForm extends WordForm {
  readonly weight: number;
}

/** The forms of an index by page and place. */
function formsByPlace(files: readonly IndexFile[], pages: number): WeighedForm[][][] {
  const found: WeighedForm[][][] = Array.from({ length: pages }, () => []);
  const put = (form: WordForm, at: readonly PagePlaces[]) => {
    for (const { page, places } of at) {
      for (const { location, weight } of places) {
        const forms = found[page]?.[location] ?? [];
        forms.push({ ...form, weight });
        const onPage = found[page];
        if (onPage) onPage[location] = forms;
      }
    }
  };
  const words: IndexedWord[] = files
    .filter(({ path }) => path.startsWith("index/"))
    .flatMap(({ content }) => readIndexChunk(content));
  for (const { word, pages: at, variants } of words) {
    put({ word }, at);
    for (const { form, pages: variantAt } of variants) put({ word, variant: form }, variantAt);
  }
  return found;
}

interface AnalysedPage {
  readonly tokens: readonly string[];
  readonly text: string;
  readonly found: readonly (readonly WeighedForm[] | undefined)[];
}

function enterPage(analyses: Map<string, TokenAnalysis>, { tokens, text, found }: AnalysedPage): void {
  const shown = text.split(" ");
  for (const [place, token] of tokens.entries()) {
    const own = shown[place] ?? "";
    if (own !== token) throw new Error(`Pagefind took “${own}” for a word where “${token}” was expected.`);
    analyses.set(token, shared(found[place]));
  }
}

/** Parts of a compound share the weight of the whole between them. */
function shared(forms: readonly WeighedForm[] = []): SharedForm[] {
  const parts = forms.filter(({ weight }) => weight < fullWeight).length;
  return forms
    .map(({ weight, ...form }) => ({ ...form, shares: sharesOf(weight, parts) }))
    .sort((a, b) => compareText(a.word, b.word) || compareText(a.variant ?? "", b.variant ?? ""));
}

/** Mostly all parts stand in the index; of some nothing is left when their marks are taken away. */
function sharesOf(weight: number, parts: number): number {
  if (weight === fullWeight) return 1;
  const isShare = (shares: number) => sharedWeight(fullWeight, shares) === weight;
  if (isShare(parts)) return parts;
  const shares = Array.from({ length: fullWeight }, (_, before) => before + 2).find(isShare);
  if (shares === undefined) throw new Error(`Pagefind gave a word the weight ${weight}, which is no share.`);
  return shares;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
