import type { Site, YearList } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { ArticlesByYear } from "../partials/articles-by-year.tsx";

interface YearListData {
  readonly site: Site;
  readonly list: YearList;
}

/** One page for each year of a topic or a name that has too many articles for a single page. */
export const data = { permalink: ({ list }: YearListData) => `${list.address}index.html` };

/** Render the articles of a topic or a name in one year. */
export function render({ site, list }: YearListData): string {
  const { address, label, of, articles } = list;
  const { wording, settings } = site;
  const title = say(wording, "browse.ofYear", { name: of.label, year: label });
  const count = articles.length;
  return renderDocument(
    <ListPage
      site={site}
      address={address}
      title={title}
      description={say(wording, "browse.dateDescription", { label: title, count, title: settings.title })}
      trail={[of]}
    >
      <p class="intro">{say(wording, "browse.count", { count })}</p>
      <ArticlesByYear site={site} articles={articles} years={[]} />
    </ListPage>,
  );
}
