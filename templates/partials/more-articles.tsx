import type { Archive, ArticleCard } from "../../src/types.ts";
import { ArticleList } from "./article-list.tsx";
import { countOf } from "./count-of.ts";
import { href } from "./href.ts";

/** How many articles the second part of the front page shows. */
const most = 12;

interface MoreArticlesProps {
  readonly archive: Archive;
  readonly articles: readonly ArticleCard[];
}

/** Show the articles that come after those at the head of the front page, and lead on to all. */
export function MoreArticles({ archive, articles }: MoreArticlesProps) {
  if (articles.length === 0) return null;
  return (
    <section class="more">
      <h2 class="band">More articles</h2>
      <ArticleList site={archive} articles={articles.slice(0, most)} heading="h3" layout="columns" />
      <p class="onward">
        <a href={href(archive, "/dates/")}>All {countOf(archive.articles.length, "article")}, by date</a>
      </p>
    </section>
  );
}
