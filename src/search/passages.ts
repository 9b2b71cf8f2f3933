import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprintOf } from "../articles/article-entry.ts";
import { renderPlainParagraphs } from "../articles/plain-paragraphs.ts";
import { renderText } from "../articles/render-text.ts";
import { decodeText } from "../text-file.ts";
import type { IndexedArticle } from "./indexed-article.ts";
import { textBlocks } from "./text-blocks.ts";

/** Blocks of plain text whose words weigh the same. */
export type Passage = readonly string[];

/**
 * Read the text by which an article is found: headline, standfirst, caption, text and byline.
 *
 * It is made of the article and not of its page, so that no word of the page's furniture is found.
 *
 * @throws where the file cannot be read, or is another one by now than the archive was put together from
 */
export async function readPassages(article: IndexedArticle, articlesFolder: string): Promise<Passage[]> {
  const { title, standfirst, caption, authors, publication } = article;
  const body = bodyOf(textOf(join(articlesFolder, article.file), article.contentHash));
  const byline = [...authors, publication].filter((name) => name !== undefined).join(", ");
  const rest = [...(caption === undefined ? [] : [caption]), ...(await bodyBlocks(body)), byline];
  return [[title], standfirst === undefined ? [] : [standfirst], rest];
}

/** Thousands of small files are read faster one after the other than by asking and waiting for each. */
function textOf(path: string, fingerprint: string): string {
  const bytes = readFileSync(path);
  if (fingerprintOf(bytes) !== fingerprint) throw new Error(`${path} has changed meanwhile.`);
  const decoded = decodeText(bytes);
  if ("invalidLine" in decoded) throw new Error(`Line ${decoded.invalidLine} of ${path} is not UTF-8 text.`);
  return decoded.text;
}

/**
 * Cut the front matter off an article file, just as gray-matter does. What it says is known already, and to
 * read it again would take longer than all else that is done with the text.
 */
function bodyOf(content: string): string {
  const end = content.indexOf("\n---", "---".length);
  return content.slice(end + "\n---".length).trim();
}

/** Plain paragraphs need no way through HTML. */
async function bodyBlocks(markdown: string): Promise<string[]> {
  const plain = renderPlainParagraphs(markdown);
  return plain ? plain.text.split("\n\n") : textBlocks((await renderText(markdown, "/")).html);
}
