import { parseFeed } from "feedsmith";

/** What a feed says of itself. */
export interface FeedFacts {
  readonly format: "RSS" | "Atom" | "RSS 1.0" | "JSON Feed";
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly items: readonly FeedItem[];
}

/** One item of a feed of any kind, its values as they came. */
export interface FeedItem {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  /** The day of publication first, then what may stand for it. */
  readonly dates: readonly { readonly value: string | undefined; readonly name: string }[];
  readonly authors: readonly (string | undefined)[];
  readonly categories: readonly (string | undefined)[];
  /** The whole text: HTML, or plain. */
  readonly content?: string | undefined;
  /** What the feed gives as less than the whole. */
  readonly summary?: string | undefined;
}

/** Dates stay as they came. */
function parsedFeed(text: string) {
  return parseFeed(text);
}

/** Take a feed apart. @throws where it is none, or cannot be parsed */
export function feedItems(text: string): FeedFacts {
  const parsed = parsedFeed(text);
  switch (parsed.format) {
    case "rss":
      return { ...ofChannel(parsed.feed), format: "RSS", items: (parsed.feed.items ?? []).map(ofRss) };
    case "rdf":
      return { ...ofChannel(parsed.feed), format: "RSS 1.0", items: (parsed.feed.items ?? []).map(ofRdf) };
    case "atom":
      return {
        format: "Atom",
        title: textOf(parsed.feed.title),
        language: parsed.feed.xml?.lang,
        items: (parsed.feed.entries ?? []).map(ofAtom),
      };
    default:
      return {
        format: "JSON Feed",
        title: parsed.feed.title,
        language: parsed.feed.language,
        items: (parsed.feed.items ?? []).map(ofJson),
      };
  }
}

type Parsed = ReturnType<typeof parsedFeed>;
type FeedOf<Format> = Extract<Parsed, { format: Format }>["feed"];
type RssItem = NonNullable<FeedOf<"rss">["items"]>[number];
type RdfItem = NonNullable<FeedOf<"rdf">["items"]>[number];
type AtomEntry = NonNullable<FeedOf<"atom">["entries"]>[number];
type JsonItem = NonNullable<FeedOf<"json">["items"]>[number];

function ofChannel(feed: FeedOf<"rss"> | FeedOf<"rdf">): Pick<FeedFacts, "title" | "language"> {
  const own = "language" in feed ? feed.language : undefined;
  return { title: feed.title, language: own ?? feed.dc?.languages?.[0] };
}

function ofRss({
  title,
  link,
  description,
  guid,
  pubDate,
  authors,
  categories,
  dc,
  content,
}: RssItem): FeedItem {
  const isAddress = guid?.isPermaLink !== false && /^https?:/.test(guid?.value ?? "");
  return {
    id: guid?.value ?? link,
    title: title ?? dc?.titles?.[0],
    link: link ?? (isAddress ? guid?.value : undefined),
    dates: [
      { value: pubDate, name: "pubDate" },
      { value: dc?.dates?.[0], name: "dc:date" },
    ],
    authors: authors?.map(nameOf) ?? dc?.creators ?? [],
    categories: [...(categories ?? []).map(({ name }) => name), ...(dc?.subjects ?? [])],
    content: content?.encoded,
    summary: description,
  };
}

function ofRdf({ title, link, description, rdf, dc, content }: RdfItem): FeedItem {
  return {
    ...{ id: rdf?.about ?? link, title, link, content: content?.encoded, summary: description },
    dates: [{ value: dc?.dates?.[0], name: "dc:date" }],
    authors: dc?.creators ?? [],
    categories: dc?.subjects ?? [],
  };
}

function ofAtom({
  id,
  title,
  links,
  published,
  updated,
  authors,
  categories,
  content,
  summary,
}: AtomEntry): FeedItem {
  const link = links?.find(({ rel = "alternate" }) => rel === "alternate") ?? links?.[0];
  return {
    ...{ id, title: textOf(title), link: link?.href },
    dates: [
      { value: published, name: "published" },
      { value: updated, name: "updated" },
    ],
    authors: (authors ?? []).map(nameOf),
    categories: (categories ?? []).map(({ label, term }) => label ?? term),
    content: textOf(content),
    summary: textOf(summary),
  };
}

function ofJson(item: JsonItem): FeedItem {
  const { id, url, title, authors, tags, summary } = item;
  return {
    ...{ id, title, link: url, summary },
    dates: [
      { value: item.date_published, name: "date_published" },
      { value: item.date_modified, name: "date_modified" },
    ],
    authors: (authors ?? []).map(nameOf),
    categories: tags ?? [],
    content: item.content_html ?? item.content_text,
  };
}

function nameOf(person: string | { readonly name?: string | undefined }): string | undefined {
  return typeof person === "string" ? person : person.name;
}

function textOf(text: { readonly value?: string | undefined } | string | undefined): string | undefined {
  return typeof text === "string" ? text : text?.value;
}
