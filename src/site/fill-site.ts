import { join } from "node:path";
import { leadingCard } from "../archive/leading-card.ts";
import type { BuildCache } from "../build-cache.ts";
import type { Outcome, Problem } from "../problem.ts";
import { version } from "../program/tool-folder.ts";
import type { WorkerPool } from "../program/worker-pool.ts";
import type { Advance, Progress } from "../progress.ts";
import type { Archive, ArchivePaths, ArticlePage } from "../types.ts";
import { withoutEntry, withText } from "./article-page.ts";
import type { Made } from "./ledger.ts";
import { type Look, prepareLook } from "./look.ts";
import { makeFiles } from "./make-files.ts";
import { siteRecord } from "./output-folder.ts";
import { renderPages, type TextFile } from "./render-pages.ts";
import type { NextSite } from "./replace-site.ts";
import { inputsOf, isOfIndex, partOf, plainText, planIndex, planSite, type SitePlan } from "./site-plan.ts";

/** What a build has made. */
export interface BuiltSite {
  /** HTML pages. */
  readonly pages: number;
  /** Files that were made, the others having been taken over from the last build. */
  readonly made: number;
  readonly problems: readonly Problem[];
}

/** What building a site needs besides the archive. */
export interface SiteTools {
  readonly paths: ArchivePaths;
  readonly cache: BuildCache;
  readonly pool: WorkerPool;
  readonly progress: Progress;
  /** Files of the search index, by their paths in the site; they may still be in the making. */
  readonly index: Promise<ReadonlyMap<string, string>>;
}

/** The files of a site and what a build says of them. */
export interface FilledSite {
  readonly files: ReadonlyMap<string, Made>;
  readonly result: BuiltSite;
}

/** Make the whole site of an archive, as far as it cannot be taken over. */
export async function fillSite(archive: Archive, next: NextSite, tools: SiteTools): Promise<FilledSite> {
  const { paths, cache, progress } = tools;
  const look = await progress.stage("templates", () => prepareLook(paths, cache));
  const { value: plan, problems } = await progress.stage("plan", () => planAll(archive, paths, look));
  const make = (part: SitePart, advance: Advance) =>
    makePart({ ...part, next, archive, look, tools, advance });
  const isPage = (file: string) => !isOfIndex(file);
  const pages = await progress.stage("pages", (advance) =>
    make({ plan: partOf(plan, isPage), isPart: isPage }, advance),
  );
  const index = new Map([...partOf(plan, isOfIndex), ...planIndex(await tools.index)]);
  const rest = await make({ plan: index, isPart: isOfIndex }, () => undefined);
  const count = [...plan.keys()].filter((file) => file.endsWith(".html")).length;
  return {
    files: new Map([...pages.files, ...rest.files]),
    result: { pages: count, made: pages.made + rest.made, problems },
  };
}

interface SitePart {
  readonly plan: SitePlan;
  isPart(file: string): boolean;
}

interface PartMaking extends SitePart {
  readonly next: NextSite;
  readonly archive: Archive;
  readonly look: Look;
  readonly tools: SiteTools;
  readonly advance: Advance;
}

/** Take over what has not changed of a part of the site, and make the rest. */
async function makePart(making: PartMaking): Promise<{ files: ReadonlyMap<string, Made>; made: number }> {
  const { plan, isPart, next, archive, look, tools, advance } = making;
  const { kept, due } = await next.takeOver({ isPart, wanted: inputsOf(plan) });
  const made = await makeFiles(
    plan,
    { folder: next.folder, due },
    {
      site: archive,
      templates: join(look.templates, "many"),
      articles: tools.paths.articles,
      pool: tools.pool,
      advance,
    },
  );
  return { files: new Map([...kept, ...made]), made: due.length };
}

async function planAll(archive: Archive, paths: ArchivePaths, look: Look): Promise<Outcome<SitePlan>> {
  const wholePages = await renderWholePages(archive, paths, look);
  const { value: plan, problems } = await planSite({ archive, paths, look, wholePages });
  return { value: new Map([...plan, [siteRecord, plainText(recordOf(archive, plan))]]), problems };
}

/** Render the pages of which there is one each. */
async function renderWholePages(archive: Archive, paths: ArchivePaths, look: Look): Promise<TextFile[]> {
  return renderPages(join(look.templates, "whole"), {
    archive,
    site: { settings: archive.settings, prefix: archive.prefix, wording: archive.wording },
    lead: await leadOf(archive, paths),
  });
}

/** The article that stands first on the front page, with its text. */
async function leadOf(
  { articles, latest, prefix }: Archive,
  paths: ArchivePaths,
): Promise<ArticlePage | undefined> {
  const leading = leadingCard(latest);
  const lead = articles.find(({ address }) => address === leading?.address);
  return lead && withText(withoutEntry(lead), { folder: paths.articles, prefix });
}

/** Say of the site what it is and which addresses it has, for whoever finds it, and for `backfile verify`. */
function recordOf(archive: Archive, plan: SitePlan): string {
  const tops = [...plan.keys(), siteRecord, "pagefind"].map((file) => file.split("/")[0] ?? file);
  const record = {
    generator: `Backfile ${version}`,
    title: archive.settings.title,
    articles: archive.articles.length,
    entries: [...new Set(tops)].sort((a, b) => (a < b ? -1 : 1)),
    addresses: archive.articles.map((article) => article.address),
  };
  return `${JSON.stringify(record, null, 1)}\n`;
}
