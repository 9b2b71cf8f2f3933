import type { Archive, ArticleCard } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { ArticleList } from "./article-list.tsx";
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
  const { wording } = archive;
  return (
    <section class="more">
      <h2 class="band">{say(wording, "browse.more")}</h2>
      <ArticleList site={archive} articles={articles.slice(0, most)} heading="h3" layout="columns" />
      <p class="onward">
        <a href={href(archive, "/dates/")}>
          {say(wording, "browse.allByDate", { count: archive.articles.length })}
        </a>
      </p>
    </section>
  );
}
