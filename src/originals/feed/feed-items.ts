import { parseFeed, parseJsonFeed } from "feedsmith";
import { type FeedItem, nameOf, resolved, textOf } from "./feed-item.ts";
import { ofAtom } from "./of-atom.ts";

/** What a feed says of itself. */
export interface FeedFacts {
  readonly format: "RSS" | "Atom" | "RSS 1.0" | "JSON Feed";
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly items: readonly FeedItem[];
}

/** Take a feed apart; dates stay as they came. @throws where it is none, or cannot be parsed */
export function feedItems(text: string): FeedFacts {
  if (text.trimStart().startsWith("{")) return jsonItems(text);
  const parsed = parseFeed(text);
  switch (parsed.format) {
    case "rss": {
      const bases = [parsed.feed.link, parsed.feed.xml?.base];
      const items = (parsed.feed.items ?? []).map((item) => ofRss(item, bases));
      return { ...ofChannel(parsed.feed), format: "RSS", items };
    }
    case "rdf": {
      const items = (parsed.feed.items ?? []).map((item) => ofRdf(item, [parsed.feed.link]));
      return { ...ofChannel(parsed.feed), format: "RSS 1.0", items };
    }
    case "atom":
      return {
        format: "Atom",
        title: textOf(parsed.feed.title),
        language: parsed.feed.xml?.lang,
        items: (parsed.feed.entries ?? []).map((entry) => ofAtom(entry, parsed.feed)),
      };
    default:
      throw new Error("A JSON Feed begins with a brace.");
  }
}

/** The version that a JSON Feed states is not asked for: many state it in a way of their own. */
function jsonItems(text: string): FeedFacts {
  const value: unknown = JSON.parse(text);
  const feed = parseJsonFeed(Object.assign({}, value, { version: "https://jsonfeed.org/version/1.1" }));
  const items = (feed.items ?? []).map((item) => ofJson(item, feed.home_page_url));
  return { format: "JSON Feed", title: feed.title, language: feed.language, items };
}

type Parsed = ReturnType<typeof parseFeed<string>>;
type FeedOf<Format> = Extract<Parsed, { format: Format }>["feed"];
type RssItem = NonNullable<FeedOf<"rss">["items"]>[number];
type RdfItem = NonNullable<FeedOf<"rdf">["items"]>[number];
type JsonItem = NonNullable<ReturnType<typeof parseJsonFeed<string>>["items"]>[number];
type Bases = readonly (string | undefined)[];

function ofChannel(feed: FeedOf<"rss"> | FeedOf<"rdf">): Pick<FeedFacts, "title" | "language"> {
  const own = "language" in feed ? feed.language : undefined;
  return { title: feed.title, language: own ?? feed.dc?.languages?.[0] };
}

function ofRss(item: RssItem, bases: Bases): FeedItem {
  const { title, description, guid, pubDate, categories, dc, content } = item;
  const isAddress = guid?.isPermaLink !== false && /^https?:/.test(guid?.value ?? "");
  const link = item.link ?? (isAddress ? guid?.value : undefined);
  return {
    id: guid?.value ?? item.link,
    title: title ?? dc?.titles?.[0],
    link: resolved(link, bases),
    dates: [
      { value: pubDate, name: "pubDate" },
      { value: dc?.dates?.[0], name: "dc:date" },
    ],
    authors: authorsOf(item),
    categories: [...(categories ?? []).map(({ name }) => name), ...(dc?.subjects ?? [])],
    content: content?.encoded,
    summary: description,
  };
}

/** Names before addresses: “author” is for an address by the standard, which says less than a name beside it. */
function authorsOf({ authors = [], dc, itunes }: RssItem): readonly (string | undefined)[] {
  const [named, known] = [authors.flatMap(({ name }) => name ?? []), authors.map(nameOf)];
  const spoken = itunes?.author === undefined ? [] : [itunes.author];
  return [named, dc?.creators ?? [], spoken, known].find((names) => names.length > 0) ?? [];
}

function ofRdf({ title, link, description, rdf, dc, content }: RdfItem, bases: Bases): FeedItem {
  return {
    ...{ id: rdf?.about ?? link, title, content: content?.encoded, summary: description },
    link: resolved(link, bases),
    dates: [{ value: dc?.dates?.[0], name: "dc:date" }],
    authors: dc?.creators ?? [],
    categories: dc?.subjects ?? [],
  };
}

function ofJson(item: JsonItem, home: string | undefined): FeedItem {
  const { id, url, title, authors, tags, summary } = item;
  return {
    ...{ id, title, summary },
    link: resolved(url, [home]),
    dates: [
      { value: item.date_published, name: "date_published" },
      { value: item.date_modified, name: "date_modified" },
    ],
    authors: (authors ?? []).map(nameOf),
    categories: tags ?? [],
    content: item.content_html ?? item.content_text,
  };
}
