import { rmSync } from "node:fs";
import { join } from "node:path";
import enterArticles from "../articles/enter-articles.ts";
import type { BuildCache } from "../build-cache.ts";
import type { Archive, ArchivedArticle, ArchivePaths, ArticleEntry } from "../types.ts";
import { prepareLook } from "./look.ts";
import { fileOfPage, toRender } from "./many-pages.ts";
import renderBatch from "./render-batch.ts";
import { openWritingTurns } from "./writing-turns.ts";

/** The site of an archive with fewer articles than this is built before anybody wonders where it stays. */
const fewArticles = 1_000;

/**
 * Write the pages of edited articles into the present site, where the edit changes nothing that other pages or the
 * article's place among them depend on. The next build finds them changed and makes them anew.
 *
 * @param files paths below `content/articles`
 * @returns whether all of them were written; if not, none was
 */
export async function previewArticles(
  archive: Archive,
  files: readonly string[],
  { paths, cache }: { paths: ArchivePaths; cache: BuildCache },
): Promise<boolean> {
  if (archive.articles.length < fewArticles) return false;
  const entered = await enterArticles({ folder: paths.articles, files });
  const edited = entered.flatMap(({ entry }) => (entry && editedArticle(archive, entry)) ?? []);
  if (edited.length === 0 || edited.length < files.length) return false;
  const look = await prepareLook(paths, cache);
  const pages = edited.map((item) => toRender({ kind: "articles", item }));
  // The file itself may be shared with the site before this one.
  for (const page of pages) rmSync(join(paths.output, fileOfPage(page)), { force: true });
  const site = { settings: archive.settings, prefix: archive.prefix, wording: archive.wording };
  const templates = join(look.templates, "many");
  await renderBatch({
    pages,
    site,
    templates,
    articles: paths.articles,
    folder: paths.output,
    turns: openWritingTurns(1),
  });
  return true;
}

function editedArticle({ articles }: Archive, entry: ArticleEntry): ArchivedArticle | undefined {
  const before = articles.find((article) => article.entry.file === entry.file);
  if (!before || placeOf(before.entry) !== placeOf(entry)) return undefined;
  const { title, summary, authors } = entry;
  return { ...before, title, summary, authors, entry };
}

/** What decides where an article stands, and which lists it stands in. */
function placeOf(entry: ArticleEntry): string {
  const { draft, date, lang, tags, people, places, organizations, publication } = entry;
  return JSON.stringify([draft, date, lang, tags, people, places, organizations, publication]);
}
