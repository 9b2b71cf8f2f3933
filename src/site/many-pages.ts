import type { Archive, ArchivedArticle, DatePage, NamePage, Redirect, TopicPage } from "../types.ts";

/** The pages of which an archive has many, by their templates. Each is made of the site and of its own item alone. */
export interface ManyPages {
  readonly articles: readonly ArchivedArticle[];
  readonly dates: readonly DatePage[];
  readonly topics: readonly TopicPage[];
  readonly names: readonly NamePage[];
  readonly redirects: readonly Redirect[];
}

/** All pages of an archive of which there are many. */
export function manyPages(archive: Archive): ManyPages {
  const { articles, dates, topics, namePages: names, redirects } = archive;
  return { articles, dates, topics, names, redirects };
}

/** Keep of each kind the pages for which the test holds; it is given the page's kind, item and file. */
export function choosePages(
  pages: ManyPages,
  test: (kind: keyof ManyPages, item: object, file: string) => boolean,
): ManyPages {
  return {
    articles: pages.articles.filter((item) => test("articles", item, fileAt(item.address))),
    dates: pages.dates.filter((item) => test("dates", item, fileAt(item.address))),
    topics: pages.topics.filter((item) => test("topics", item, fileAt(item.address))),
    names: pages.names.filter((item) => test("names", item, fileAt(item.address))),
    redirects: pages.redirects.filter((item) => test("redirects", item, fileAt(item.from))),
  };
}

function fileAt(address: string): string {
  return `${address.slice(1)}index.html`;
}
