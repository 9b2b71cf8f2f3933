import { gzipSync } from "node:zlib";
import { fragmentName, markLength } from "../reader/index-contract.ts";
import { chunkSize } from "./chunk-size.ts";
import { contentName, hashOf } from "./content-name.ts";
import { fragmentOf } from "./fragment.ts";
import type { IndexedArticle } from "./indexed-article.ts";
import type { FilesDraft } from "./kept-files.ts";
import type { Lexicon } from "./lexicon.ts";
import { packFile, packFileAside } from "./pagefind-file.ts";
import { gatherPostings } from "./postings.ts";
import { shardFilters } from "./shard-filters.ts";
import { type ChunkRange, pageId, shardMeta } from "./shard-meta.ts";
import { shardPages } from "./shard-pages.ts";
import type { ShardTask } from "./shard-task.ts";
import type { ShardTexts } from "./shard-texts.ts";
import type { TokenRow } from "./tokenise.ts";
import { wordChunks } from "./word-chunks.ts";

/** What the files of a shard are written from, and into. */
export interface ShardWriting {
  readonly task: ShardTask;
  readonly texts: ShardTexts;
  /** Words of each page, in order. */
  readonly words: readonly number[];
  readonly draft: FilesDraft;
}

/** How many chunks are packed side by side. */
const mostPacking = 8;

/** Write where each word stands, as Pagefind's `index/` holds it. */
export async function writeChunks({ draft, task, texts, words }: ShardWriting): Promise<ChunkRange[]> {
  const postings = gatherPostings(texts.rows, texts.lexicon);
  const size = chunkSize(
    words.reduce((sum, count) => sum + count, 0),
    task.leastChunk,
  );
  const ranges: ChunkRange[] = [];
  const packing: Promise<void>[] = [];
  for (const { first, last, content } of wordChunks(texts.lexicon.forms, postings, size)) {
    const file = contentName(content);
    const path = `index/${file}.pf_index`;
    ranges.push({ first, last, file });
    if (draft.takeOver(path)) continue;
    packing.push(packFileAside(content).then((bytes) => draft.write(path, bytes)));
    if (packing.length >= mostPacking) await packing.shift();
  }
  await Promise.all(packing);
  return ranges;
}

/**
 * Write what results show, several articles to a file as Pagefind's `maxFragments` does.
 *
 * @param earlier marks of files of an earlier time, by a hash of everything that they were made of
 * @returns the marks of the files, in order, and the same by such hashes
 */
export function writeFragments(
  writing: ShardWriting,
  earlier: ReadonlyMap<string, string>,
): { groups: string[]; fragments: Map<string, string> } {
  const { draft, task, texts } = writing;
  const fragments = new Map<string, string>();
  for (let first = 0; first < task.articles.length; first += task.groupSize) {
    const articles = task.articles.slice(first, first + task.groupSize);
    const keys = texts.keys.slice(first, first + task.groupSize);
    const key = hashOf(JSON.stringify([first, task.prefix, articles, keys]));
    const known = earlier.get(key);
    const isKept = known !== undefined && draft.takeOver(fragmentPath(task, first, known));
    fragments.set(key, isKept ? known : writeGroup(writing, { first, articles }));
  }
  return { groups: [...fragments.values()], fragments };
}

function writeGroup(
  { draft, task, texts, words }: ShardWriting,
  { first, articles }: { readonly first: number; readonly articles: readonly IndexedArticle[] },
): string {
  const fragments = articles.map((article, offset) => {
    const page = first + offset;
    const content = showText(texts.rows[page], texts.lexicon);
    return [pageId(page), fragmentOf(article, { content, words: words[page] ?? 1 }, task.prefix)];
  });
  const content = Buffer.from(JSON.stringify(Object.fromEntries(fragments)));
  const mark = contentName(content).slice(-markLength);
  draft.write(fragmentPath(task, first, mark), packFile(content));
  return mark;
}

/** Path of the file with what results show of a page, the first of its group, and of those after it. */
function fragmentPath({ name, groupSize }: ShardTask, first: number, mark: string): string {
  return `fragment/${fragmentName(name, first / groupSize, mark)}.pf_fragment`;
}

/** Write the values of each filter; gives the name of each one's file. */
export function writeFilters({ draft, task }: ShardWriting): { name: string; file: string }[] {
  return shardFilters(task.articles).map(({ name, content }) => ({
    name,
    file: writeNamed(draft, { folder: "filter", ending: "pf_filter", content }),
  }));
}

/** Write what the search page needs to know of all pages at once; gives the file's name. */
export function writePages({ draft, task }: ShardWriting): string {
  const content = Buffer.from(JSON.stringify(shardPages(task.articles)));
  const name = contentName(content);
  draft.write(`pages/${name}.pages`, gzipSync(content));
  return name;
}

/** Write the list of all other files of a shard; gives its hash. */
export function writeMeta(
  { draft, task, words }: ShardWriting,
  { chunks, groups }: { readonly chunks: readonly ChunkRange[]; readonly groups: readonly string[] },
): string {
  const content = shardMeta({ words, groups, groupSize: task.groupSize, chunks });
  const hash = contentName(content);
  draft.write(`pagefind.${hash}.pf_meta`, packFile(content));
  return hash;
}

function writeNamed(
  draft: FilesDraft,
  file: { readonly folder: string; readonly ending: string; readonly content: Uint8Array },
): string {
  const name = contentName(file.content);
  const path = `${file.folder}/${name}.${file.ending}`;
  if (!draft.takeOver(path)) draft.write(path, packFile(file.content));
  return name;
}

function showText(row: TokenRow | undefined, { tokens }: Lexicon): string {
  return Array.from(row?.tokens ?? [], (token) => tokens[token]).join(" ");
}
