import type {
  Archive,
  ArchivedArticle,
  DatePage,
  NamePage,
  Redirect,
  TopicPage,
  YearList,
} from "../types.ts";
import { type ArticleWithoutText, withoutEntry } from "./article-page.ts";

/** The pages of which an archive has many, by their templates. Each is made of the site and of its own item alone. */
export interface ManyPages {
  readonly articles: readonly ArchivedArticle[];
  readonly dates: readonly DatePage[];
  readonly topics: readonly TopicPage[];
  readonly names: readonly NamePage[];
  readonly years: readonly YearList[];
  readonly redirects: readonly Redirect[];
}

export type ManyKind = keyof ManyPages;

/** A page of which there are many: its template's kind and what it shows. */
export type ManyPage = {
  [Kind in ManyKind]: { readonly kind: Kind; readonly item: ManyPages[Kind][number] };
}[ManyKind];

/** All pages of an archive of which there are many. */
export function manyPages(archive: Archive): ManyPage[] {
  const { articles, dates, topics, namePages, yearLists, redirects } = archive;
  return [
    ...articles.map((item) => ({ kind: "articles" as const, item })),
    ...dates.map((item) => ({ kind: "dates" as const, item })),
    ...topics.map((item) => ({ kind: "topics" as const, item: withLatest(item) })),
    ...namePages.map((item) => ({ kind: "names" as const, item: withLatest(item) })),
    ...yearLists.map((item) => ({ kind: "years" as const, item })),
    ...redirects.map((item) => ({ kind: "redirects" as const, item })),
  ];
}

/** How many articles a page shows whose articles are parted by year. */
const latest = 60;

/** Of articles that are parted by year, the page of all shows the latest. */
function withLatest<Page extends TopicPage | NamePage>(page: Page): Page {
  return page.years.length === 0 ? page : { ...page, articles: page.articles.slice(0, latest) };
}

/** A page as it is handed on to be rendered: without what only lists and indexes show of its article. */
export type PageToRender =
  | Exclude<ManyPage, { kind: "articles" }>
  | { readonly kind: "articles"; readonly item: ArticleWithoutText };

/** Leave out of a page what its template does not need. */
export function toRender(page: ManyPage): PageToRender {
  return page.kind === "articles" ? { kind: page.kind, item: withoutEntry(page.item) } : page;
}

/** The file of a page, below the site's folder. */
export function fileOfPage({ kind, item }: ManyPage | PageToRender): string {
  return `${(kind === "redirects" ? item.from : item.address).slice(1)}index.html`;
}

/** How many articles a page shows or lists: what rendering it costs. */
export function articlesShown({ kind, item }: ManyPage): number {
  if (kind === "articles" || kind === "redirects") return 1;
  return 1 + item.articles.length + (kind === "dates" ? item.within.length : 0);
}
