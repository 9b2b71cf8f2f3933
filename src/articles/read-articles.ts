import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Outcome, type Problem, problem } from "../problem.ts";
import { decodeText, filesBelow } from "../text-file.ts";
import type { ArchivePaths, ArticleFile } from "../types.ts";
import { parseArticle } from "./article-file.ts";

/** An article file together with its text as it stands on disk. */
export interface StoredArticle extends ArticleFile {
  readonly content: string;
}

/** Read every article file of an archive, in the order of their paths; those that cannot be read are problems. */
export async function readArticles(paths: ArchivePaths): Promise<Outcome<readonly StoredArticle[]>> {
  const articles: StoredArticle[] = [];
  const problems: Problem[] = [];
  for (const file of await filesBelow(paths.articles)) {
    if (!file.endsWith(".md")) continue;
    const { value, problems: found } = readArticle(await readFile(join(paths.articles, file)), file);
    problems.push(...found);
    if (value) articles.push(value);
  }
  return { value: articles, problems };
}

function readArticle(bytes: Uint8Array, file: string): Outcome<StoredArticle | undefined> {
  const where = `content/articles/${file}`;
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
