import { hashOf, keysOf } from "../articles/telling-words.ts";
import { makeOnce } from "../make-once.ts";
import type { Outcome } from "../problem.ts";
import type {
  Archive,
  ArchivedArticle,
  ArticleCard,
  ArticleEntry,
  ArticleLink,
  AuthorityName,
  NamePage,
  PageLink,
  Settings,
  Topic,
} from "../types.ts";
import type { Wording } from "../wording.ts";
import { calendarDays } from "./calendar-days.ts";
import { datePages, trailTo } from "./date-pages.ts";
import { indexNames } from "./name-index.ts";
import { placeArticles } from "./place-articles.ts";
import type { PlacedArticle } from "./placed-article.ts";
import { gatherRedirects } from "./redirects.ts";
import { type RelatedArticles, relateArticles, relatedTo } from "./related/relate-articles.ts";
import { tagResolver, topicLink, topicPages } from "./topic-pages.ts";
import { yearLists } from "./year-lists.ts";

/** What an archive is assembled from. */
export interface ArchiveParts {
  readonly settings: Settings;
  readonly topics: readonly Topic[];
  /** The archive's own names. */
  readonly authority?: readonly AuthorityName[];
  readonly entries: readonly ArticleEntry[];
  /** What the site says; labels of dates are in its language. */
  readonly wording: Wording;
  /** Paths of the files that are published as they are, such as `favicon.svg`. */
  readonly publicFiles?: readonly string[];
  /** Which articles were related the last time, to go on from. */
  readonly earlierRelated?: RelatedArticles | undefined;
}

/** An archive, and what is to be remembered of it until the next time. */
export interface Assembled extends Outcome<Archive> {
  readonly related: RelatedArticles;
}

/** Put the articles of an archive in their places: addresses, dates, topics, names, neighbours. */
export function assembleArchive({
  settings,
  topics,
  authority = [],
  entries,
  wording,
  publicFiles = [],
  earlierRelated,
}: ArchiveParts): Assembled {
  const prefix = new URL(settings.baseUrl).pathname;
  const { value: placed, problems } = placeArticles(entries, settings);
  const tags = tagResolver(placed, topics, settings);
  const tagLink = makeOnce(topicLink);
  const items = placed.map((each) => {
    const own = [...new Set(each.entry.tags.map(tags.resolve))];
    const card = cardOf(each, own.map(tagLink));
    return { entry: each.entry, topics: own, card, link: linkTo(card) };
  });
  const newestFirst = newest(items);
  const names = indexNames(newestFirst, { wording, authority });
  const topicKey = makeOnce((topic: Topic) => hashOf(`topic ${topic.slug}`));
  const dated = items.filter(({ card }) => isDated(card));
  const related = relateArticles(
    dated.map(({ topics: own, entry }) => ({
      id: `${entry.file}\n${entry.date}`,
      keys: [...own.map(topicKey), ...names.keys(entry), ...keysOf(entry.tellingWords)],
    })),
    earlierRelated,
  );
  const trails = sharedTrails(wording);
  const articles = items.map((item, index): ArchivedArticle => {
    const [earlier, later] = [items[index - 1], items[index + 1]];
    return {
      ...item.card,
      entry: item.entry,
      people: names.mentions(item.entry, "people"),
      places: names.mentions(item.entry, "places"),
      organizations: names.mentions(item.entry, "organizations"),
      dateTrail: trails(item.card.period.path),
      ...(isDated(item.card) && earlier ? { earlier: earlier.link } : {}),
      ...(later && isDated(later.card) ? { later: later.link } : {}),
      // Those without a date come last.
      related: relatedTo(related, index).flatMap((other) => items[other]?.link ?? []),
    };
  });
  const lengths = new Map(items.map(({ card, entry }) => [card, entry.words]));
  const dates = datePages([...lengths.keys()], {
    lengthOf: (card) => lengths.get(card) ?? 0,
    wording,
  });
  const topicList = topicPages(newestFirst, topics, wording);
  const lists = [
    ...topicList,
    ...names.pages.map((page) => ({ ...nameLink(page), articles: page.articles })),
  ];
  const years = lists.flatMap(({ address, label, articles: own }) =>
    yearLists({ address, label }, own, wording),
  );
  const redirects = gatherRedirects(placed, [...dates.pages, ...lists, ...years], publicFiles);
  const archive = {
    settings,
    prefix,
    wording,
    articles,
    latest: newestFirst.map((item) => item.card),
    topics: topicList,
    dates: dates.pages,
    ...(dates.span ? { daySpan: dates.span } : {}),
    calendar: calendarDays(items.map(({ link, entry: { words } }) => ({ link, words }))),
    names: names.entries,
    namePages: names.pages,
    yearLists: years,
    redirects: redirects.value,
    words: placed.reduce((sum, each) => sum + each.entry.words, 0),
  };
  return { value: archive, problems: [...problems, ...tags.problems, ...redirects.problems], related };
}

function cardOf(placed: PlacedArticle, tags: readonly PageLink[]): ArticleCard {
  const { address, title, summary, period, authors, publication, lang, dir } = placed;
  const card = { address, title, summary, period, authors, tags, lang, dir };
  return publication === undefined ? card : { ...card, publication };
}

/** Only what a link shows, so that a page stays as it is while the articles it leads to are edited. */
function linkTo({ address, title, period, lang, dir }: ArticleCard): ArticleLink {
  return { address, title, period, lang, dir };
}

/** Articles of one day share the way there. */
function sharedTrails(wording: Wording): (path: readonly string[]) => readonly PageLink[] {
  const trails = new Map<string, readonly PageLink[]>();
  return (path) => {
    const key = path.join("/");
    const trail = trails.get(key) ?? trailTo(path, wording);
    trails.set(key, trail);
    return trail;
  };
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
