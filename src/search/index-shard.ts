import { readFileSync } from "node:fs";
import { isDated } from "./divide-by-time.ts";
import { draftFiles, type KeptFiles, keptPath, readKept } from "./kept-files.ts";
import type { ShardEntry } from "./shard-entry.ts";
import { writeChunks, writeFilters, writeFragments, writeMeta, writePages } from "./shard-files.ts";
import type { ShardTask } from "./shard-task.ts";
import { packMemory, readTexts, type ShardMemory, textsFolder, unpackMemory } from "./shard-texts.ts";
import { wordsFolder, writeShardWords } from "./shard-words.ts";

/**
 * Index the articles of a shard and keep its files in the cache: all of them or none.
 *
 * The files are the same whether or not there are earlier ones to take over.
 */
export default async function indexShard(task: ShardTask): Promise<void> {
  try {
    await fillShard(task);
  } catch (cause) {
    throw new Error(`Part ${task.name} of the search index was not made.`, { cause });
  }
}

async function fillShard(task: ShardTask): Promise<void> {
  const earlier = task.earlier === undefined ? undefined : readKept(task.cache, task.earlier);
  const memory = earlier && readMemory(task.cache, earlier);
  const texts = await readTexts({ ...task, earlier: memory });
  const words = texts.rows.map((row) => Math.max(1, row.tokens.length));
  const draft = draftFiles(task.cache, task.keptAs, earlier);
  const writing = { task, texts, words, draft };
  const chunks = await writeChunks(writing);
  const { groups, fragments } = writeFragments(writing, memory?.fragments ?? new Map());
  const filters = writeFilters(writing);
  const hash = writeMeta(writing, { chunks, groups });
  const pages = writePages(writing);
  draft.write(`${textsFolder}/${task.keptAs}`, packMemory({ ...texts, fragments }));
  draft.write(`${wordsFolder}/${task.keptAs}`, writeShardWords(texts));
  await draft.commit({
    name: task.name,
    ...daysOf(task),
    articles: task.articles.length,
    pages,
    filters: Object.fromEntries(filters.map(({ name, file }) => [name, file])),
    hash,
  });
}

function readMemory(cache: string, { files }: KeptFiles): ShardMemory | undefined {
  const path = files.map(([each]) => each).find((each) => each.startsWith(`${textsFolder}/`));
  return path === undefined ? undefined : unpackMemory(readFileSync(keptPath(cache, path)));
}

function daysOf({ articles }: ShardTask): Pick<ShardEntry, "first" | "last" | "hasIntervals"> {
  const periods = articles.filter(isDated).map(({ period }) => period);
  const others = articles.filter((article) => !isDated(article));
  const hasIntervals = others.some(({ period }) => period.first !== undefined || period.last !== undefined);
  const first = periods[0]?.first;
  const last = periods.reduce((latest, { last: own = "" }) => (latest < own ? own : latest), first ?? "");
  return { ...(first === undefined ? {} : { first, last }), ...(hasIntervals ? { hasIntervals } : {}) };
}
