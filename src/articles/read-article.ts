import { readFileSync } from "node:fs";
import { type Outcome, type Problem, problem } from "../problem.ts";
import { decodeText } from "../text-file.ts";
import type { ArticleFile } from "../types.ts";
import { parseArticle } from "./article-file.ts";

/** An article file together with its text as it stands on disk. */
export interface StoredArticle extends ArticleFile {
  readonly content: string;
}

/** The folder of article files, as problems name it. */
export const articlesName = "content/articles";

/** Read the bytes of a file, undefined where it cannot be read: thousands of small files are read faster one after the other than by asking and waiting for each. */
export function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Read the bytes of an article file.
 *
 * @param bytes undefined where the file cannot be read
 * @param file path below `content/articles`
 * @returns undefined, with problems, where it is no article
 */
export function readArticle(bytes: Uint8Array | undefined, file: string): Outcome<StoredArticle | undefined> {
  const where = `${articlesName}/${file}`;
  if (!bytes)
    return refuse(problem({ file: where }, "The file cannot be read.", "Give yourself leave to read it."));
  const decoded = decodeText(bytes);
  if ("invalidLine" in decoded) {
    const message = "This line is not UTF-8 text.";
    const hint = "Open the file in an editor, set right the letters that look wrong, and save it as UTF-8.";
    return refuse(problem({ file: where, line: decoded.invalidLine }, message, hint));
  }
  const { value, problems } = parseArticle(decoded.text, where);
  return { value: value && { file, article: value, content: decoded.text }, problems };
}

/** Tell a file that is no article by its name. */
export function wrongName(file: string): Problem | undefined {
  if (file.endsWith(".md")) return undefined;
  const message = "This is no article: expected a name that ends in .md, in small letters.";
  return problem({ file: `${articlesName}/${file}` }, message, "Rename it, or move it elsewhere.");
}

/** Tell a file that nobody means to be read, such as `.DS_Store`. */
export function isHidden(file: string): boolean {
  return /(^|\/)\./.test(file);
}

function refuse(fault: Problem): Outcome<undefined> {
  return { value: undefined, problems: [fault] };
}
