import { copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { WorkerPool } from "../program/worker-pool.ts";
import type { Advance } from "../progress.ts";
import type { Site } from "../types.ts";
import { linkOrCopy, type Made, recordOf, type Written, writeMade } from "./ledger.ts";
import { makeFolder } from "./make-folder.ts";
import { articlesShown, fileOfPage, type ManyPage, toRender } from "./many-pages.ts";
import renderBatch, { type Batch, renderingPages } from "./render-batch.ts";
import type { PlannedFile, SitePlan } from "./site-plan.ts";
import { openWritingTurns } from "./writing-turns.ts";

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
  const pages: ManyPage[] = [];
  const others: [file: string, planned: PlannedFile][] = [];
  for (const file of due) {
    const planned = plan.get(file);
    if (!planned) continue;
    if ("page" in planned.making) pages.push(planned.making.page);
    else others.push([file, planned]);
  }
  // Other threads render from the first moment on.
  const [rendered, made] = await Promise.all([
    renderAll(pages, folder, workshop),
    makeOthers(others, folder),
  ]);
  for (const [file, written] of rendered) made.set(file, [plan.get(file)?.inputs ?? "", ...written]);
  return made;
}

/** For how long files are made before others are given a turn, in milliseconds. */
const turn = 50;

/** Make what is no page of many. */
async function makeOthers(
  files: readonly (readonly [file: string, planned: PlannedFile])[],
  folder: string,
): Promise<Map<string, Made>> {
  const made = new Map<string, Made>();
  const folders = new Set([folder]);
  let start = performance.now();
  for (const [file, { inputs, making }] of files) {
    const path = join(folder, file);
    makeFolder(dirname(path), folders);
    if ("text" in making) {
      made.set(file, [inputs, ...writeMade(path, await making.text())]);
    } else if ("copyOf" in making) {
      copyFileSync(making.copyOf, path);
      made.set(file, recordOf(path, inputs));
    } else if ("linkTo" in making) {
      linkOrCopy(making.linkTo, path);
      made.set(file, recordOf(path, inputs));
    }
    if (performance.now() - start < turn) continue;
    await setImmediate();
    start = performance.now();
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
): Promise<ReadonlyMap<string, Written>> {
  // Only what every page needs of the site goes along with each batch.
  const shared = {
    site: { settings: site.settings, prefix: site.prefix, wording: site.wording },
    templates,
    articles,
    folder,
    turns: openWritingTurns(pool.threads + 1),
  };
  const rendered = new Map<string, Written>();
  const done = ({ pages: batch }: Batch, files: readonly Written[]) => {
    files.forEach((written, index) => {
      const page = batch[index];
      if (page) rendered.set(fileOfPage(page), written);
    });
    advance(rendered.size, pages.length);
  };
  if (pages.length < fewPages) {
    const batch = { pages: pages.map(toRender), ...shared };
    if (pages.length > 0) done(batch, await renderBatch(batch));
  } else {
    await pool.share(renderingPages, inBatches(pages, shared), done);
  }
  return rendered;
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
