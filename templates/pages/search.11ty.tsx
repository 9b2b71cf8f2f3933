import type { Archive } from "../../src/types.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { href } from "../partials/href.ts";

/** The search page. */
export const data = { permalink: "/search/index.html", eleventyExcludeFromCollections: true };

/** Render the place of the search, and what leads on without it. The script is `src/reader/search.tsx`. */
export function render({ archive }: { readonly archive: Archive }): string {
  const topics = Object.fromEntries(archive.topics.map((topic) => [topic.slug, topic.label]));
  return renderDocument(
    <ListPage
      site={archive}
      address="/search/"
      title="Search"
      description={`Search every word of ${archive.settings.title}.`}
      script="search.js"
    >
      <div id="search" data-prefix={archive.prefix} data-topics={JSON.stringify(topics)}>
        <p class="intro">The search runs in your browser and needs JavaScript.</p>
        <p>
          Every article can be reached without it: by <a href={href(archive, "/dates/")}>date</a>, by{" "}
          <a href={href(archive, "/tags/")}>topic</a>, and by the{" "}
          <a href={href(archive, "/people/")}>people</a>, <a href={href(archive, "/places/")}>places</a> and{" "}
          <a href={href(archive, "/organizations/")}>organizations</a> it names.
        </p>
      </div>
    </ListPage>,
  );
}
