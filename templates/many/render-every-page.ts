import type {
  ArticlePage,
  DatePage,
  NamePage,
  Redirect,
  Site,
  TopicPage,
  YearList,
} from "../../src/types.ts";
import * as article from "../pages/article.11ty.tsx";
import * as date from "../pages/date.11ty.tsx";
import * as name from "../pages/name.11ty.tsx";
import * as redirect from "../pages/redirect.11ty.tsx";
import * as topic from "../pages/topic.11ty.tsx";
import * as yearList from "../pages/year-list.11ty.tsx";

/**
 * All pages of which an archive has many, through the templates that are theirs. Eleventy spends longer on a page
 * of a pagination than its template does: to it, a hundred of them are one.
 */
export const data = { permalink: "/every-page.txt", eleventyExcludeFromCollections: true };

interface EveryPageData {
  readonly site: Site;
  readonly pages: {
    readonly articles: readonly ArticlePage[];
    readonly dates: readonly DatePage[];
    readonly topics: readonly TopicPage[];
    readonly names: readonly NamePage[];
    readonly years: readonly YearList[];
    readonly redirects: readonly Redirect[];
    /** Takes each page as it is rendered. @param address of its file in the site */
    readonly take: (address: string, content: string) => void;
  };
}

interface Template<Data> {
  readonly data: { readonly permalink: (data: Data) => string };
  readonly render: (data: Data) => string | Promise<string>;
}

/** Render every page and hand it on; the page that Eleventy makes of this stays empty. */
export async function render({ site, pages }: EveryPageData): Promise<string> {
  const make = async <Data>(template: Template<Data>, item: Data) =>
    pages.take(template.data.permalink(item), await template.render(item));
  for (const each of pages.articles) await make(article, { site, article: each });
  for (const each of pages.dates) await make(date, { site, date: each });
  for (const each of pages.topics) await make(topic, { site, topic: each });
  for (const each of pages.names) await make(name, { site, entry: each });
  for (const each of pages.years) await make(yearList, { site, list: each });
  for (const each of pages.redirects) await make(redirect, { site, redirect: each });
  return "";
}
