import { copyFile, lstat, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { filesBelow } from "../folder.ts";
import { publishedOriginal } from "../published-original.ts";
import type { Archive, ArchivePaths } from "../types.ts";
import { oneAtATime } from "./build-lock.ts";
import { bundleAssets, compileTemplates } from "./bundle.ts";
import { writeFeeds } from "./feeds.ts";
import { replaceOutput, siteRecord } from "./output-folder.ts";
import { type PagePlan, planPages, takeOver, writeLedger } from "./page-ledger.ts";
import { publicFiles } from "./public-files.ts";
import { renderPages } from "./render-pages.ts";
import { writeSearchIndex } from "./search-index.ts";
import { version } from "./tool-folder.ts";

/** What a build has made. */
export interface BuiltSite {
  /** HTML pages. */
  readonly pages: number;
  /** Words in the search index. */
  readonly words: number;
}

/**
 * Build the whole site of an archive and put it in the output folder's place.
 *
 * @param options.withSearch whether to write the search index; without it the search page says that there is none
 */
export async function buildSite(
  archive: Archive,
  paths: ArchivePaths,
  options: { withSearch: boolean },
): Promise<BuiltSite> {
  return oneAtATime(paths, async () => {
    const templates = await compileTemplates(paths);
    try {
      const plan = await planPages(archive, paths, templates);
      const built = await replaceOutput(paths, (site) =>
        fill({ archive, paths, templates, plan, site, ...options }),
      );
      await writeLedger(paths, plan);
      return built;
    } finally {
      await rm(templates, { recursive: true, force: true });
    }
  });
}

interface Filling {
  readonly archive: Archive;
  readonly paths: ArchivePaths;
  readonly templates: string;
  readonly plan: PagePlan;
  /** The folder to fill. */
  readonly site: string;
  readonly withSearch: boolean;
}

async function fill({ archive, paths, templates, plan, site, withSearch }: Filling): Promise<BuiltSite> {
  takeOver(plan.kept, { from: paths.output, to: site });
  await renderPages({ archive, pages: plan.due, templates, site });
  const pages = (await filesBelow(site)).filter((file) => file.endsWith(".html")).length;
  await bundleAssets(paths, site);
  await writeFeeds(archive, site);
  await copyFiles(await publicFiles(paths), site);
  await copyFiles(await mediaOf(paths), join(site, "media"));
  await copyFiles(originalsOf(archive, paths), join(site, "originals"));
  const index = withSearch ? await writeSearchIndex(archive, join(site, "pagefind")) : undefined;
  await writeRecord(archive, site);
  return { pages, words: index?.words ?? 0 };
}

/** The originals of the articles that are published; what became no article, or only a draft, is not. */
function originalsOf({ articles, settings }: Archive, { originals }: ArchivePaths): Map<string, string> {
  if (!settings.publishOriginals) return new Map();
  const files = articles.flatMap(({ article }) => article.source?.file ?? []);
  const own = files.filter((file) => !relative(originals, join(originals, file)).startsWith(".."));
  return new Map(own.map((file) => [publishedOriginal(file), join(originals, file)]));
}

async function mediaOf({ media }: ArchivePaths): Promise<Map<string, string>> {
  const files = (await filesBelow(media)).filter((file) => !/(^|\/)\./.test(file));
  return new Map(files.map((file) => [file, join(media, file)]));
}

/**
 * Copy files, given by the paths that they are to have below a folder. One that is not there is left out: that an
 * article's original is missing is `verify`'s to say.
 */
async function copyFiles(files: ReadonlyMap<string, string>, folder: string): Promise<void> {
  for (const [file, path] of files) {
    const status = await lstat(path).catch(() => undefined);
    if (!status?.isFile()) continue;
    const target = join(folder, file);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(path, target);
  }
}

/** Say of the site what it is and which addresses it has, for whoever finds it, and for `backfile verify`. */
async function writeRecord(archive: Archive, site: string): Promise<void> {
  const record = {
    generator: `Backfile ${version}`,
    title: archive.settings.title,
    articles: archive.articles.length,
    entries: [...(await readdir(site)), siteRecord].sort((a, b) => (a < b ? -1 : 1)),
    addresses: archive.articles.map((article) => article.address),
  };
  await writeFile(join(site, siteRecord), `${JSON.stringify(record, null, 1)}\n`);
}
