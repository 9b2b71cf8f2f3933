import { assembleArchive } from "../archive/assemble.ts";
import type { RelatedArticles } from "../archive/related/relate-articles.ts";
import { readCatalogue } from "../articles/catalogue.ts";
import type { BuildCache } from "../build-cache.ts";
import type { Outcome } from "../problem.ts";
import type { WorkerPool } from "../program/worker-pool.ts";
import type { Progress } from "../progress.ts";
import { readSettings } from "../settings/archive-yml.ts";
import { readNames } from "../settings/names-yml.ts";
import { readTopics } from "../settings/topics-yml.ts";
import type { Archive, ArchivePaths } from "../types.ts";
import { fillSite } from "./fill-site.ts";
import type { BuiltArchive } from "./last-build.ts";
import { publicFiles } from "./public-files.ts";
import { readWording } from "./read-wording.ts";
import { replaceSite } from "./replace-site.ts";
import { type SearchChoice, searchFiles } from "./search-files.ts";

/** What a build works with. */
export interface Workplace {
  readonly paths: ArchivePaths;
  readonly search: SearchChoice;
  readonly cache: BuildCache;
  readonly pool: WorkerPool;
  readonly progress: Progress;
  /** States of files of the archive, by their paths, where they are known from a moment ago. */
  readonly states?: ReadonlyMap<string, string>;
}

/** What a build has made, and the archive as it found it. */
export interface NewBuild {
  readonly built: BuiltArchive;
  readonly archive: Archive;
}

/** Build the site of an archive from what its files say now. */
export async function buildAnew(place: Workplace): Promise<NewBuild> {
  const { search, paths, cache, pool, progress } = place;
  return replaceSite(place, async (next) => {
    const { value: archive, problems } = await assembleNow(place);
    // The index is made side by side with the pages: each alone would leave a core idle at times.
    const index = progress.stage("search index", (advance) =>
      searchFiles(archive, search, { paths, cache, pool, advance }),
    );
    // Where it fails, so does the site, which waits for it.
    index.catch(() => undefined);
    const { files, result } = await fillSite(archive, next, { ...place, index });
    const { problems: ofPlan, ...made } = result;
    const words = search === "none" ? 0 : archive.words;
    return {
      files,
      result: {
        built: { problems: [...problems, ...ofPlan], articles: archive.articles.length, words, ...made },
        archive,
      },
    };
  });
}

/** Make the search index of an archive from what its files say now; the next build can put it into the site. */
export async function refreshIndex(place: Omit<Workplace, "search">): Promise<void> {
  const { value: archive } = await assembleNow(place);
  await searchFiles(archive, "fresh", { ...place, advance: () => undefined });
}

/** Read an archive as its files stand now, and build nothing. */
export async function readArchive(place: Omit<Workplace, "search">): Promise<Archive> {
  return (await assembleNow(place)).value;
}

async function assembleNow(place: Omit<Workplace, "search">): Promise<Outcome<Archive>> {
  const { paths, cache, pool, progress, states } = place;
  const settings = await readSettings(paths);
  const topics = await readTopics(paths);
  const names = await readNames(paths);
  const wording = await readWording(paths, settings.value);
  const catalogue = await progress.stage("articles", (advance) =>
    readCatalogue(paths, { cache, pool, advance, states }),
  );
  pool.prepare({ name: "render pages" });
  const archive = await progress.stage("lists", async () => {
    const earlierRelated = cache.readNumbers<RelatedArticles>("related");
    const assembled = assembleArchive({
      settings: settings.value,
      topics: topics.value,
      authority: names.value,
      wording: wording.value,
      entries: catalogue.value,
      publicFiles: [...(await publicFiles(paths)).keys()],
      earlierRelated,
    });
    if (assembled.related !== earlierRelated) await cache.writeNumbers("related", assembled.related);
    return assembled;
  });
  const parts = [settings, wording, topics, names, catalogue, archive];
  const problems = parts.flatMap((part) => part.problems);
  return { value: archive.value, problems };
}
