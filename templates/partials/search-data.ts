import { listSeparatorsOf } from "../../src/list-separators.ts";
import { numeralsOf } from "../../src/numerals.ts";
import type { SearchData } from "../../src/reader/site.ts";
import type { Archive, DatePage, Precision, TopicPage } from "../../src/types.ts";
import type { Wording } from "../../src/wording.ts";
import { href } from "./href.ts";
import { searchExamples } from "./search-examples.ts";

/** In so many years at most, months are counted too. */
const fewYears = 3;

/** So many topics at most are named in the page itself, which has to be ready soon. */
const mostTopics = 300;

/** Address of the labels of all topics. */
export const topicsAddress = "/search/topics.json";

/** Gather what the search page says to its script. */
export function searchData(archive: Archive): SearchData {
  const years = countsOf(archive.dates, "year");
  const separators = listSeparatorsOf(archive.wording.language);
  const isWhole = archive.topics.length <= mostTopics;
  const commonest = archive.topics.toSorted((a, b) => b.count - a.count).slice(0, mostTopics);
  return {
    prefix: archive.prefix,
    title: archive.settings.title,
    topics: topicLabels(isWhole ? archive.topics : commonest),
    ...(isWhole ? {} : { topicsFile: href(archive, topicsAddress) }),
    wording: searchWording(archive.wording),
    ...(separators ? { separators } : {}),
    facets: facetSizes(archive),
    years,
    months: years.length > fewYears ? [] : countsOf(archive.dates, "month"),
    examples: searchExamples(archive),
  };
}

/** Labels of topics by their slugs. */
export function topicLabels(topics: readonly Pick<TopicPage, "slug" | "label">[]): SearchData["topics"] {
  return Object.fromEntries(topics.map(({ slug, label }) => [slug, label]));
}

/** Write data as the content of a script element, which no text in it can end. */
export function scriptData(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

function countsOf(dates: readonly DatePage[], precision: Precision): SearchData["years"] {
  return dates
    .filter((page) => page.precision === precision && page.count > 0)
    .map(({ path, count }) => ({ date: path.join("-"), count }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Count the different values that articles have; of people and places there are always enough to choose from. */
function facetSizes({ articles, topics, dates, names }: Archive): SearchData["facets"] {
  const different = (values: readonly string[]) => new Set(values).size;
  return {
    tag: topics.filter(({ count }) => count > 0).length,
    person: names.people.length,
    place: names.places.length,
    organization: names.organizations.length,
    author: different(articles.flatMap(({ authors }) => authors)),
    publication: different(articles.flatMap(({ publication }) => publication ?? [])),
    language: different(articles.map(({ lang }) => lang)),
    year: dates.filter(({ path }) => path.length === 1).length,
  };
}

/** The messages that the script needs of all there are. */
function searchWording({ language, dir, messages }: Wording): Wording {
  const needed = Object.entries(messages).filter(([key]) => /^(?:search|dates)\./.test(key));
  const numerals = numeralsOf(language);
  return { language, dir, messages: Object.fromEntries(needed), ...(numerals ? { numerals } : {}) };
}
