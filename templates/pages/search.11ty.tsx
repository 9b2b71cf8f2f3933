import type { Archive } from "../../src/types.ts";
import { say, sayParts } from "../../src/wording.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { href } from "../partials/href.ts";
import { scriptData, searchData } from "../partials/search-data.ts";

interface SearchPageData {
  readonly archive: Archive;
}

/** The search page. */
export const data = { permalink: "/search/index.html", eleventyExcludeFromCollections: true };

/** Render the place of the search, and what leads on without it. The script is `src/reader/search.tsx`. */
export function render({ archive }: SearchPageData): string {
  const { settings, wording } = archive;
  const linkTo = (address: string) => (words: string) => <a href={href(archive, address)}>{words}</a>;
  return renderDocument(
    <ListPage
      site={archive}
      address="/search/"
      title={say(wording, "search.title")}
      description={say(wording, "search.description", { title: settings.title })}
      script="search.js"
    >
      <script
        type="application/json"
        id="search-data"
        dangerouslySetInnerHTML={{ __html: scriptData(searchData(archive)) }}
      />
      <div id="search">
        <p class="intro">{say(wording, "search.needsScript")}</p>
        <p>
          {sayParts(wording, "search.withoutScript", {
            dates: linkTo("/dates/"),
            tags: linkTo("/tags/"),
            people: linkTo("/people/"),
            places: linkTo("/places/"),
            organizations: linkTo("/organizations/"),
          })}
        </p>
      </div>
    </ListPage>,
  );
}
