import type { StoredArticle } from "../../articles/read-article.ts";
import { areDistinct } from "../../articles/with-other-publications.ts";
import type { Article } from "../../types.ts";
import { compareTexts, type Likeness } from "./compare-texts.ts";
import { isFuller } from "./is-fuller.ts";
import { isSameText } from "./same-text.ts";
import { estimate } from "./signature.ts";
import { openSignatureIndex } from "./signature-index.ts";
import { keysOfPrint, printOf, type SearchKeys, type TextPrint } from "./text-print.ts";

/** An article of the same text as another. */
export interface SameText {
  readonly stored: StoredArticle;
  readonly print: TextPrint;
  readonly likeness: Likeness;
  /** What the signatures say of the similarity, from 0 to 1. */
  readonly estimated: number;
}

/** The texts of an archive's articles, as far as need be to find one again. */
export interface KnownTexts {
  /** Find the articles of the same text, the fullest first, but for those that a person has found to be distinct. */
  sameAs(article: Article, options: { print: TextPrint; except?: string | undefined }): SameText[];
  /** Take in an article, in place of what its file held before. @param keys of its text, where they are known */
  enter(file: string, keys: SearchKeys): void;
  leave(file: string): void;
}

/** So many texts, the likeliest, are compared exactly. */
const mostCompared = 12;

/** Open the texts, none yet. @param read fetches an article by its path below `content/articles` */
export function openKnownTexts(read: (file: string) => StoredArticle | undefined): KnownTexts {
  const index = openSignatureIndex();
  const fileOf: (string | undefined)[] = [];
  const textOf = new Map<string, number>();
  const leave = (file: string) => {
    const text = textOf.get(file);
    if (text !== undefined) fileOf[text] = undefined;
    textOf.delete(file);
  };
  const likeliest = (print: TextPrint, except: string | undefined) => {
    const { signature, own } = keysOfPrint(print);
    return [...index.candidates(signature, own)]
      .map((text) => ({ file: fileOf[text], estimated: estimate(signature, index.signatureOf(text)) }))
      .filter(({ file }) => file !== undefined && file !== except)
      .sort((a, b) => b.estimated - a.estimated)
      .slice(0, mostCompared);
  };
  return {
    sameAs: (article, { print, except }) => {
      const found: SameText[] = [];
      for (const { file = "", estimated } of likeliest(print, except)) {
        const stored = read(file);
        if (!stored || stored.article.draft || areDistinct(article, stored.article)) continue;
        const other = printOf(stored.article);
        const likeness = compareTexts(print, other);
        if (isSameText(print, other, likeness)) found.push({ stored, print: other, likeness, estimated });
      }
      return found.sort((a, b) => (isFuller(originalOf(a), originalOf(b)) ? -1 : 1));
    },
    enter: (file, { signature, own }) => {
      leave(file);
      const text = index.add(signature, own);
      fileOf[text] = file;
      textOf.set(file, text);
    },
    leave,
  };
}

function originalOf({ print, stored }: SameText) {
  return { print, source: stored.article.source };
}
