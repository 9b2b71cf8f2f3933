import type { Likeness } from "../../copydesk/duplicates/compare-texts.ts";
import { notice, type Problem } from "../../problem.ts";
import type { OriginalName } from "../../types.ts";

/** An original of which no article is made, because there is one of the same text. */
export interface FoundCopy extends OriginalName {
  /** Path of the article below `content/articles`, as far as it was known then. */
  readonly article: string;
  /** What was measured; nothing where the article lists the original already. */
  readonly measured?: { readonly likeness: Likeness; readonly estimated: number };
}

/** An article and the originals of the same text; shares are from 0 to 1. */
export interface CopyGroup {
  /** Path below `content/articles`. */
  readonly article: string;
  readonly copies: readonly (OriginalName & {
    similarity?: number;
    estimated?: number;
    contained?: number;
  })[];
}

/** Put together what was found of each article. @param articleOf where each original is listed now */
export function groupCopies(
  copies: readonly FoundCopy[],
  articleOf: (original: OriginalName) => string | undefined,
): CopyGroup[] {
  const groups = new Map<string, CopyGroup["copies"][number][]>();
  for (const { article, measured, ...original } of copies) {
    const kept = articleOf(original) ?? article;
    const figures = measured && {
      similarity: rounded(measured.likeness.similarity),
      estimated: rounded(measured.estimated),
      contained: rounded(measured.likeness.contained),
    };
    groups.set(kept, [...(groups.get(kept) ?? []), { ...original, ...figures }]);
  }
  return [...groups].map(([article, found]) => ({ article, copies: found }));
}

/** Say that no article is made of an original. */
export function copyNotice({ article, file, item, measured }: FoundCopy): Problem {
  const which = item === undefined ? "The text" : `The text of item ${item}`;
  const message = `${which} is that of content/articles/${article}${likenessOf(measured)}: it is listed there under alsoPublishedAs, and no article is made of it.`;
  const hint = `If they are two articles, write distinctFrom: ${JSON.stringify(file)} into the front matter of content/articles/${article} and ingest again.`;
  return notice({ file: `content/originals/${file}` }, message, hint);
}

/** Say that an original has the text of an article that is in a person's hands. @param isKept whether it has an article of its own */
export function heldNotice({ article, file, item, measured }: FoundCopy, isKept: boolean): Problem {
  const which = item === undefined ? "The text" : `The text of item ${item}`;
  const what = isKept
    ? "both articles are left as they are"
    : "it is left as it is, and no second article is made";
  const message = `${which} is that of content/articles/${article}${likenessOf(measured)}, which was edited by hand: ${what}.`;
  const hint = `Compare the two. If they are two articles, write distinctFrom: ${JSON.stringify(file)} into the front matter of content/articles/${article} and ingest again.`;
  return notice({ file: `content/originals/${file}` }, message, hint);
}

function likenessOf(measured: FoundCopy["measured"]): string {
  if (!measured) return "";
  const { likeness, estimated } = measured;
  return ` (similarity ${percent(likeness.similarity)}, estimated ${percent(estimated)}; ${percent(likeness.contained)} of the shorter is in the longer)`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
