import { describePath } from "../../src/period-label.ts";
import type { DatePage, Site } from "../../src/types.ts";
import { ArticleList } from "./article-list.tsx";
import { groupBy } from "./group-by.ts";
import { href } from "./href.ts";
import { knownOnlyTo } from "./precision-words.ts";

/** A page with more articles than this lists them in brief. */
const mostInFull = 60;

interface DatedArticlesProps {
  readonly site: Site;
  readonly page: DatePage;
}

/** List the articles of a page of dates: those known no more precisely, and then the others. */
export function DatedArticles({ site, page }: DatedArticlesProps) {
  const { precision, articles, within } = page;
  const isBrief = articles.length + within.length > mostInFull;
  if (precision === "day" || precision === "undated") {
    return <ArticleList site={site} articles={articles} {...(isBrief ? {} : { heading: "h2" })} />;
  }
  return (
    <>
      {articles.length > 0 && (
        <section class="span">
          <h2 class="band">{knownOnlyTo(precision)}</h2>
          <ArticleList site={site} articles={articles} {...(isBrief ? {} : { heading: "h3" })} />
        </section>
      )}
      {[...groupBy(within, (card) => finerPath(page, card.period.path).join("/"))].map(([path, cards]) => (
        <section class="span">
          <h2 class="band">
            <a href={href(site, `/${path}/`)}>{describePath(path.split("/"))}</a>
          </h2>
          <ArticleList site={site} articles={cards} {...(isBrief ? {} : { heading: "h3" })} />
        </section>
      ))}
    </>
  );
}

/** Address parts of the page one step finer than this that an article stands on or under. */
function finerPath(page: DatePage, path: readonly string[]): readonly string[] {
  return path.slice(0, page.path.length + 1);
}
