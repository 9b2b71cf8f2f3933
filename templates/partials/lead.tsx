import type { ArticlePage, Site } from "../../src/types.ts";
import { href } from "./href.ts";
import { ListedDetails } from "./listed-details.tsx";
import { opening } from "./opening.ts";
import { writtenIn } from "./written-in.ts";

/** How much of its text the lead shows, in characters. */
const mostText = 900;

interface LeadProps {
  readonly site: Site;
  readonly article: ArticlePage;
}

/** Give an article the first place on the front page, with the beginning of its text. */
export function Lead({ site, article }: LeadProps) {
  const { standfirst } = article.article;
  return (
    <div class="lead">
      <h2 class="lead-title" {...writtenIn(site, article)}>
        <a href={href(site, article.address)}>{article.title}</a>
      </h2>
      {standfirst !== undefined && (
        <p class="lead-standfirst" {...writtenIn(site, article)}>
          {standfirst}
        </p>
      )}
      <ListedDetails site={site} card={article} />
      <div class="lead-text" {...writtenIn(site, article)}>
        {opening(article, mostText).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
    </div>
  );
}
