import { z } from "zod";

/** What `shards.json` says of a shard to the search page. */
export const shardEntry = z.object({
  /** Its key in `pagefind-entry.json`: the language and a private-use tag of BCP 47. */
  name: z.string(),
  /** First and last day that the dates of its articles may mean; absent where all are undated. */
  first: z.string().optional(),
  last: z.string().optional(),
  /** Whether any article that has no date of its own is known to lie between two days, or on one side of one. */
  hasIntervals: z.boolean().optional(),
  articles: z.number(),
  /** Name of the file below `pages/`. */
  pages: z.string(),
  /** Names of the files below `filter/`, by filter. */
  filters: z.record(z.string(), z.string()),
  /** Name of the `pf_meta` file. */
  hash: z.string(),
});

export type ShardEntry = z.infer<typeof shardEntry>;
