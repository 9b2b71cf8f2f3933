import { leastChunkSize } from "./chunk-size.ts";
import { hashOf } from "./content-name.ts";
import { divideByTime } from "./divide-by-time.ts";
import { fragmentGroupSize } from "./group-fragments.ts";
import type { IndexRequest } from "./index-articles.ts";
import { keptNames } from "./kept-files.ts";
import { pagefindVersion } from "./pagefind-index.ts";
import type { ShardTask } from "./shard-task.ts";

/** Changes whenever other files than before are written for the same articles. */
const formatVersion = 5;

/** What the shards depend on. */
export type ShardRequest = Pick<
  IndexRequest,
  "articles" | "language" | "prefix" | "articlesFolder" | "cache"
> & { readonly shardSize: number };

/** Divide an archive into shards, each with a name to keep its files under that changes with whatever goes into them. */
export function planShards(request: ShardRequest): ShardTask[] {
  const { articles, language, prefix, articlesFolder, cache, shardSize } = request;
  const sizes = {
    groupSize: fragmentGroupSize(articles.length),
    leastChunk: leastChunkSize(articles.length),
  };
  const kept = keptNames(cache);
  return divideByTime(articles, shardSize).map((shard) => {
    const name = `${new Intl.Locale(language).language}-x-${shard.name}`;
    const content = { name, articles: shard.articles, language, prefix, ...sizes };
    // What another version has left is nothing to take parts from.
    const family = `${name}.${formatVersion}-${pagefindVersion}.`;
    const keptAs = `${family}${hashOf(JSON.stringify(content)).slice(0, 16)}`;
    const earlier = kept.find((each) => each.startsWith(family));
    return { ...content, articlesFolder, cache, keptAs, ...(earlier === undefined ? {} : { earlier }) };
  });
}
