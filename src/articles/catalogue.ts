import { join } from "node:path";
import type { BuildCache } from "../build-cache.ts";
import { isSettled, stateOf } from "../file-state.ts";
import { surveyFolder } from "../folder.ts";
import type { Outcome, Problem } from "../problem.ts";
import type { WorkerPool } from "../program/worker-pool.ts";
import type { Advance } from "../progress.ts";
import type { ArchivePaths, ArticleEntry } from "../types.ts";
import enterArticles, { type Entered, type EntryTask, enteringArticles } from "./enter-articles.ts";
import { type Known, recallEntries } from "./known-entries.ts";
import { articlesName, isHidden, wrongName } from "./read-article.ts";

/** What reading the catalogue needs besides the archive. */
export interface CatalogueTools {
  readonly cache: BuildCache;
  readonly pool: WorkerPool;
  readonly advance: Advance;
  /** States of files, by their paths, from before they are read; others are looked at. */
  readonly states?: ReadonlyMap<string, string> | undefined;
}

/** Files that are read at a time. */
const batch = 100;

/** Fewer files than this are read before other threads would have started. */
const fewFiles = 1_000;

/**
 * Make the catalogue of an archive: an entry for every article file, in the order of their paths. Files that have
 * not changed since the last time are not read again; those that cannot be read are problems.
 */
export async function readCatalogue(
  paths: ArchivePaths,
  tools: CatalogueTools,
): Promise<Outcome<readonly ArticleEntry[]>> {
  const survey = await surveyFolder(paths.articles, articlesName);
  const named = survey.value.filter((file) => !isHidden(file));
  const files = named.filter((file) => wrongName(file) === undefined);
  const known = recallEntries(tools.cache);
  const states = statesOf(files, paths.articles, tools.states);
  const isKnown = (file: string) => states.get(file) !== "" && known.of(file)?.[0] === states.get(file);
  const changed = files.filter((file) => !isKnown(file));
  const now = Date.now();
  const read = await enterAll(paths.articles, changed, tools);
  const stateToKeep = (file: string) =>
    isSettled(join(paths.articles, file), now) ? (states.get(file) ?? "") : "";
  const entered = new Map(
    files.map((file): [string, Known] => {
      const found = read.get(file);
      return [file, found ? [stateToKeep(file), found] : (known.of(file) ?? ["", { problems: [] }])];
    }),
  );
  if (changed.length > 0 || files.length !== known.size) await known.keep(entered);
  const found = [...entered.values()].map(([, each]) => each);
  const misnamed = named.map(wrongName).filter((fault): fault is Problem => fault !== undefined);
  return {
    value: found.flatMap(({ entry }) => entry ?? []),
    problems: [...survey.problems, ...misnamed, ...found.flatMap(({ problems }) => problems)],
  };
}

function statesOf(
  files: readonly string[],
  folder: string,
  seen: ReadonlyMap<string, string> | undefined,
): ReadonlyMap<string, string> {
  return new Map(
    files.map((file) => {
      const path = join(folder, file);
      return [file, seen?.get(path) ?? stateOf(path) ?? ""];
    }),
  );
}

async function enterAll(
  folder: string,
  files: readonly string[],
  { pool, advance }: CatalogueTools,
): Promise<Map<string, Entered>> {
  const entered = new Map<string, Entered>();
  const done = (task: EntryTask, results: readonly Entered[]) => {
    task.files.forEach((file, index) => {
      entered.set(file, results[index] ?? { problems: [] });
    });
    advance(entered.size, files.length);
  };
  const tasks = Array.from({ length: Math.ceil(files.length / batch) }, (_, at) => ({
    folder,
    files: files.slice(at * batch, (at + 1) * batch),
  }));
  if (files.length < fewFiles) for (const task of tasks) done(task, await enterArticles(task));
  else await pool.share(enteringArticles, tasks, done);
  return entered;
}
