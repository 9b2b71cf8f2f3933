import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { close, createIndex, type IndexFile, type PagefindIndex } from "pagefind";
import type { Archive } from "../types.ts";
import { searchRecord } from "./search-record.ts";

/** What a search index holds. */
export interface SearchIndexSummary {
  readonly articles: number;
  /** Of headlines, standfirsts, captions and texts. */
  readonly words: number;
}

/** Pagefind's own search interfaces, which come with every index and which the site does not use. */
const interfaces = /^pagefind-(?:.*ui|highlight)\.(?:css|js)$/;

/**
 * Write the search index of an archive: the folder that the site serves as `/pagefind/`.
 *
 * The same archive gives the same files. Two indexes of one process must be written one after the other: they
 * share Pagefind's service, which this ends.
 *
 * @param folder empty or not there yet, so that no file of an earlier index stays beside the new ones
 * @throws what Pagefind says, as the `cause` of an error that names the step
 */
export async function writeSearchIndex(archive: Archive, folder: string): Promise<SearchIndexSummary> {
  await refuseFilled(folder);
  try {
    const files = await makeIndex(archive);
    checkPageCount(files, archive.articles.length);
    // Written here and not by Pagefind: where it cannot write, its service dies without an answer.
    for (const file of files) await writeInto(folder, file);
  } catch (cause) {
    throw new Error(`The search index was not written to ${folder}.`, { cause });
  }
  return { articles: archive.articles.length, words: archive.words };
}

async function makeIndex(archive: Archive): Promise<readonly IndexFile[]> {
  try {
    const index = await openIndex(archive.settings.language);
    await addArticles(index, archive);
    const { errors, files } = await index.getFiles();
    refuseErrors(errors, "finish the index");
    return files.filter((file) => !interfaces.test(file.path));
  } finally {
    await close();
  }
}

/**
 * Begin an index of one language, whatever languages the articles are in.
 *
 * Pagefind otherwise makes an index for each language, of which a page searches only its own: a reader of the
 * English search page would be told that a Persian article does not exist.
 */
async function openIndex(language: string): Promise<PagefindIndex> {
  const forceLanguage = new Intl.Locale(language).language;
  const { errors, index } = await createIndex({ forceLanguage });
  refuseErrors(errors, "begin an index");
  if (!index) throw new Error("Pagefind began no index and gave no reason.");
  return index;
}

async function addArticles(index: PagefindIndex, archive: Archive): Promise<void> {
  const topicSlugs = new Map(archive.topics.map((topic) => [topic.address, topic.slug]));
  for (const article of archive.articles) {
    // One by one: the order in which articles arrive becomes their order in the index.
    const { errors } = await index.addHTMLFile(searchRecord(article, { prefix: archive.prefix, topicSlugs }));
    refuseErrors(errors, `index ${article.address}`);
  }
}

async function refuseFilled(folder: string): Promise<void> {
  const found = await readdir(folder).catch(() => []);
  if (found.length === 0) return;
  throw new Error(`A search index needs an empty folder, but ${folder} holds ${found[0]}. Remove it first.`);
}

function refuseErrors(errors: readonly string[], step: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${step}: ${errors.join("; ")}`);
}

/** Count the pages as a reader's browser will be told of them; Pagefind drops some without an error. */
function checkPageCount(files: readonly IndexFile[], expected: number): void {
  const entry = files.find((file) => file.path === "pagefind-entry.json");
  if (!entry) throw new Error("Pagefind made no pagefind-entry.json.");
  const { languages }: { readonly languages: Readonly<Record<string, { readonly page_count: number }>> } =
    JSON.parse(new TextDecoder().decode(entry.content));
  const found = Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
  if (found !== expected) throw new Error(`Pagefind's index holds ${found} articles instead of ${expected}.`);
}

async function writeInto(folder: string, file: IndexFile): Promise<void> {
  const path = join(folder, file.path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, file.content);
}
