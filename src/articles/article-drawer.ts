import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Article } from "../types.ts";
import { writeWhole } from "../write-file.ts";
import { bytesOf, readArticle, type StoredArticle } from "./read-article.ts";

/** The article files of an archive, one at a time, as they are now. */
export interface ArticleDrawer {
  /** Read an article; undefined where there is none, or none that can be read. @param file path below `content/articles` */
  read(file: string): StoredArticle | undefined;
  /**
   * @param article what the content says
   * @param isAsWritten whether ingest has made it whole, and no person edited it before
   */
  write(file: string, content: string, article: Article, isAsWritten?: boolean): Promise<void>;
  remove(file: string): Promise<void>;
}

/** Who is told of what the drawer does. */
export interface DrawerNotes {
  /** @param isAsWritten whether nobody has edited it since ingest made it */
  noteWritten(file: string, article: Article, isAsWritten: boolean): void;
  noteRemoved(file: string): void;
}

/** Open the article files in a folder. @param isDryRun nothing is written to disk; what would be is remembered */
export function openDrawer(folder: string, isDryRun: boolean, notes: DrawerNotes): ArticleDrawer {
  const unwritten = new Map<string, string | undefined>();
  const bytesNow = (file: string) => {
    if (!unwritten.has(file)) return bytesOf(join(folder, file));
    const content = unwritten.get(file);
    return content === undefined ? undefined : Buffer.from(content);
  };
  return {
    read: (file) => {
      const bytes = bytesNow(file);
      return bytes && readArticle(bytes, file).value;
    },
    write: async (file, content, article, isAsWritten = true) => {
      if (isDryRun) unwritten.set(file, content);
      else {
        await writeWhole(join(folder, file), content);
        notes.noteWritten(file, article, isAsWritten);
      }
    },
    remove: async (file) => {
      if (isDryRun) unwritten.set(file, undefined);
      else {
        await rm(join(folder, file), { force: true });
        notes.noteRemoved(file);
      }
    },
  };
}
