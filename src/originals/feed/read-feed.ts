import { present } from "../../present.ts";
import { notice, type Outcome, type Problem } from "../../problem.ts";
import { shortHash } from "../../short-hash.ts";
import { decodeText } from "../../text-file.ts";
import type { Draft, Original } from "../../types.ts";
import { attempt } from "../attempt.ts";
import type { DateReading } from "../date-value.ts";
import { readFieldBody } from "../field-body.ts";
import { wholeAddress, wordsOfFragment } from "../html-fragment.ts";
import { type Reading, type ReadingContext, refuse } from "../reading.ts";
import { type DateParts, readStatedDate } from "../stated-date.ts";
import { readLanguage } from "../stated-language.ts";
import { type FeedFacts, type FeedItem, feedItems } from "./feed-items.ts";

/** Tell a feed by its outermost element, or by the version that a JSON Feed states. */
export function isFeed(_: Original, opening: string): boolean {
  const root =
    /^(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|<\?[^>]*\?>|<!DOCTYPE[^>[]*>|\s)*<(rss|feed|rdf:RDF)\b/i.test(
      opening,
    );
  return (
    root || (opening.startsWith("{") && /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(opening))
  );
}

/** Read a feed: RSS, Atom, RSS 1.0 or JSON Feed. Each item is an article, of its whole text or of its summary. */
export function readFeed(original: Original, { timeZone }: ReadingContext): Outcome<Reading> {
  const decoded = decodeText(original.bytes);
  if ("invalidLine" in decoded) {
    const hint = "Save a copy as UTF-8 under a name of its own, or fetch the feed again.";
    return refuse(original.file, "This line of the feed is not UTF-8 text.", hint, decoded.invalidLine);
  }
  const feed = attempt(() => feedItems(decoded.text));
  if (!feed) {
    const message = "The feed cannot be read: expected a whole RSS, Atom or JSON Feed.";
    return refuse(original.file, message, "Fetch it again, or mend the place where it breaks off.");
  }
  if (feed.items.length === 0) {
    return refuse(original.file, "The feed holds no items.", "Fetch it again, or remove it.");
  }
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  for (const item of feed.items) {
    const { draft, problem } = draftOf(item, { original, feed, timeZone });
    if (draft) drafts.push(draft);
    if (problem) problems.push(problem);
  }
  return { value: { drafts, skipped: [] }, problems };
}

interface FeedContext {
  readonly original: Original;
  readonly feed: FeedFacts;
  readonly timeZone: string;
}

function draftOf(
  item: FeedItem,
  { original, feed, timeZone }: FeedContext,
): { draft?: Draft; problem?: Problem } {
  const place = { file: `content/originals/${original.file}` };
  const [content, summary] = [filled(item.content), filled(item.summary)];
  const title = filled(item.title === undefined ? undefined : wordsOfFragment(item.title));
  const key = filled(item.id) ?? filled(item.link) ?? shortHash([title, content, summary].join("\n"), 8);
  const text = content ?? summary;
  if (text === undefined) {
    const message = `The item “${title ?? key}” has no text.`;
    return { problem: notice(place, message, "Take the article's page in, or its text.") };
  }
  const url = wholeAddress(filled(item.link) ?? "", undefined);
  const lang = readLanguage(feed.language);
  const draft = present({
    source: { file: original.file, item: key, sha256: original.sha256, format: feed.format },
    title: title === undefined ? undefined : { text: title },
    ...dateOf(item, { timeZone, language: lang }, original.file),
    authors: names(item.authors),
    publication: filled(feed.title === undefined ? undefined : wordsOfFragment(feed.title)),
    ...{ lang, url },
    categories: names(item.categories),
    body: readFieldBody(text, url === undefined ? {} : { base: url }),
  });
  if (content !== undefined) return { draft };
  const message = `The item “${title ?? key}” gives no whole text, only a summary: the article is that summary.`;
  return { draft, problem: notice(place, message, "Take the article's page in, if it can still be had.") };
}

/** The first of the item's dates that can be read; else the first, as it stands. */
function dateOf({ dates }: FeedItem, reading: DateReading, file: string): DateParts {
  const parts = dates.flatMap(({ value, name }) => {
    const place = { basis: `given by the feed (${name})`, kin: [file] };
    return filled(value) === undefined ? [] : [readStatedDate(value ?? "", reading, place)];
  });
  return parts.find(({ date }) => date) ?? parts[0] ?? {};
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
