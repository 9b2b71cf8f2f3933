import { copyFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { WorkerPool } from "../program/worker-pool.ts";
import type { Advance } from "../progress.ts";
import type { Site } from "../types.ts";
import { linkOrCopy, type Made, recordOf } from "./ledger.ts";
import { makeFolder } from "./make-folder.ts";
import { articlesShown, fileOfPage, type ManyPage, toRender } from "./many-pages.ts";
import renderBatch, { type Batch, renderingPages } from "./render-batch.ts";
import type { SitePlan } from "./site-plan.ts";

/** What making files needs besides their plan. */
export interface Workshop {
  readonly site: Site;
  /** Folder of compiled templates of pages of which there are many. */
  readonly templates: string;
  /** The folder of article files. */
  readonly articles: string;
  readonly pool: WorkerPool;
  readonly advance: Advance;
}

/** Make files of a site in its folder. @returns their records */
export async function makeFiles(
  plan: SitePlan,
  { folder, due }: { folder: string; due: readonly string[] },
  workshop: Workshop,
): Promise<ReadonlyMap<string, Made>> {
  const made = new Map<string, Made>();
  const folders = new Set([folder]);
  const pages: ManyPage[] = [];
  for (const file of due) {
    const planned = plan.get(file);
    if (!planned) continue;
    if ("page" in planned.making) {
      pages.push(planned.making.page);
      continue;
    }
    const path = join(folder, file);
    makeFolder(dirname(path), folders);
    if ("text" in planned.making) writeFileSync(path, await planned.making.text());
    else if ("copyOf" in planned.making) copyFileSync(planned.making.copyOf, path);
    else linkOrCopy(planned.making.linkTo, path);
    made.set(file, recordOf(path, planned.inputs));
  }
  const prints = await renderAll(pages, folder, workshop);
  for (const [file, print] of prints) {
    made.set(file, recordOf(join(folder, file), plan.get(file)?.inputs ?? "", print));
  }
  return made;
}

/** Fewer pages than this are rendered before other threads would have started. */
const fewPages = 200;

/** How much is rendered at a time, in articles shown. */
const batchWeight = 1_500;
const batchPages = 150;

async function renderAll(
  pages: readonly ManyPage[],
  folder: string,
  { site, templates, articles, pool, advance }: Workshop,
): Promise<ReadonlyMap<string, string>> {
  // Only what every page needs of the site goes along with each batch.
  const shared = {
    site: { settings: site.settings, prefix: site.prefix, wording: site.wording },
    templates,
    articles,
    folder,
  };
  const prints = new Map<string, string>();
  const done = ({ pages: batch }: Batch, printed: readonly string[]) => {
    batch.forEach((page, index) => {
      prints.set(fileOfPage(page), printed[index] ?? "");
    });
    advance(prints.size, pages.length);
  };
  if (pages.length < fewPages) {
    const batch = { pages: pages.map(toRender), ...shared };
    if (pages.length > 0) done(batch, await renderBatch(batch));
  } else {
    await pool.share(renderingPages, inBatches(pages, shared), done);
  }
  return prints;
}

/** Part pages into batches of about the same work; what waits for its turn is not yet copied into another thread. */
function* inBatches(pages: readonly ManyPage[], shared: Omit<Batch, "pages">): Generator<Batch> {
  let batch: ManyPage[] = [];
  let weight = 0;
  for (const page of pages) {
    batch.push(page);
    weight += articlesShown(page);
    if (weight < batchWeight && batch.length < batchPages) continue;
    yield { pages: batch.map(toRender), ...shared };
    [batch, weight] = [[], 0];
  }
  if (batch.length > 0) yield { pages: batch.map(toRender), ...shared };
}
