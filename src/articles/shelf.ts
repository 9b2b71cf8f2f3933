import { dirname } from "node:path/posix";
import { listUnder } from "../list-under.ts";
import { otherPublicationsOf } from "../other-publications.ts";
import type { Article, Period, Source } from "../types.ts";
import { articleAddress } from "./address.ts";
import { formatArticle, isAsWritten } from "./article-file.ts";
import type { StoredArticle } from "./read-article.ts";
import { periodOf, type ShelfContents, type ShelvedArticle } from "./shelved-article.ts";
import { slugOf } from "./slug.ts";
import { originalKey, withOtherPublications } from "./with-other-publications.ts";

/** The article files that there are, by what they were made from and by their paths. */
export interface Shelf {
  readonly bySource: Map<string, ShelvedArticle>;
  /** Articles whose original is no longer there under its name, by checksum and item. */
  readonly orphans: ReadonlyMap<string, ShelvedArticle>;
  /** Articles by the path of their original. */
  readonly byOriginal: ReadonlyMap<string, readonly ShelvedArticle[]>;
  /** Article files that cannot be read, by the original they were made from. */
  readonly broken: ReadonlyMap<string, string>;
  /** Originals that have an article, or are among the other publications of one, by checksum. */
  readonly holders: ReadonlyMap<string, string>;
  /** Articles that name no original, of those that nothing is remembered of. */
  readonly unnamed: Set<string>;
  /** Paths that are taken. */
  readonly files: Set<string>;
  /** Earlier copies of articles that an interrupted run had moved, but not yet removed at their old place. */
  readonly leftOver: readonly string[];
  read(file: string): StoredArticle | undefined;
}

/** What is to become of an article that ingest has made. */
export type Filing =
  | { readonly kind: "unchanged"; readonly file: string }
  | { readonly kind: "edited"; readonly file: string; readonly stored?: ShelvedArticle }
  | {
      readonly kind: "ingested";
      readonly file: string;
      readonly content: string;
      readonly article: Article;
      /** An earlier copy of the same article, at another path, that this one replaces. */
      readonly replaces?: string;
    };

/**
 * Sort the article files of an archive for ingest.
 *
 * @param originals paths of the originals there are
 */
export function openShelf(
  { articles, broken, files, read }: ShelfContents,
  originals: readonly string[],
): Shelf {
  const bySource = new Map<string, ShelvedArticle>();
  const orphans = new Map<string, ShelvedArticle>();
  const byOriginal = new Map<string, ShelvedArticle[]>();
  const holders = new Map<string, string>();
  const leftOver: string[] = [];
  const there = new Set(originals);
  for (const shelved of articles) {
    const { source, others = [] } = shelved;
    for (const { file, sha256 } of others) if (there.has(file)) holders.set(sha256, file);
    const key = originalKey(source);
    const older = olderOf(shelved, bySource.get(key));
    if (older) leftOver.push(older.file);
    if (older !== shelved) bySource.set(key, shelved);
    listUnder(byOriginal, source.file, shelved);
    if (there.has(source.file)) holders.set(source.sha256, source.file);
    else orphans.set(contentKey(source), shelved);
  }
  return {
    ...{ bySource, orphans, byOriginal, holders, leftOver, read },
    broken: new Map(
      broken.flatMap(({ file, original }) => (original === undefined ? [] : [[original, file]])),
    ),
    unnamed: unnamedAmong(files, articles),
    files: new Set([...files, ...broken.map(({ file }) => file)]),
  };
}

function unnamedAmong(files: readonly string[], articles: readonly ShelvedArticle[]): Set<string> {
  const named = new Set(articles.map(({ file }) => file));
  return new Set(files.filter((file) => !named.has(file)));
}

/** Of two copies of one article, the one that the other has been written in place of: that leads here from its address. */
function olderOf(one: ShelvedArticle, other: ShelvedArticle | undefined): ShelvedArticle | undefined {
  if (!other?.isAsWritten || !one.isAsWritten) return undefined;
  if (one.aliases.includes(other.address)) return other;
  return other.aliases.includes(one.address) ? one : undefined;
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
  const shelved = shelvedOf(made.source, shelf);
  if (!shelved) {
    const unnamed = unnamedOf(made, shelf);
    if (unnamed) return { kind: "edited", file: unnamed.file, stored: unnamed };
    const file = firstFree(wantedPath(made), shelf.files);
    shelf.files.add(file);
    const aliases = made.aliases.filter((address) => address !== addressOf(file, made));
    const article = { ...made, aliases };
    return { kind: "ingested", file, content: formatArticle(article), article };
  }
  const stored = shelved.isAsWritten ? shelf.read(shelved.file) : undefined;
  // It may have been edited a moment ago.
  if (!stored || !isAsWritten(stored.content, stored.article))
    return { kind: "edited", file: shelved.file, stored: shelved };
  const kept = keepHistory(made, stored);
  const isSame = formatArticle(kept) === stored.content;
  if (isSame || !isCertain) return { kind: "unchanged", file: stored.file };
  return replace(kept, stored, shelf);
}

/** Find the article that was made of an original, be it under another name by now. */
export function shelvedOf(source: Source, shelf: Shelf): ShelvedArticle | undefined {
  return shelf.bySource.get(originalKey(source)) ?? shelf.orphans.get(contentKey(source));
}

/**
 * Find the article that a person has taken the name of the original out of, where nothing is remembered of it: it lies where
 * this one would, under the same headline, and its date is the same and rests on the same words.
 */
function unnamedOf(made: Article & { readonly source: Source }, shelf: Shelf): ShelvedArticle | undefined {
  const file = wantedPath(made);
  const article = shelf.unnamed.has(`${file}.md`) ? shelf.read(`${file}.md`)?.article : undefined;
  const isSame =
    article?.dateBasis !== undefined &&
    (["title", "date", "dateBasis"] as const).every((key) => article[key] === made[key]);
  if (!isSame) return undefined;
  shelf.unnamed.delete(`${file}.md`);
  const { aliases } = article;
  const address = addressOf(`${file}.md`, article);
  return { file: `${file}.md`, source: made.source, address, aliases, isAsWritten: false, isUnnamed: true };
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
  const article = { ...made, aliases };
  const filing = { kind: "ingested" as const, file, content: formatArticle(article), article };
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
  // What was found to be the same text as another one need not be that of this one.
  const isSameText = made.body === stored.article.body;
  const before = isSameText ? otherPublicationsOf(stored.article) : [];
  const others = [...before, ...(made.alsoPublishedAs ?? [])];
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
function wantedPath(article: Article): string {
  const slug = slugOf(article.title, "article");
  const stem = /^\d{1,2}$/.test(slug) ? `${slug}-article` : slug;
  return `${folderOf(periodOf(article))}/${stem}`;
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

function contentKey({ sha256, item }: Source): string {
  return JSON.stringify([sha256, item]);
}
