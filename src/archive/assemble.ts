import type { Outcome } from "../problem.ts";
import type {
  Archive,
  ArchivedArticle,
  ArticleCard,
  ArticleFile,
  ArticleLink,
  NamePage,
  PageLink,
  Settings,
  Topic,
} from "../types.ts";
import { datePages, trailTo } from "./date-pages.ts";
import { indexNames } from "./name-index.ts";
import { placeArticles } from "./place-articles.ts";
import type { PlacedArticle } from "./placed-article.ts";
import { gatherRedirects } from "./redirects.ts";
import { relateArticles } from "./related.ts";
import { tagResolver, topicLink, topicPages } from "./topic-pages.ts";

/** What an archive is assembled from. */
export interface ArchiveParts {
  readonly settings: Settings;
  readonly topics: readonly Topic[];
  readonly files: readonly ArticleFile[];
  /** Paths of the files that are published as they are, such as `favicon.svg`. */
  readonly publicFiles?: readonly string[];
}

/** Put the articles of an archive in their places: addresses, dates, topics, names, neighbours. */
export function assembleArchive({
  settings,
  topics,
  files,
  publicFiles = [],
}: ArchiveParts): Outcome<Archive> {
  const prefix = new URL(settings.baseUrl).pathname;
  const { value: placed, problems } = placeArticles(files, settings, prefix);
  const tags = tagResolver(placed, topics, settings);
  const items = placed.map((each) => {
    const own = [...new Set(each.article.tags.map(tags.resolve))];
    return { placed: each, article: each.article, topics: own, card: cardOf(each, own) };
  });
  const newestFirst = newest(items);
  const names = indexNames(newestFirst);
  const related = relateArticles(
    items.map((item) => ({
      card: item.card,
      features: [...item.topics.map((topic) => `topic ${topic.slug}`), ...names.keys(item.article)],
    })),
  );
  const articles = items.map((item, index): ArchivedArticle => {
    const [earlier, later] = [items[index - 1]?.card, items[index + 1]?.card];
    return {
      ...item.placed,
      ...item.card,
      people: names.mentions(item.article, "people"),
      places: names.mentions(item.article, "places"),
      organizations: names.mentions(item.article, "organizations"),
      dateTrail: trailTo(item.card.period.path),
      ...(isDated(item.card) && earlier ? { earlier: linkTo(earlier) } : {}),
      ...(later && isDated(later) ? { later: linkTo(later) } : {}),
      related: (related[index] ?? []).map((other) => linkTo(other.card)),
    };
  });
  const dates = datePages(items.map((item) => item.card));
  const topicList = topicPages(newestFirst, topics);
  const redirects = gatherRedirects(
    placed,
    [...dates, ...topicList, ...names.pages.map(nameLink)],
    publicFiles,
  );
  const archive = {
    settings,
    prefix,
    articles,
    latest: newestFirst.map((item) => item.card),
    topics: topicList,
    dates,
    names: names.entries,
    namePages: names.pages,
    redirects: redirects.value,
    words: placed.reduce((sum, each) => sum + each.words, 0),
  };
  return { value: archive, problems: [...problems, ...tags.problems, ...redirects.problems] };
}

function cardOf(placed: PlacedArticle, topics: readonly Topic[]): ArticleCard {
  const { address, title, summary, period, authors, publication, lang, dir } = placed;
  const card = { address, title, summary, period, authors, tags: topics.map(topicLink), lang, dir };
  return publication === undefined ? card : { ...card, publication };
}

/** Only what a link shows, so that a page stays as it is while the articles it leads to are edited. */
function linkTo({ address, title, period, lang, dir }: ArticleCard): ArticleLink {
  return { address, title, period, lang, dir };
}

function nameLink({ address, name }: NamePage): PageLink {
  return { address, label: name };
}

/** Newest first, undated still last. */
function newest<T extends { readonly card: ArticleCard }>(items: readonly T[]): T[] {
  const dated = items.filter((item) => isDated(item.card)).reverse();
  return [...dated, ...items.filter((item) => !isDated(item.card))];
}

function isDated(card: ArticleCard): boolean {
  return card.period.precision !== "undated";
}
