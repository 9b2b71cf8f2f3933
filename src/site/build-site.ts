import { copyFile, cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { filesBelow } from "../text-file.ts";
import type { Archive, ArchivePaths } from "../types.ts";
import { bundleAssets, compileTemplates } from "./bundle.ts";
import { writeFeeds } from "./feeds.ts";
import { replaceOutput, siteRecord } from "./output-folder.ts";
import { overlaidFiles } from "./overlay.ts";
import { planPages, takeOver, writeLedger } from "./page-ledger.ts";
import { renderPages } from "./render-pages.ts";
import { writeSearchIndex } from "./search-index.ts";
import { ownPublic, version } from "./tool-folder.ts";

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
  const templates = await compileTemplates(paths);
  const plan = await planPages(archive, paths, templates);
  const built = await replaceOutput(paths.output, async (site) => {
    takeOver(plan.kept, { from: paths.output, to: site });
    await renderPages({ archive, pages: plan.due, templates, site });
    const pages = (await filesBelow(site)).filter((file) => file.endsWith(".html")).length;
    await bundleAssets(paths, site);
    await writeFeeds(archive, site);
    await copyPublic(paths, site);
    await copyFolder(paths.media, join(site, "media"));
    if (archive.settings.publishOriginals) await copyFolder(paths.originals, join(site, "originals"));
    const index = options.withSearch ? await writeSearchIndex(archive, join(site, "pagefind")) : undefined;
    await writeRecord(archive, site);
    return { pages, words: index?.words ?? 0 };
  });
  await writeLedger(paths, plan);
  return built;
}

async function copyPublic(paths: ArchivePaths, site: string): Promise<void> {
  for (const [file, path] of await overlaidFiles(paths.public, ownPublic, "")) {
    const target = join(site, file);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(path, target);
  }
}

async function copyFolder(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw error;
  });
}

/** Say of the site what it is and which addresses it has, for whoever finds it, and for `backfile verify`. */
async function writeRecord(archive: Archive, site: string): Promise<void> {
  const record = {
    generator: `Backfile ${version}`,
    title: archive.settings.title,
    articles: archive.articles.length,
    addresses: archive.articles.map((article) => article.address),
  };
  await writeFile(join(site, siteRecord), `${JSON.stringify(record, null, 1)}\n`);
}
