import { openIndex, type SearchIndex } from "../../src/reader/search-index.ts";
import { serveFolder } from "../support/serve-folder.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { type ArticleParts, type IndexOptions, writeIndex } from "./write-index.ts";

/** An index that is open for searching, as in a reader's browser. */
export interface OpenArchive {
  readonly index: SearchIndex;
  /** Open the same index as a reader does who comes later. */
  readonly reopen: () => Promise<SearchIndex>;
  readonly close: () => Promise<void>;
}

/** Index articles and open the index: what the search page does with it runs in Node as it does in a browser. */
export async function openArchive(
  articles: readonly ArticleParts[],
  options: IndexOptions = {},
): Promise<OpenArchive> {
  const folder = await temporaryArchive();
  await writeIndex(folder, articles, options);
  const served = await serveFolder(folder);
  const reopen = () => openIndex(`${served.url}pagefind/`);
  return { index: await reopen(), reopen, close: served.close };
}
