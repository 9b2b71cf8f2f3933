import { dirname } from "node:path/posix";
import { otherPublicationsOf } from "../other-publications.ts";
import { readPeriod, undated } from "../period.ts";
import type { Article, Period, Source } from "../types.ts";
import { articleAddress } from "./address.ts";
import { formatArticle, isAsWritten } from "./article-file.ts";
import type { StoredArticle } from "./read-article.ts";
import type { StoredArticles } from "./read-articles.ts";
import { slugOf } from "./slug.ts";
import { originalKey, withOtherPublications } from "./with-other-publications.ts";

/** The article files that there are, by what they were made from and by their paths. */
export interface Shelf {
  readonly bySource: Map<string, StoredArticle>;
  /** Articles whose original is no longer there under its name, by checksum and item. */
  readonly orphans: ReadonlyMap<string, StoredArticle>;
  /** Article files that cannot be read, by the original they were made from. */
  readonly broken: ReadonlyMap<string, string>;
  /** Originals that have an article, or are among the other publications of one, by checksum. */
  readonly holders: ReadonlyMap<string, string>;
  /** Paths that are taken. */
  readonly files: Set<string>;
}

/** What is to become of an article that ingest has made. */
export type Filing =
  | { readonly kind: "unchanged"; readonly file: string }
  | { readonly kind: "edited"; readonly file: string; readonly stored?: StoredArticle }
  | {
      readonly kind: "ingested";
      readonly file: string;
      readonly content: string;
      /** An earlier copy of the same article, at another path, that this one replaces. */
      readonly replaces?: string;
    };

/**
 * Sort the article files of an archive for ingest.
 *
 * @param originals paths of the originals there are
 */
export function openShelf({ articles, broken }: StoredArticles, originals: readonly string[]): Shelf {
  const bySource = new Map<string, StoredArticle>();
  const orphans = new Map<string, StoredArticle>();
  const holders = new Map<string, string>();
  const there = new Set(originals);
  for (const stored of articles) {
    const { source } = stored.article;
    for (const { file, sha256 } of otherPublicationsOf(stored.article))
      if (there.has(file)) holders.set(sha256, file);
    if (!source) continue;
    bySource.set(originalKey(source), stored);
    if (there.has(source.file)) holders.set(source.sha256, source.file);
    else orphans.set(contentKey(source), stored);
  }
  return {
    bySource,
    orphans,
    holders,
    broken: new Map(
      broken.flatMap(({ file, original }) => (original === undefined ? [] : [[original, file]])),
    ),
    files: new Set([...articles, ...broken].map(({ file }) => file)),
  };
}

/**
 * Decide where an article goes, and whether there is anything to write. A file that a person has edited since
 * ingest wrote it is never replaced; one that stands as it was written is, when the article has changed, and
 * its old address then leads to the new one.
 *
 * @param isCertain whether all that the article was made with could be read; else one that is there already stays
 */
export function fileArticle(
  made: Article & { readonly source: Source },
  shelf: Shelf,
  isCertain = true,
): Filing {
  const broken = shelf.broken.get(made.source.file);
  if (broken !== undefined) return { kind: "edited", file: broken };
  const stored = storedOf(made.source, shelf);
  if (!stored) {
    const file = freePath(made, shelf.files);
    shelf.files.add(file);
    const aliases = made.aliases.filter((address) => address !== addressOf(file, made));
    return { kind: "ingested", file, content: formatArticle({ ...made, aliases }) };
  }
  if (!isAsWritten(stored.content, stored.article)) return { kind: "edited", file: stored.file, stored };
  const kept = keepHistory(made, stored);
  const isSame = formatArticle(kept) === stored.content;
  if (isSame || !isCertain) return { kind: "unchanged", file: stored.file };
  return replace(kept, stored, shelf);
}

/** Find the article that was made of an original, be it under another name by now. */
export function storedOf(source: Source, shelf: Shelf): StoredArticle | undefined {
  return shelf.bySource.get(originalKey(source)) ?? shelf.orphans.get(contentKey(source));
}

/** Address of an article in its file. */
export function addressOf(file: string, article: Article): string {
  return articleAddress(file, periodOf(article));
}

function replace(made: Article & { readonly source: Source }, stored: StoredArticle, shelf: Shelf): Filing {
  const period = periodOf(made);
  const file = dirname(stored.file) === folderOf(period) ? stored.file : movedTo(stored.file, period, shelf);
  const was = articleAddress(stored.file, periodOf(stored.article));
  const now = articleAddress(file, period);
  const aliases = [...new Set([...made.aliases, was])].filter((address) => address !== now);
  const content = formatArticle({ ...made, aliases });
  const filing = { kind: "ingested" as const, file, content };
  return file === stored.file ? filing : { ...filing, replaces: stored.file };
}

function movedTo(file: string, period: Period, shelf: Shelf): string {
  const stem = file.slice(dirname(file).length + 1, -".md".length);
  const moved = firstFree(`${folderOf(period)}/${stem}`, shelf.files);
  shelf.files.add(moved);
  return moved;
}

/** What a new copy takes over from the one it replaces. */
function keepHistory<T extends Article & { readonly source: Source }>(made: T, stored: StoredArticle): T {
  const { source, aliases, distinctFrom } = stored.article;
  const ingested = source?.ingested ?? made.source.ingested;
  const origin = ingested === undefined ? made.source : { ...made.source, ingested };
  const others = [...otherPublicationsOf(stored.article), ...(made.alsoPublishedAs ?? [])];
  const kept = {
    ...made,
    source: origin,
    aliases: [...new Set([...aliases, ...made.aliases])].filter(
      (each) => each !== addressOf(stored.file, made),
    ),
    ...(distinctFrom === undefined ? {} : { distinctFrom }),
  };
  return withOtherPublications(kept, others);
}

/** Two digits alone would be taken for the page of a month or day. */
function freePath(article: Article, taken: ReadonlySet<string>): string {
  const slug = slugOf(article.title, "article");
  const stem = /^\d{1,2}$/.test(slug) ? `${slug}-article` : slug;
  return firstFree(`${folderOf(periodOf(article))}/${stem}`, taken);
}

function firstFree(path: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const file = number === 1 ? `${path}.md` : `${path}-${number}.md`;
    if (!taken.has(file)) return file;
  }
}

/** Articles lie in folders by year and month, as far as these are known. */
function folderOf(period: Period): string {
  return period.path.slice(0, 2).join("/");
}

function periodOf(article: Article): Period {
  return readPeriod(article.date ?? "") ?? undated;
}

function contentKey({ sha256, item }: Source): string {
  return JSON.stringify([sha256, item]);
}
