import { join } from "node:path";
import { fingerprintOf } from "../articles/article-entry.ts";
import { isAsWritten } from "../articles/article-file.ts";
import { withParagraphIds } from "../articles/paragraph-ids.ts";
import { bytesOf, readArticle } from "../articles/read-article.ts";
import { renderText } from "../articles/render-text.ts";
import type { ArchivedArticle, ArticlePage } from "../types.ts";

/** An article of which the text is still in its file. */
export interface ArticleWithoutText extends Omit<ArchivedArticle, "entry"> {
  /** Path below `content/articles`. */
  readonly file: string;
  /** Fingerprint of the file as the archive was put together from it. */
  readonly fingerprint: string;
}

/** Leave out of an article what its page does not show. */
export function withoutEntry({ entry, ...article }: ArchivedArticle): ArticleWithoutText {
  return { ...article, file: entry.file, fingerprint: entry.fingerprint };
}

/** Where the texts of articles are, and where the site will stand. */
export interface TextSource {
  /** The folder of article files. */
  readonly folder: string;
  /** Path of the site's root, with a slash at both ends. */
  readonly prefix: string;
}

/**
 * Fetch an article's text: archives are too large to hold all of them.
 *
 * @throws where the file is another one by now than the archive was put together from
 */
export async function withText(
  { file, fingerprint, ...article }: ArticleWithoutText,
  { folder, prefix }: TextSource,
): Promise<ArticlePage> {
  const bytes = bytesOf(join(folder, file));
  const value = bytes && fingerprintOf(bytes) === fingerprint && readArticle(bytes, file).value;
  if (!value) throw new Error(`content/articles/${file} has changed while the site was being built.`);
  const { html } = await renderText(value.article.body, prefix);
  const { article: own, content } = value;
  const isEdited = own.source?.asWritten !== undefined && !isAsWritten(content, own);
  return { ...article, article: own, html: withParagraphIds(html), ...(isEdited ? { isEdited } : {}) };
}
