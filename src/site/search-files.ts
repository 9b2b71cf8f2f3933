import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BuildCache } from "../build-cache.ts";
import type { WorkerPool } from "../program/worker-pool.ts";
import type { Advance } from "../progress.ts";
import { indexArticles } from "../search/index-articles.ts";
import { indexedArticle } from "../search/indexed-article.ts";
import type { Archive, ArchivePaths } from "../types.ts";
import { oneAtATime } from "./build-lock.ts";

/** Whether the site gets a search index of its articles as they are, the last one that was made, or none. */
export type SearchChoice = "fresh" | "last" | "none";

/** What providing the index needs besides the archive. */
export interface SearchTools {
  readonly paths: ArchivePaths;
  readonly cache: BuildCache;
  readonly pool: WorkerPool;
  readonly advance: Advance;
}

/** Provide the files of the search index: their paths on disk, by their paths in the site. */
export async function searchFiles(
  archive: Archive,
  choice: SearchChoice,
  { paths, cache, pool, advance }: SearchTools,
): Promise<ReadonlyMap<string, string>> {
  if (choice === "none") return new Map();
  if (choice === "last") {
    const known = Object.entries(cache.read<Record<string, string>>(name) ?? {});
    return new Map(known.filter(([, path]) => existsSync(path)));
  }
  return oneAtATime(paths, "search-lock", async () => {
    const topicSlugs = new Map(archive.topics.map((topic) => [topic.address, topic.slug]));
    const { files } = await indexArticles({
      articles: archive.articles.map((article) =>
        indexedArticle(article, { topicSlugs, wording: archive.wording }),
      ),
      language: archive.settings.language,
      prefix: archive.prefix,
      articlesFolder: paths.articles,
      cache: join(cache.folder, "search"),
      pool,
      onProgress: advance,
    });
    const placed = new Map([...files].map(([file, path]) => [`pagefind/${file}`, path]));
    await cache.write(name, Object.fromEntries(placed));
    return placed;
  });
}

const name = "search-files";
