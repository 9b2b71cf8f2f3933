import { hasKnownEntries } from "../articles/known-entries.ts";
import { type BuildCache, openBuildCache } from "../build-cache.ts";
import { toolStamp } from "../program/tool-stamp.ts";
import { withWorkerPool } from "../program/worker-pool.ts";
import { followWork, type Progress } from "../progress.ts";
import type { Archive, ArchivePaths } from "../types.ts";
import { clearUnfinished } from "../write-file.ts";
import { oneAtATime } from "./build-lock.ts";
import { type InputState, isSameState, stateOfInputs } from "./input-state.ts";
import { type BuiltArchive, recallBuild, rememberBuild } from "./last-build.ts";
import type { SearchChoice } from "./search-files.ts";

/** How to build. */
export interface BuildOptions {
  readonly search: SearchChoice;
  /** Threads besides the main one; as many as the machine has room for where nothing is said. */
  readonly threads?: number | undefined;
  readonly progress?: Progress;
}

/** Builds the site of one archive, as often as it is asked to. */
export interface Builder {
  /** Build the site from the articles; a second build of the same archive, by whomever, waits for the first. */
  build(options: BuildOptions): Promise<BuiltArchive>;
  /** Make the search index alone: the next build can put it into the site. */
  index(): Promise<void>;
  /** Have at hand what it takes to show an edit at once: a build of an archive that has not changed reads none of it. */
  getReady(): Promise<void>;
  /**
   * Show articles whose text has been edited in the present site at once, ahead of the next build.
   *
   * @param files paths below `content/articles`
   * @returns whether all of them are shown; else the next build shows them
   */
  preview(files: readonly string[]): Promise<boolean>;
}

/** With fewer files than this, everything is read before another thread would have started. */
const manyFiles = 2_000;

/** How often a build begins anew because files have changed under its hands. */
const mostAttempts = 4;

/** Open a builder. */
export function openBuilder(paths: ArchivePaths): Builder {
  let archive: Archive | undefined;
  const build = async (options: BuildOptions): Promise<BuiltArchive> => {
    const { progress = followWork() } = options;
    const cache = openBuildCache(paths.cache, await toolStamp());
    const look = () => progress.stage("look for changes", () => stateOfInputs(paths));
    return oneAtATime(paths, "lock", async () => {
      await clearUnfinished(paths.cache, "in");
      for (let attempt = 1; ; attempt += 1) {
        const state = await look();
        try {
          return await buildFrom(state, { ...options, progress, cache });
        } catch (error) {
          // What is saved while the site is made comes into the next attempt.
          if (attempt === mostAttempts || isSameState(state, await look())) throw error;
        }
      }
    });
  };
  const buildFrom = async (
    { files, state: inputs }: InputState,
    { search, threads, progress, cache }: BuildOptions & { progress: Progress; cache: BuildCache },
  ): Promise<BuiltArchive> => {
    const last = recallBuild(cache, paths, { inputs, search });
    if (last) return last;
    const { built, archive: found } = await withWorkerPool(threads, async (pool) => {
      // Other threads start while all that building needs is loaded; an archive that is known needs them later.
      if (files.size >= manyFiles && !hasKnownEntries(cache)) pool.start({ name: "enter articles" });
      // It takes longer to load than to see that nothing has changed.
      const { buildAnew } = await import("./build-anew.ts");
      return buildAnew({ paths, search, cache, pool, progress, states: files });
    });
    archive = found;
    await rememberBuild(cache, { inputs, search, built });
    return built;
  };
  const index = async (): Promise<void> => {
    const cache = openBuildCache(paths.cache, await toolStamp());
    await withWorkerPool(undefined, async (pool) => {
      const { refreshIndex } = await import("./build-anew.ts");
      await refreshIndex({ paths, cache, pool, progress: followWork() });
    });
  };
  const getReady = async (): Promise<void> => {
    if (archive) return;
    const cache = openBuildCache(paths.cache, await toolStamp());
    archive = await withWorkerPool(undefined, async (pool) => {
      const { readArchive } = await import("./build-anew.ts");
      return readArchive({ paths, cache, pool, progress: followWork() });
    });
    await import("./preview-articles.ts");
  };
  const preview = async (files: readonly string[]): Promise<boolean> => {
    if (!archive) return false;
    const { previewArticles } = await import("./preview-articles.ts");
    const cache = openBuildCache(paths.cache, await toolStamp());
    return previewArticles(archive, files, { paths, cache });
  };
  return { build, index, getReady, preview };
}
