import { slugOf } from "../articles/slug.ts";
import { listUnder } from "../list-under.ts";
import { type Problem, problem } from "../problem.ts";
import { didYouMean } from "../settings/did-you-mean.ts";
import type { ArticleCard, ListLink, PageLink, RelatedTopic, Settings, Topic, TopicPage } from "../types.ts";
import type { Wording } from "../wording.ts";
import type { PlacedArticle } from "./placed-article.ts";
import { timeCounts } from "./time-counts.ts";
import { linksTo, yearLists } from "./year-lists.ts";

/** How many related topics a topic's page names. */
const mostRelated = 6;

/** Resolve tags to topics: those of the vocabulary, and one made on the spot for each free word. */
export interface TagResolver {
  resolve(tag: string): Topic;
  /** Every tag of the articles that the vocabulary does not define, as a problem where that is asked for. */
  readonly problems: readonly Problem[];
}

/** Prepare to resolve the tags of a whole archive. */
export function tagResolver(
  articles: readonly PlacedArticle[],
  vocabulary: readonly Topic[],
  settings: Settings,
): TagResolver {
  const topics = new Map(vocabulary.map((topic) => [topic.slug, topic]));
  const labelled = new Map(vocabulary.map((topic) => [topic.label.toLowerCase(), topic]));
  const freeTopic = freeTopics();
  const resolve = (tag: string): Topic =>
    topics.get(tag) ?? labelled.get(tag.toLowerCase()) ?? topics.get(slugOf(tag, tag)) ?? freeTopic(tag);
  const isControlled = settings.vocabulary === "closed" && vocabulary.length > 0;
  const known = new Set(vocabulary);
  const problems = !isControlled
    ? []
    : articles.flatMap((each) =>
        each.entry.tags
          .filter((tag) => !known.has(resolve(tag)))
          .map((tag) => unknownTopic(each.entry.file, tag, [...topics.keys()])),
      );
  return { resolve, problems };
}

/** Link to a topic's page. */
export function topicLink(topic: Topic): PageLink {
  return { address: `/tags/${topic.slug}/`, label: topic.label };
}

/**
 * Make a page for every topic that an article bears, and for every wider topic above one, which lists the
 * articles of the narrower ones too.
 *
 * @param cards articles newest first, undated last, each with the topics it bears
 * @param wording in the alphabetical order of whose language the topics come
 */
export function topicPages(
  cards: readonly { readonly card: ArticleCard; readonly topics: readonly Topic[] }[],
  vocabulary: readonly Topic[],
  wording: Wording,
): TopicPage[] {
  const articles = new Map<Topic, ArticleCard[]>();
  const together = new Map<Topic, Map<Topic, number>>();
  const parents = parentsOf(vocabulary);
  for (const { card, topics } of cards) {
    for (const topic of withAncestors(topics, parents)) listUnder(articles, topic, card);
    for (const topic of topics) countTogether(together, topic, topics);
  }
  const shown = [...articles.keys()].sort(byLabel(new Intl.Collator(wording.language, { numeric: true })));
  const narrower = new Map<Topic, Topic[]>();
  for (const topic of shown) {
    const parent = parents.get(topic);
    if (parent) listUnder(narrower, parent, topic);
  }
  const linkTo = (topic: Topic): ListLink => ({
    ...topicLink(topic),
    count: articles.get(topic)?.length ?? 0,
  });
  return shown.map((topic) => {
    const parent = parents.get(topic);
    const own = articles.get(topic) ?? [];
    const overTime = timeCounts(own);
    return {
      ...linkTo(topic),
      slug: topic.slug,
      topic,
      ...(parent ? { broader: topicLink(parent) } : {}),
      narrower: (narrower.get(topic) ?? []).map(linkTo),
      related: mostTogether(together.get(topic)),
      articles: own,
      years: linksTo(yearLists(topicLink(topic), own, wording)),
      ...(overTime ? { overTime } : {}),
    };
  });
}

/** Free words that make one slug are one topic, whatever their case. */
function freeTopics(): (word: string) => Topic {
  const bySlug = new Map<string, Topic>();
  return (word) => {
    const slug = slugOf(word, "tag");
    const topic = bySlug.get(slug) ?? { slug, label: word, alsoKnownAs: [], mentions: 2 };
    bySlug.set(slug, topic);
    return topic;
  };
}

function unknownTopic(file: string, tag: string, slugs: readonly string[]): Problem {
  const meant = didYouMean(tag, slugs);
  const suggestion = meant ? `Did you mean ${meant}? Else define` : "Define";
  const message = `tags: “${tag}” is no topic of content/topics.yml; it is shown as a free word.`;
  const hint = `${suggestion} it there, or set vocabulary: open in content/archive.yml.`;
  return problem({ file: `content/articles/${file}` }, message, hint);
}

function countTogether(
  together: Map<Topic, Map<Topic, number>>,
  topic: Topic,
  others: readonly Topic[],
): void {
  const counts = together.get(topic) ?? new Map<Topic, number>();
  for (const other of others) if (other !== topic) counts.set(other, (counts.get(other) ?? 0) + 1);
  together.set(topic, counts);
}

function mostTogether(counts: ReadonlyMap<Topic, number> | undefined): RelatedTopic[] {
  return [...(counts ?? [])]
    .sort(([a, often], [b, oftener]) => oftener - often || compare(a.slug, b.slug))
    .slice(0, mostRelated)
    .map(([topic, shared]) => ({ ...topicLink(topic), shared }));
}

function parentsOf(vocabulary: readonly Topic[]): ReadonlyMap<Topic, Topic> {
  const bySlug = new Map(vocabulary.map((topic) => [topic.slug, topic]));
  const parents = new Map<Topic, Topic>();
  for (const topic of vocabulary) {
    const parent = topic.broader === undefined ? undefined : bySlug.get(topic.broader);
    if (parent && parent !== topic) parents.set(topic, parent);
  }
  return parents;
}

function withAncestors(topics: readonly Topic[], parents: ReadonlyMap<Topic, Topic>): Set<Topic> {
  const shown = new Set(topics);
  for (const topic of shown) {
    // A set visits what is added while it is walked, and ignores what it has: circles end.
    const parent = parents.get(topic);
    if (parent) shown.add(parent);
  }
  return shown;
}

function byLabel(collator: Intl.Collator): (a: Topic, b: Topic) => number {
  return (a, b) => collator.compare(a.label, b.label) || compare(a.slug, b.slug);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
