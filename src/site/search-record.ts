import { describePeriod } from "../period-label.ts";
import { blockMark, undatedYear } from "../reader/index-contract.ts";
import type { ArchivedArticle, Period } from "../types.ts";
import { disarmed, searchableText } from "./searchable-text.ts";
import { textBlocks } from "./text-blocks.ts";

/** One article as Pagefind is given it. */
export interface SearchRecord {
  /** Address within the host: the site's prefix and the article's address. */
  readonly url: string;
  /** An HTML document made for the index alone. */
  readonly content: string;
}

/** The site that a record is for. */
export interface RecordedSite {
  /** Begins and ends with a slash. */
  readonly prefix: string;
  /** Slugs of the topics by the address of their page. */
  readonly topicSlugs: ReadonlyMap<string, string>;
}

/** How many times a word weighs there what it weighs in the text. */
const weights = { title: 7, standfirst: 3, rest: 1 };

/**
 * Make an article's search record: headline, standfirst, caption and text, with what results show and filter by.
 *
 * The record is made of the article and not of its page, so that no word of the page's furniture is found.
 * All of it is inline: at the end of a block element Pagefind would add a full stop that nobody wrote.
 */
export function searchRecord(article: ArchivedArticle, site: RecordedSite): SearchRecord {
  const { title, standfirst, image } = article.article;
  const rest = [...(image?.caption === undefined ? [] : [image.caption]), ...textBlocks(article.html)];
  const text = [
    weighted(weights.title, [title]),
    weighted(weights.standfirst, standfirst === undefined ? [] : [standfirst]),
    weighted(weights.rest, rest),
  ];
  const head = [...metaOf(article), ...filtersOf(article, site), ...sortKeysOf(article.period)];
  return {
    url: `${site.prefix}${article.address}`.replaceAll(/\/{2,}/g, "/"),
    content: `<!doctype html><html><body>${head.join("")}${text.join("")}</body></html>`,
  };
}

function weighted(weight: number, blocks: readonly string[]): string {
  const text = searchableText(blocks);
  if (text === "") return "";
  return `<span data-pagefind-weight="${weight}">${escapeHtml(text)}</span> ${blockMark} `;
}

function metaOf(article: ArchivedArticle): string[] {
  return [
    entry("meta", "title", article.title),
    entry("meta", "date", article.period.edtf),
    entry("meta", "dateLabel", describePeriod(article.period)),
  ];
}

function filtersOf(article: ArchivedArticle, site: RecordedSite): string[] {
  const [year = undatedYear, month, day] = article.period.path;
  const values: Readonly<Record<string, readonly (string | undefined)[]>> = {
    tag: article.tags.map((tag) => site.topicSlugs.get(tag.address) ?? tag.label),
    year: [year],
    month: [month && `${year}-${month}`],
    day: [month && day && `${year}-${month}-${day}`],
    person: article.people.map((mention) => mention.name),
    place: article.places.map((mention) => mention.name),
    organization: article.organizations.map((mention) => mention.name),
    author: article.authors,
    publication: [article.publication],
    language: [article.lang],
  };
  return Object.entries(values).flatMap(([name, all]) =>
    [...new Set(all)].filter((value) => value !== undefined).map((value) => entry("filter", name, value)),
  );
}

/** By the earliest day that the date may mean, as all lists of the site; what has none comes last. */
function sortKeysOf(period: Period): string[] {
  return period.first === undefined ? [] : [entry("sort", "date", period.first)];
}

function entry(kind: "meta" | "filter" | "sort", name: string, value: string): string {
  return value === ""
    ? ""
    : `<meta data-pagefind-${kind}="${name}[content]" content="${escapeHtml(disarmed(value))}">`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
