import type { parseAtomFeed } from "feedsmith";
import { baseOf, type FeedItem, nameOf, resolved, textOf } from "./feed-item.ts";

type Feed = ReturnType<typeof parseAtomFeed<string>>;
type Entry = NonNullable<Feed["entries"]>[number];

/** Take an entry of Atom apart. An entry without an author of its own has the feed's, which RFC 4287, section 4.1.1, asks. */
export function ofAtom(entry: Entry, feed: Feed): FeedItem {
  const { id, title, published, updated, categories, content, summary } = entry;
  const home = pageAmong(feed.links);
  const bases = [home, feed.xml?.base, entry.xml?.base];
  const authors = entry.authors ?? entry.source?.authors ?? feed.authors ?? [];
  return {
    ...{ id, title: textOf(title), link: resolved(pageAmong(entry.links), bases) },
    base: baseOf([feed.xml?.base, entry.xml?.base, (content ?? summary)?.xml?.base]),
    dates: [
      { value: published, name: "published" },
      { value: updated, name: "updated" },
    ],
    authors: authors.map(nameOf),
    categories: (categories ?? []).map(({ label, term }) => label ?? term),
    content: textOf(content),
    summary: textOf(summary),
  };
}

/** Of several links the one to the page itself, which needs no relation stated. */
function pageAmong(links: Entry["links"]): string | undefined {
  const link = links?.find(({ rel = "alternate" }) => rel === "alternate") ?? links?.[0];
  return link?.href;
}
