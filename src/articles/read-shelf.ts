import { join } from "node:path";
import type { BuildCache } from "../build-cache.ts";
import { isSettled, stateOf } from "../file-state.ts";
import { surveyFolder } from "../folder.ts";
import type { Outcome, Problem } from "../problem.ts";
import type { ArchivePaths, Article } from "../types.ts";
import { isAsWritten } from "./article-file.ts";
import { articlesName, bytesOf, isHidden, readArticle, wrongName } from "./read-article.ts";
import { type BrokenArticle, originalNamedIn } from "./read-articles.ts";
import { type ShelfContents, type ShelvedArticle, shelve, withoutName } from "./shelved-article.ts";

/** What the cache holds of an article file: its state on disk, and what ingest knows of it if it has an original. */
type Known = readonly [state: string, shelved: ShelvedArticle | undefined];

/** What `content/articles` holds, and what is to be remembered of it until the next time. */
export interface ReadShelf extends ShelfContents {
  /** Whether every folder could be read: else there may be articles that nobody knows of. */
  readonly isWhole: boolean;
  /** Tell that an article has just been written. */
  noteWritten(file: string, article: Article, isAsWritten: boolean): void;
  noteRemoved(file: string): void;
  /** Remember everything that is known. */
  keep(): Promise<void>;
}

const cacheName = "shelf";

/** Look through the article files of an archive. Those that are as they were the last time are not read again. */
export async function readShelf(paths: ArchivePaths, cache: BuildCache): Promise<Outcome<ReadShelf>> {
  const survey = await surveyFolder(paths.articles, articlesName);
  const earlier = new Map(Object.entries(cache.read<Record<string, Known>>(cacheName) ?? {}));
  const known = new Map<string, Known>();
  const unread = new Map<string, Known>();
  const broken: BrokenArticle[] = [];
  const problems: Problem[] = [...survey.problems];
  for (const file of survey.value.filter((each) => !isHidden(each))) {
    const misnamed = wrongName(file);
    const state = misnamed ? undefined : stateOf(join(paths.articles, file));
    const before = earlier.get(file);
    if (misnamed) problems.push(misnamed);
    else if (before && before[0] !== "" && before[0] === state) known.set(file, before);
    else {
      const { value, problems: found } = shelveFile(paths, file, before?.[1]);
      problems.push(...found);
      if (!("broken" in value)) known.set(file, [state ?? "", value.shelved]);
      else {
        broken.push(value.broken);
        unread.set(file, ["", before?.[1]]);
      }
    }
  }
  const value: ReadShelf = {
    articles: [...known.values()].flatMap(([, shelved]) => shelved ?? []),
    ...{ broken, isWhole: survey.problems.length === 0 },
    files: [...known.keys()],
    read: (file) => readArticle(bytesOf(join(paths.articles, file)), file).value,
    noteWritten: (file, article, isUnedited) => {
      known.set(file, [stateOf(join(paths.articles, file)) ?? "", shelve(file, article, isUnedited)]);
    },
    noteRemoved: (file) => {
      known.delete(file);
    },
    keep: () => cache.write(cacheName, settledOf(paths, new Map([...unread, ...known]))),
  };
  return { value, problems };
}

function shelveFile(
  paths: ArchivePaths,
  file: string,
  before: ShelvedArticle | undefined,
): Outcome<{ shelved?: ShelvedArticle | undefined } | { broken: BrokenArticle }> {
  const bytes = bytesOf(join(paths.articles, file));
  const { value, problems } = readArticle(bytes, file);
  if (!value) {
    const was = before ? { original: before.source.file } : {};
    return { value: { broken: { file, ...was, ...(bytes ? originalNamedIn(bytes) : {}) } }, problems };
  }
  const { article, content } = value;
  const shelved = shelve(file, article, isAsWritten(content, article)) ?? (before && withoutName(before));
  return { value: { shelved }, problems };
}

/** The state of a file that has changed this very moment does not tell it from what it may be changed to next. */
function settledOf(paths: ArchivePaths, known: ReadonlyMap<string, Known>): Record<string, Known> {
  const now = Date.now();
  return Object.fromEntries(
    [...known].map(([file, [state, shelved]]) => [
      file,
      [isSettled(join(paths.articles, file), now) ? state : "", shelved],
    ]),
  );
}
