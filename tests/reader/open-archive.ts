import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openIndex, type SearchIndex } from "../../src/reader/pagefind-client.ts";
import type { PagefindModule } from "../../src/reader/pagefind-module.ts";
import { writeSearchIndex } from "../../src/site/search-index.ts";
import { type ArticleParts, archiveOf } from "../site/archive-of.ts";
import { serveFolder } from "../support/serve-folder.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";

/** An index that is open for searching, as in a reader's browser. */
export interface OpenArchive {
  readonly index: SearchIndex;
  readonly close: () => Promise<void>;
}

/** Index articles and open the index with its own Pagefind, which runs in Node as it does in a browser. */
export async function openArchive(articles: readonly ArticleParts[]): Promise<OpenArchive> {
  const folder = await temporaryArchive();
  await writeSearchIndex(archiveOf(articles), join(folder, "pagefind"));
  const served = await serveFolder(folder);
  const pagefind: PagefindModule = await import(
    /* @vite-ignore */ pathToFileURL(join(folder, "pagefind", "pagefind.js")).href
  );
  return { index: await openIndex(pagefind, `${served.url}pagefind/`), close: served.close };
}
