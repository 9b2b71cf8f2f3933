import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fingerprintOf } from "../../src/articles/article-entry.ts";
import { formatArticle } from "../../src/articles/article-file.ts";
import { comparePeriods, readPeriod, undated } from "../../src/period.ts";
import { describePeriod } from "../../src/period-label.ts";
import { indexArticles } from "../../src/search/index-articles.ts";
import type { IndexedArticle } from "../../src/search/indexed-article.ts";
import type { Article } from "../../src/types.ts";
import { blankArticle } from "../support/blank-article.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { english } from "../support/wording-in.ts";

/** What a test says of an article; the rest is empty. */
export type ArticleParts = Partial<Article> & { readonly title: string };

/** How to index the articles of a test. */
export interface IndexOptions {
  readonly language?: string;
  readonly shardSize?: number;
}

/**
 * Index articles and write the index to `pagefind/` in a folder, as of a site at `/archive/`. In their addresses
 * they are numbered from 1, in the order given.
 *
 * @param options.language of the archive, English unless said; the articles are in it unless they say otherwise
 * @param options.shardSize the most articles in a shard
 */
export async function writeIndex(
  folder: string,
  articles: readonly ArticleParts[],
  { language = "en", shardSize }: IndexOptions = {},
): Promise<void> {
  const all = articles.map((parts, at) => ({
    article: { ...blankArticle, body: "", lang: language, ...parts },
    number: at + 1,
  }));
  const articlesFolder = await temporaryArchive(
    Object.fromEntries(all.map(({ article, number }) => [fileOf(number), formatArticle(article)])),
  );
  const { files } = await indexArticles({
    articles: all.map(indexed).sort((a, b) => comparePeriods(a.period, b.period)),
    language,
    prefix: "/archive/",
    articlesFolder,
    cache: join(await temporaryArchive(), "search"),
    ...(shardSize === undefined ? {} : { shardSize }),
  });
  for (const [path, file] of files) {
    const target = join(folder, "pagefind", path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(file, target);
  }
}

function fileOf(number: number): string {
  return `article-${number}.md`;
}

function indexed({
  article,
  number,
}: {
  readonly article: Article;
  readonly number: number;
}): IndexedArticle {
  const {
    title,
    standfirst,
    tags,
    people,
    places,
    organizations,
    authors,
    publication,
    lang = "en",
  } = article;
  const period = (article.date === undefined ? undefined : readPeriod(article.date)) ?? undated;
  return {
    ...{
      title,
      tags,
      people,
      places,
      organizations,
      authors,
      lang,
      period,
      dateLabel: describePeriod(period, english),
    },
    ...(standfirst === undefined ? {} : { standfirst }),
    ...(publication === undefined ? {} : { publication }),
    address: `/${period.path.join("/")}/article-${number}/`,
    file: fileOf(number),
    contentHash: fingerprintOf(Buffer.from(formatArticle(article))),
  };
}
