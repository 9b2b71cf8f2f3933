import type { ArticleDrawer } from "../../articles/article-drawer.ts";
import type { StoredArticle } from "../../articles/read-article.ts";
import type { Shelf } from "../../articles/shelf.ts";
import type { ShelfContents, ShelvedArticle } from "../../articles/shelved-article.ts";
import { excludes, originalKey } from "../../articles/with-other-publications.ts";
import type { BuildCache } from "../../build-cache.ts";
import { type KnownTexts, openKnownTexts } from "../../copydesk/duplicates/known-texts.ts";
import { type RememberedKeys, rememberKeys } from "../../copydesk/duplicates/remembered-keys.ts";
import { otherPublicationsOf } from "../../other-publications.ts";
import type { OriginalName, Source } from "../../types.ts";
import type { FoundCopy } from "./copy-report.ts";

/** How an original of which an article was made ended. */
export interface EndedOriginal {
  readonly kind: "ingested" | "unchanged";
  readonly original: string;
}

/** All that is needed to put articles where they belong. */
export interface FilingDesk {
  readonly shelf: Shelf;
  readonly drawer: ArticleDrawer;
  readonly texts: KnownTexts;
  /** Files of articles by the originals that they name beside their own: by their names and by their content. */
  readonly listed: Map<string, string>;
  /** Items of originals that articles list as other publications, by the original's path. */
  readonly copiesOf: Map<string, Set<string>>;
  /** What each article names beside its own original, by article file. */
  readonly listings: Map<string, NonNullable<ShelvedArticle["others"]>>;
  /** Originals that a person has found to be other articles than one that names them. */
  readonly distinct: Set<string>;
  readonly keys: RememberedKeys;
  /** Articles that were taken away in this run. */
  readonly gone: Set<string>;
  /** How the originals of articles ended in this run, by article file. */
  readonly endings: Map<string, EndedOriginal>;
  readonly copies: FoundCopy[];
}

/** Open the desk on the articles that there are. */
export function openFilingDesk(
  { articles, files }: ShelfContents,
  tools: { shelf: Shelf; drawer: ArticleDrawer; cache: BuildCache; folder: string },
): FilingDesk {
  const { shelf, drawer } = tools;
  const keys = rememberKeys(files, tools);
  const texts = openKnownTexts(drawer.read);
  for (const file of files) {
    const own = keys.of(file);
    if (own) texts.enter(file, own);
  }
  const desk: FilingDesk = {
    ...{ shelf, drawer, texts, keys, copies: [] },
    ...{ listed: new Map(), listings: new Map(), copiesOf: new Map(), distinct: new Set() },
    ...{ gone: new Set(), endings: new Map() },
  };
  for (const shelved of articles) listOthers(shelved, desk);
  return desk;
}

/** Note the originals that an article names beside its own. */
export function listOthers(
  { file, others = [], distinctFrom = [] }: Pick<ShelvedArticle, "file" | "others" | "distinctFrom">,
  desk: FilingDesk,
): void {
  const { listed, copiesOf, distinct, listings } = desk;
  unlistOthers(file, desk);
  listings.set(file, others);
  for (const name of distinctFrom) {
    listed.set(originalKey(name), file);
    distinct.add(name.file);
  }
  for (const other of others) {
    listed.set(originalKey(other), file);
    listed.set(contentKey(other), file);
    copiesOf.set(other.file, (copiesOf.get(other.file) ?? new Set()).add(originalKey(other)));
  }
}

/** Forget what an article has named beside its own original, but for what another article names by now. */
export function unlistOthers(file: string, { listed, copiesOf, listings }: FilingDesk): void {
  for (const other of listings.get(file) ?? []) {
    const key = originalKey(other);
    if (listed.get(key) !== file) continue;
    listed.delete(key);
    listed.delete(contentKey(other));
    copiesOf.get(other.file)?.delete(key);
  }
  listings.delete(file);
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
