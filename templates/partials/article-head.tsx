import type { ArticlePage } from "../../src/types.ts";

/** A headline of more characters than this is set smaller. */
const longHeadline = 110;

/** Head an article with its own words: where it stood, headline, standfirst, who wrote it, and from where. */
export function ArticleHead({ article: { article } }: { readonly article: ArticlePage }) {
  const place = [article.publication, article.section].filter((part) => part !== undefined);
  const size = article.title.length > longHeadline ? "headline headline-long" : "headline";
  return (
    <header class="article-head">
      {place.length > 0 && <p class="kicker">{place.join(" · ")}</p>}
      <h1 class={size}>{article.title}</h1>
      {article.standfirst !== undefined && <p class="standfirst">{article.standfirst}</p>}
      {article.authors.length > 0 && <p class="byline">{article.authors.join(", ")}</p>}
      {article.dateline !== undefined && <p class="dateline">{article.dateline}</p>}
    </header>
  );
}
