import { join } from "node:path";
import { type Problem, problem } from "../problem.ts";
import type { Job } from "../program/worker-pool.ts";
import type { ArticleEntry } from "../types.ts";
import { entryOf, fingerprintOf } from "./article-entry.ts";
import { articlesName, bytesOf, readArticle } from "./read-article.ts";

/** What is known of one article file: its entry, unless it is no article, and its problems. */
export interface Entered {
  readonly entry?: ArticleEntry;
  readonly problems: readonly Problem[];
}

/** Article files to read. */
export interface EntryTask {
  /** The folder of article files. */
  readonly folder: string;
  /** Paths below it. */
  readonly files: readonly string[];
}

/** Entering articles, in any thread. */
export const enteringArticles: Job<EntryTask, Entered[]> = { name: "enter articles", here: enterArticles };

/** Read article files and make their entries in the catalogue, in the order of the files. */
export default async function enterArticles({ folder, files }: EntryTask): Promise<Entered[]> {
  const entered: Entered[] = [];
  for (const file of files) entered.push(await enter(bytesOf(join(folder, file)), file));
  return entered;
}

async function enter(bytes: Uint8Array | undefined, file: string): Promise<Entered> {
  const { value, problems } = readArticle(bytes, file);
  if (!value || !bytes) return { problems };
  try {
    return { entry: await entryOf(file, value.article, fingerprintOf(bytes)), problems };
  } catch (error) {
    return { problems: [...problems, unreadableText(file, error)] };
  }
}

/** Marks that are nested thousands deep are more than the Markdown processor can hold. */
function unreadableText(file: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `Its text cannot be read as Markdown (${reason}); the article is not published.`;
  return problem(
    { file: `${articlesName}/${file}` },
    message,
    "Look for long runs of >, *, [ or ( and shorten them.",
  );
}
