import type { Archive } from "../../src/types.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { href } from "../partials/href.ts";
import { SearchForm } from "../partials/search-form.tsx";
import { WaysIn } from "../partials/ways-in.tsx";

/** The page that hosts show where there is none. */
export const data = { permalink: "/404.html", eleventyExcludeFromCollections: true };

/** Render what helps a reader whose link leads nowhere. */
export function render({ archive }: { readonly archive: Archive }): string {
  return renderDocument(
    <ListPage
      site={archive}
      address="/404.html"
      title="There is no page at this address"
      description="There is no page at this address."
      unlisted
    >
      <p class="intro">
        The link that led here may be misspelled. Search for words of the headline or the text, or look under
        the <a href={href(archive, "/dates/")}>date</a> or the <a href={href(archive, "/tags/")}>topic</a>.
      </p>
      <SearchForm site={archive} id="search-missing" label="Search for what was here" />
      <WaysIn archive={archive} />
    </ListPage>,
  );
}
