import { dirname, join } from "node:path";
import type { Job } from "../program/worker-pool.ts";
import type { Site } from "../types.ts";
import { withText } from "./article-page.ts";
import { toWrite, type Written, writeBytes } from "./ledger.ts";
import { makeFolder } from "./make-folder.ts";
import { fileOfPage, type ManyKind, type PageToRender } from "./many-pages.ts";
import { renderPages } from "./render-pages.ts";
import { inTurn, type WritingTurns } from "./writing-turns.ts";

/** Pages to render and write, and what is needed for it. */
export interface Batch {
  readonly pages: readonly PageToRender[];
  readonly site: Site;
  /** Folder of compiled templates of pages of which there are many. */
  readonly templates: string;
  /** The folder of article files. */
  readonly articles: string;
  /** The site's folder; none of the pages is there yet. */
  readonly folder: string;
  readonly turns: WritingTurns;
}

/** Rendering pages, in any thread. */
export const renderingPages: Job<Batch, Written[]> = { name: "render pages", here: renderBatch };

/**
 * Render pages and write them.
 *
 * @returns how each file was written, in the order of the pages
 * @throws where a template does not write the page that it is for
 */
export default async function renderBatch(batch: Batch): Promise<Written[]> {
  const { pages, site, templates, articles, folder, turns } = batch;
  const contents = new Map<string, string>();
  await renderPages(templates, {
    site,
    pages: {
      ...(await itemsByKind(pages, { folder: articles, prefix: site.prefix })),
      take: (address: string, content: string) => contents.set(address.replace(/^\//, ""), content),
    },
  });
  const files = pages.map((page) => {
    const file = fileOfPage(page);
    const content = contents.get(file);
    if (content === undefined)
      throw new Error(`A page template failed: that of ${page.kind} wrote no ${file}.`);
    return [join(folder, file), toWrite(content)] as const;
  });
  const made = new Set<string>();
  return inTurn(turns, () =>
    files.map(([path, bytes]) => {
      makeFolder(dirname(path), made);
      return writeBytes(path, bytes);
    }),
  );
}

async function itemsByKind(
  pages: readonly PageToRender[],
  source: { folder: string; prefix: string },
): Promise<Record<ManyKind, object[]>> {
  const items: Record<ManyKind, object[]> = {
    articles: [],
    dates: [],
    topics: [],
    names: [],
    years: [],
    redirects: [],
  };
  for (const { kind, item } of pages)
    items[kind].push(kind === "articles" ? await withText(item, source) : item);
  return items;
}
