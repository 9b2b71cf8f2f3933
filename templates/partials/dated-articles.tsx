import { describePath } from "../../src/period-label.ts";
import type { DatePage, Precision, Site } from "../../src/types.ts";
import { type MessageKey, say } from "../../src/wording.ts";
import { ArticleList } from "./article-list.tsx";
import { DayPaper } from "./day-paper.tsx";
import { groupBy } from "./group-by.ts";
import { href } from "./href.ts";

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
  if (precision === "day") return <DayPaper site={site} page={page} />;
  if (precision === "undated") {
    return <ArticleList {...{ site, articles, of: "" }} {...(isBrief ? {} : { heading: "h2" })} />;
  }
  return (
    <>
      {articles.length > 0 && (
        <section class="span">
          <h2 class="band">{say(site.wording, headings[precision])}</h2>
          <ArticleList
            {...{ site, articles, of: page.path.join("-") }}
            {...(isBrief ? {} : { heading: "h3" })}
          />
        </section>
      )}
      {[...groupBy(within, (card) => finerPath(page, card.period.path).join("/"))].map(([path, cards]) => (
        <section class="span">
          <h2 class="band">
            <a href={href(site, `/${path}/`)}>{describePath(path.split("/"), site.wording)}</a>
          </h2>
          <ArticleList
            {...{ site, articles: cards, of: path.replaceAll("/", "-") }}
            {...(isBrief ? {} : { heading: "h3" })}
          />
        </section>
      ))}
    </>
  );
}

const headings: Readonly<Record<Exclude<Precision, "day" | "undated">, MessageKey>> = {
  month: "browse.knownToMonth",
  year: "browse.knownToYear",
  decade: "browse.knownToDecade",
  century: "browse.knownToCentury",
};

/** Address parts of the page one step finer than this that an article stands on or under. */
function finerPath(page: DatePage, path: readonly string[]): readonly string[] {
  return path.slice(0, page.path.length + 1);
}
