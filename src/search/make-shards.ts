import type { Job, WorkerPool } from "../program/worker-pool.ts";
import { type KeptFiles, readKept } from "./kept-files.ts";
import { type ShardEntry, shardEntry } from "./shard-entry.ts";
import type { ShardTask } from "./shard-task.ts";

/** Indexing a shard, in any thread. Pagefind is not loaded where there is nothing to index. */
const indexingShard: Job<ShardTask, void> = {
  name: "index shard",
  here: async (task) => (await import("./index-shard.ts")).default(task),
};

/** A shard whose files stand in the cache. */
export interface MadeShard {
  /** What the files are kept under. */
  readonly keptAs: string;
  readonly kept: KeptFiles;
  readonly entry: ShardEntry;
}

/** Make the shards that are not in the cache already, several at a time. */
export async function makeShards(
  tasks: readonly ShardTask[],
  options: { readonly pool?: WorkerPool; readonly onProgress: (done: number, total: number) => void },
): Promise<MadeShard[]> {
  const total = tasks.reduce((sum, task) => sum + task.articles.length, 0);
  let done = 0;
  const advance = ({ articles }: ShardTask) => {
    done += articles.length;
    options.onProgress(done, total);
  };
  const made = new Map<ShardTask, MadeShard>();
  for (const task of tasks) {
    const shard = readShard(task);
    if (!shard) continue;
    made.set(task, shard);
    advance(task);
  }
  const due = tasks.filter((task) => !made.has(task));
  await work(due, advance, options.pool);
  return tasks.map((task) => made.get(task) ?? readNewShard(task));
}

/** Fewer articles than this are indexed before another thread would have started. */
const fewArticles = 1_000;

async function work(
  tasks: readonly ShardTask[],
  advance: (task: ShardTask) => void,
  pool: WorkerPool | undefined,
): Promise<void> {
  const articles = tasks.reduce((sum, task) => sum + task.articles.length, 0);
  if (pool && pool.threads > 0 && (articles >= fewArticles || pool.isStarted())) {
    await Promise.all(
      tasks.map(async (task) => {
        await pool.run(indexingShard, task);
        advance(task);
      }),
    );
    return;
  }
  for (const task of tasks) {
    await indexingShard.here(task);
    advance(task);
  }
}

function readShard({ cache, keptAs }: ShardTask): MadeShard | undefined {
  const kept = readKept(cache, keptAs);
  return kept && { keptAs, kept, entry: shardEntry.parse(kept.about) };
}

function readNewShard(task: ShardTask): MadeShard {
  const shard = readShard(task);
  if (!shard) throw new Error(`${task.cache} does not hold what was just written there.`);
  return shard;
}
