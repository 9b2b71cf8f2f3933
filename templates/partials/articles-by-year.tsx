import { describePath } from "../../src/period-label.ts";
import type { ArticleCard, ListLink, Site } from "../../src/types.ts";
import { figure, say } from "../../src/wording.ts";
import { ArticleList } from "./article-list.tsx";
import { CountedLinks } from "./counted-links.tsx";
import { groupBy } from "./group-by.ts";
import { href } from "./href.ts";
import { YearJumps, yearId } from "./year-jumps.tsx";

/** A list of at most this many articles is not parted by year. */
const mostTogether = 12;
/** A list of more than this many is set in brief. */
const mostInFull = 60;

interface ArticlesByYearProps {
  readonly site: Site;
  /** Sorted by date. */
  readonly articles: readonly ArticleCard[];
  /** Pages of single years, where there are too many articles for one page; it lists the latest. */
  readonly years: readonly ListLink[];
}

/** List the articles of a topic or a name; many of them are parted by year. */
export function ArticlesByYear({ site, articles, years: pages }: ArticlesByYearProps) {
  if (pages.length > 0) return <YearsAndLatest site={site} articles={articles} years={pages} />;
  const years = groupBy(articles, (card) => card.period.path[0] ?? "undated");
  if (articles.length <= mostTogether || years.size === 1) {
    return <ArticleList site={site} articles={articles} {...levelOf(articles, "h2")} />;
  }
  return (
    <>
      <YearJumps site={site} years={[...years].map(([year, cards]) => ({ year, count: cards.length }))} />
      {[...years].map(([year, cards]) => (
        <section class="span">
          <h2 class="band" id={yearId(year)}>
            <a href={href(site, `/${year}/`)}>{describePath([year], site.wording)}</a>{" "}
            <span class="number">{figure(site.wording, cards.length)}</span>
          </h2>
          <ArticleList site={site} articles={cards} {...levelOf(articles, "h3")} />
        </section>
      ))}
    </>
  );
}

function YearsAndLatest({ site, articles, years }: ArticlesByYearProps) {
  return (
    <>
      <section class="span">
        <h2 class="band">{say(site.wording, "browse.years")}</h2>
        <CountedLinks site={site} links={years} />
      </section>
      <section class="span">
        <h2 class="band">{say(site.wording, "browse.latest")}</h2>
        <ArticleList site={site} articles={articles} heading="h3" />
      </section>
    </>
  );
}

function levelOf(articles: readonly ArticleCard[], heading: "h2" | "h3"): { heading?: "h2" | "h3" } {
  return articles.length > mostInFull ? {} : { heading };
}
