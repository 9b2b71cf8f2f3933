import type { NamePage, Site } from "../../src/types.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { ArticlesByYear } from "../partials/articles-by-year.tsx";
import { countOf } from "../partials/count-of.ts";
import { nameKinds } from "../partials/name-kinds.ts";

interface NameData {
  readonly site: Site;
  readonly entry: NamePage;
}

/** One page for each name in two articles or more. */
export const data = { permalink: ({ entry }: NameData) => `${entry.address}index.html` };

/** Render the articles that name a person, place or organization. */
export function render({ site, entry }: NameData): string {
  const { name, address, kind, count, articles } = entry;
  const words = nameKinds.find((each) => each.kind === kind);
  const found = `named in ${countOf(count, "article")}`;
  return renderDocument(
    <ListPage
      site={site}
      address={address}
      title={name}
      description={`${name}, ${found} of ${site.settings.title}.`}
      trail={[{ address: `/${kind}/`, label: words?.title ?? kind }]}
    >
      <p class="intro">
        {words?.one ?? "Name"} {found}.
      </p>
      <ArticlesByYear site={site} articles={articles} years={entry.years} />
    </ListPage>,
  );
}
