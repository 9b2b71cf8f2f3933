import { join } from "node:path";
import { surveyFolder } from "../folder.ts";
import type { Outcome, Problem } from "../problem.ts";
import type { ArchivePaths } from "../types.ts";
import {
  articlesName,
  bytesOf,
  isHidden,
  readArticle,
  type StoredArticle,
  wrongName,
} from "./read-article.ts";

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

/** Read every article file of an archive, in the order of their paths; those that cannot be read are problems. */
export async function readArticles(paths: ArchivePaths): Promise<Outcome<StoredArticles>> {
  const survey = await surveyFolder(paths.articles, articlesName);
  const articles: StoredArticle[] = [];
  const broken: BrokenArticle[] = [];
  const problems: Problem[] = [...survey.problems];
  for (const file of survey.value) {
    if (isHidden(file)) continue;
    const misnamed = wrongName(file);
    if (misnamed) {
      problems.push(misnamed);
      continue;
    }
    const bytes = bytesOf(join(paths.articles, file));
    const { value, problems: found } = readArticle(bytes, file);
    problems.push(...found);
    if (value) articles.push(value);
    else broken.push({ file, ...(bytes ? originalNamedIn(bytes) : {}) });
  }
  return { value: { articles, broken, isWhole: survey.problems.length === 0 }, problems };
}

/** However broken the rest of a file is, the line that names its original mostly still stands. */
export function originalNamedIn(bytes: Buffer): { original?: string } {
  const source = /^source:\r?\n(?: +.*\r?\n)*? +file: "?(.*?)"?\r?$/m.exec(bytes.toString("utf8"))?.[1];
  return source === undefined ? {} : { original: source };
}
