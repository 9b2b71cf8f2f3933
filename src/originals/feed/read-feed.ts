import { present } from "../../present.ts";
import { notice, type Outcome, type Problem, problem, reasonOf } from "../../problem.ts";
import { shortHash } from "../../short-hash.ts";
import type { Draft, Extent, Original } from "../../types.ts";
import { attempt } from "../attempt.ts";
import type { DateReading } from "../date-value.ts";
import { readFieldBody } from "../field-body.ts";
import { wholeAddress, wordsOfFragment } from "../html-fragment.ts";
import { noDrafts, type Reading, type ReadingContext, refuse } from "../reading.ts";
import { type DateParts, readFirstStated } from "../stated-date.ts";
import { readLanguage } from "../stated-language.ts";
import type { FeedItem } from "./feed-item.ts";
import { type FeedFacts, feedItems } from "./feed-items.ts";
import { feedText } from "./feed-text.ts";
import { closeFeed } from "./mend-feed.ts";

const xmlRoot =
  /^(?:<\?[^>]{0,500}\?>|<!--[\s\S]{0,2000}?-->|<!DOCTYPE[^>[]{0,500}>|\s)*<(?:rss|feed|rdf:RDF)\b/i;

/** Tell a feed by its outermost element, or by what only a JSON Feed states. */
export function isFeed(_: Original, opening: string): boolean {
  return xmlRoot.test(opening.replace(/^\s*\ufeff/, "").trimStart()) || isJsonFeed(opening);
}

function isJsonFeed(opening: string): boolean {
  if (!opening.startsWith("{")) return false;
  const isStated = /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(opening);
  return isStated || (/"version"\s*:\s*"/.test(opening) && /"(?:feed_url|home_page_url)"\s*:/.test(opening));
}

/**
 * Read a feed: RSS, Atom, RSS 1.0 or JSON Feed. Each item is an article, of its whole text or of its summary. Of a feed
 * that breaks off, the whole items before the break are read.
 */
export function readFeed(original: Original, { timeZone, language }: ReadingContext): Outcome<Reading> {
  const { feed, problems } = takeApart(original);
  if (!feed) return { value: noDrafts, problems };
  if (feed.items.length === 0) {
    return refuse(original.file, "The feed holds no items.", "Fetch it again, or remove it.");
  }
  const drafts: Draft[] = [];
  const found: Problem[] = [...problems];
  for (const item of feed.items) {
    const { draft, problem: told } = readItem(item, { original, feed, timeZone, language });
    if (draft) drafts.push(draft);
    if (told) found.push(told);
  }
  return { value: { drafts, skipped: [] }, problems: found };
}

function takeApart({ file, bytes }: Original): { feed?: FeedFacts; problems: readonly Problem[] } {
  const text = feedText(bytes);
  const feed = attempt(() => feedItems(text));
  if (feed) return { feed, problems: [] };
  const mended = closeFeed(text);
  const rest = mended && attempt(() => feedItems(mended.text));
  const hint = "Fetch it again, or mend the place where it breaks off.";
  if (mended && rest) {
    const place = { file: `content/originals/${file}`, line: mended.line };
    const message =
      "The feed breaks off behind this line: the items before it are read, expected a whole feed.";
    return { feed: rest, problems: [problem(place, message, hint)] };
  }
  const message = "The feed cannot be read: expected a whole RSS, Atom or JSON Feed.";
  return { problems: refuse(file, message, hint).problems };
}

interface FeedContext {
  readonly original: Original;
  readonly feed: FeedFacts;
  readonly timeZone: string;
  /** BCP 47, of the archive. */
  readonly language: string | undefined;
}

function readItem(item: FeedItem, context: FeedContext): { draft?: Draft; problem?: Problem } {
  try {
    return draftOf(item, context);
  } catch (error) {
    const name = filled(item.id) ?? filled(item.link) ?? filled(item.title)?.slice(0, 60) ?? "";
    const message = `The item “${name}” cannot be read (${reasonOf(error)}): expected a text that is not nested too deeply.`;
    const place = { file: `content/originals/${context.original.file}` };
    return { problem: problem(place, message, "Take the article's page in, or its text.") };
  }
}

function draftOf(
  item: FeedItem,
  { original, feed, timeZone, language }: FeedContext,
): { draft?: Draft; problem?: Problem } {
  const place = { file: `content/originals/${original.file}` };
  const [content, summary] = [filled(item.content), filled(item.summary)];
  const title = filled(item.title === undefined ? undefined : wordsOfFragment(item.title));
  const key = filled(item.id) ?? filled(item.link) ?? shortHash([title, content, summary].join("\n"), 8);
  const text = content ?? summary;
  if (text === undefined && title === undefined) {
    const message = `The item “${key}” has neither text nor headline.`;
    return { problem: problem(place, message, "Take the article's page in, or its text.") };
  }
  const url = wholeAddress(filled(item.link) ?? "", undefined);
  const lang = readLanguage(feed.language);
  const base = item.base ?? url;
  const body = readFieldBody(text ?? "", base === undefined ? {} : { base });
  const extent = content === undefined ? extentOf(body, text) : undefined;
  const draft = present({
    source: { file: original.file, item: key, sha256: original.sha256, format: feed.format },
    title: title === undefined ? undefined : { text: title },
    ...dateOf(item, { timeZone, language: lang, archiveLanguage: language }, original.file),
    authors: names(item.authors),
    publication: filled(feed.title === undefined ? undefined : wordsOfFragment(feed.title)),
    ...{ lang, url, extent },
    categories: names(item.categories),
    body,
  });
  return extent === undefined ? { draft } : { draft, problem: partly(place, title ?? key, extent) };
}

function partly(place: Pick<Problem, "file">, name: string, extent: Extent): Problem {
  const message = `The item “${name}” gives no whole text, only a ${extent}: the article is that ${extent}.`;
  return notice(place, message, "Take the article's page in, if it can still be had.");
}

/** How many paragraphs make a description a whole text. */
const wholeText = 3;

/**
 * A description may be the whole text too, which nothing states (RSS 2.0, `item`): it is taken for it where it has
 * paragraphs and does not end in dots.
 */
function extentOf({ children }: Draft["body"], text: string | undefined): Extent | undefined {
  if (text === undefined) return "headline";
  const isCut = /(?:…|\.{3}|&hellip;|&#8230;)[\s\])]*(?:<\/?\w[^<>]*>[\s\])]*)*$/.test(text.slice(-300));
  return children.filter(({ type }) => type === "paragraph").length >= wholeText && !isCut
    ? undefined
    : "summary";
}

/** The first of the item's dates that can be read. */
function dateOf({ dates }: FeedItem, reading: DateReading, file: string): DateParts {
  const fields = dates.flatMap(({ value, name }) => {
    const place = { basis: `given by the feed (${name})`, kin: [file] };
    return filled(value) === undefined ? [] : [{ value: value ?? "", ...place }];
  });
  return readFirstStated(fields, reading);
}

function names(values: readonly (string | undefined)[]): string[] | undefined {
  const found = values.flatMap(
    (value) => filled(value === undefined ? undefined : wordsOfFragment(value)) ?? [],
  );
  return found.length === 0 ? undefined : [...new Set(found)];
}

function filled(value: string | undefined): string | undefined {
  const text = value?.trim();
  return text === "" ? undefined : text;
}
