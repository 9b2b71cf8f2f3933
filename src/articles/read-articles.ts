import { readFileSync } from "node:fs";
import { join } from "node:path";
import { surveyFolder } from "../folder.ts";
import { type Outcome, type Problem, problem } from "../problem.ts";
import { decodeText } from "../text-file.ts";
import type { ArchivePaths, ArticleFile } from "../types.ts";
import { parseArticle } from "./article-file.ts";

/** An article file together with its text as it stands on disk. */
export interface StoredArticle extends ArticleFile {
  readonly content: string;
}

/** An article file that cannot be read as one, with the original it seems to have been made from. */
export interface BrokenArticle {
  readonly file: string;
  readonly original?: string;
}

/** What `content/articles` holds. */
export interface StoredArticles {
  readonly articles: readonly StoredArticle[];
  readonly broken: readonly BrokenArticle[];
  /** Whether every folder could be read: else there may be articles that nobody knows of. */
  readonly isWhole: boolean;
}

const name = "content/articles";

/** Read every article file of an archive, in the order of their paths; those that cannot be read are problems. */
export async function readArticles(paths: ArchivePaths): Promise<Outcome<StoredArticles>> {
  const survey = await surveyFolder(paths.articles, name);
  const articles: StoredArticle[] = [];
  const broken: BrokenArticle[] = [];
  const problems: Problem[] = [...survey.problems];
  for (const file of survey.value) {
    if (/(^|\/)\./.test(file)) continue;
    if (!file.endsWith(".md")) {
      problems.push(noArticleFile(file));
      continue;
    }
    const bytes = bytesOf(join(paths.articles, file));
    const { value, problems: found } = bytes ? readArticle(bytes, file) : unreadable(file);
    problems.push(...found);
    if (value) articles.push(value);
    else broken.push({ file, ...(bytes ? originalNamedIn(bytes) : {}) });
  }
  return { value: { articles, broken, isWhole: survey.problems.length === 0 }, problems };
}

/** Thousands of small files are read faster one after the other than by asking and waiting for each. */
function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function readArticle(bytes: Uint8Array, file: string): Outcome<StoredArticle | undefined> {
  const where = `${name}/${file}`;
  const decoded = decodeText(bytes);
  if ("invalidLine" in decoded) {
    const message = "This line is not UTF-8 text.";
    const hint = "Open the file in an editor, set right the letters that look wrong, and save it as UTF-8.";
    return {
      value: undefined,
      problems: [problem({ file: where, line: decoded.invalidLine }, message, hint)],
    };
  }
  const { value, problems } = parseArticle(decoded.text, where);
  return { value: value && { file, article: value, content: decoded.text }, problems };
}

/** However broken the rest of a file is, the line that names its original mostly still stands. */
function originalNamedIn(bytes: Buffer): { original?: string } {
  const source = /^source:\r?\n(?: +.*\r?\n)*? +file: "?(.*?)"?\r?$/m.exec(bytes.toString("utf8"))?.[1];
  return source === undefined ? {} : { original: source };
}

function unreadable(file: string): Outcome<undefined> {
  const hint = "Give yourself leave to read it.";
  return {
    value: undefined,
    problems: [problem({ file: `${name}/${file}` }, "The file cannot be read.", hint)],
  };
}

function noArticleFile(file: string): Problem {
  const message = "This is no article: expected a name that ends in .md, in small letters.";
  return problem({ file: `${name}/${file}` }, message, "Rename it, or move it elsewhere.");
}
