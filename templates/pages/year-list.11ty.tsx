import type { Site, YearList } from "../../src/types.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { ArticlesByYear } from "../partials/articles-by-year.tsx";
import { countOf } from "../partials/count-of.ts";

interface YearListData {
  readonly site: Site;
  readonly list: YearList;
}

/** One page for each year of a topic or a name that has too many articles for a single page. */
export const data = { permalink: ({ list }: YearListData) => `${list.address}index.html` };

/** Render the articles of a topic or a name in one year. */
export function render({ site, list }: YearListData): string {
  const { address, label, of, articles } = list;
  const title = `${of.label}, ${label}`;
  const counted = countOf(articles.length, "article");
  return renderDocument(
    <ListPage
      site={site}
      address={address}
      title={title}
      description={`${title}: ${counted} of ${site.settings.title}.`}
      trail={[of]}
    >
      <p class="intro">{counted}.</p>
      <ArticlesByYear site={site} articles={articles} years={[]} />
    </ListPage>,
  );
}
