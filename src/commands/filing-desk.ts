import type { ArticleDrawer } from "../articles/article-drawer.ts";
import type { StoredArticle } from "../articles/read-article.ts";
import type { StoredArticles } from "../articles/read-articles.ts";
import type { Shelf } from "../articles/shelf.ts";
import { excludes, originalKey } from "../articles/with-other-publications.ts";
import type { BuildCache } from "../build-cache.ts";
import { type KnownTexts, openKnownTexts } from "../copydesk/duplicates/known-texts.ts";
import { rememberedKeys } from "../copydesk/duplicates/remembered-keys.ts";
import { otherPublicationsOf } from "../other-publications.ts";
import type { OriginalName, Source } from "../types.ts";
import type { FoundCopy } from "./copy-report.ts";

/** All that is needed to put articles where they belong. */
export interface FilingDesk {
  readonly shelf: Shelf;
  readonly drawer: ArticleDrawer;
  readonly texts: KnownTexts;
  /** Files of articles by the originals that they name beside their own: by their names and by their content. */
  readonly listed: Map<string, string>;
  /** How the originals of articles ended in this run, by article file. */
  readonly endings: Map<string, "ingested" | "unchanged">;
  readonly copies: FoundCopy[];
}

/** Open the desk on the articles that there are. */
export async function openFilingDesk(
  { articles }: StoredArticles,
  tools: { shelf: Shelf; drawer: ArticleDrawer; cache?: BuildCache | undefined },
): Promise<FilingDesk> {
  const texts = openKnownTexts(tools.drawer.read);
  const keys = await rememberedKeys(articles, tools.cache);
  const desk: FilingDesk = { ...tools, texts, listed: new Map(), endings: new Map(), copies: [] };
  for (const [at, stored] of articles.entries()) {
    const found = keys[at];
    if (found) texts.enter(stored.file, found);
    listOthers(stored, desk);
  }
  return desk;
}

/** Note the originals that an article names beside its own. */
export function listOthers(
  { file, article }: Pick<StoredArticle, "file" | "article">,
  { listed }: FilingDesk,
): void {
  for (const name of article.distinctFrom ?? []) listed.set(originalKey(name), file);
  for (const other of otherPublicationsOf(article)) {
    listed.set(originalKey(other), file);
    listed.set(contentKey(other), file);
  }
}

/** The path of the article that names an original beside its own, whatever it says of it. */
export function formerKeeper({ file, item }: OriginalName, { listed }: FilingDesk): string | undefined {
  return (
    listed.get(originalKey(item === undefined ? { file } : { file, item })) ??
    listed.get(originalKey({ file }))
  );
}

/** Find the article that lists an original as another publication, of these very bytes. */
export function listerOf(source: Source, { listed, drawer }: FilingDesk): StoredArticle | undefined {
  const file = listed.get(originalKey(source)) ?? listed.get(contentKey(source));
  const stored = file === undefined ? undefined : drawer.read(file);
  if (!stored || excludes(stored.article, source)) return undefined;
  const others = otherPublicationsOf(stored.article);
  return others.some((other) => contentKey(other) === contentKey(source)) ? stored : undefined;
}

function contentKey({ sha256, item }: Pick<Source, "sha256" | "item">): string {
  return JSON.stringify(["sha256", sha256, item]);
}
