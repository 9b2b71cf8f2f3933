import { close, createIndex, type IndexFile } from "pagefind";
import { z } from "zod";
import { unpackFile } from "./pagefind-file.ts";

/** The version whose files this folder reads and writes; they differ from one minor version to the next. */
export const pagefindVersion = "1.6.0";

/** Languages whose words Pagefind parts by a dictionary. */
const parted: ReadonlySet<string> = new Set(["zh", "ja", "th"]);

/** A page to be indexed: its address names it, its content is an HTML document. */
export interface PagefindPage {
  readonly url: string;
  readonly content: string;
}

/** An index that Pagefind is making. */
export interface OpenIndex {
  /** Hand over a page; pages are numbered in the order in which they come. */
  add(page: PagefindPage): Promise<void>;
  /** Give all files of the index. */
  files(): Promise<readonly IndexFile[]>;
}

/** What `pagefind-entry.json` says. */
export const indexEntry = z.object({
  version: z.string(),
  languages: z.record(z.string(), z.object({ wasm: z.string().nullish() })),
  include_characters: z.array(z.string()),
});

const fragment = z.object({ url: z.string(), content: z.string(), word_count: z.number() });

/** What a fragment file of Pagefind's says of a page. */
export type Fragment = z.infer<typeof fragment>;

/**
 * Have Pagefind begin an index.
 *
 * Two at the same time in one thread share Pagefind's service, which {@link closePagefind} ends.
 *
 * @param language BCP 47; only its first part counts, and not even that where Pagefind would part words by a dictionary:
 *   the reader's browser has another one, so we part the signs of such texts ourselves
 * @throws what Pagefind says, or that it is of another version than expected
 */
export async function openPagefind(language: string): Promise<OpenIndex> {
  const own = new Intl.Locale(language).language;
  const forceLanguage = parted.has(own) ? "und" : own;
  const { errors, index } = await createIndex({ forceLanguage });
  refuse(errors, "begin an index");
  if (!index) throw new Error("Pagefind began no index and gave no reason.");
  return {
    add: async (page) => refuse((await index.addHTMLFile(page)).errors, `index ${page.url}`),
    files: async () => {
      const reply = await index.getFiles();
      refuse(reply.errors, "finish the index");
      checkVersion(reply.files);
      return reply.files;
    },
  };
}

/** End Pagefind's service; a further index gets one of its own. */
export async function closePagefind(): Promise<void> {
  await close();
}

/** Read `pagefind-entry.json` among the files of an index. */
export function readEntry(files: readonly IndexFile[]): z.infer<typeof indexEntry> {
  const file = files.find(({ path }) => path === "pagefind-entry.json");
  if (!file) throw new Error("Pagefind made no pagefind-entry.json.");
  return indexEntry.parse(JSON.parse(Buffer.from(file.content).toString("utf8")));
}

/** Read a fragment file that holds one page. */
export function readFragment(file: Uint8Array): Fragment {
  return fragment.parse(JSON.parse(Buffer.from(unpackFile(file)).toString("utf8")));
}

function refuse(errors: readonly string[], step: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${step}: ${errors.join("; ")}`);
}

function checkVersion(files: readonly IndexFile[]): void {
  const { version } = readEntry(files);
  if (version === pagefindVersion) return;
  throw new Error(
    `Pagefind ${version} is installed, but the search index is written in the format of ${pagefindVersion}. ` +
      `Install pagefind@${pagefindVersion}.`,
  );
}
