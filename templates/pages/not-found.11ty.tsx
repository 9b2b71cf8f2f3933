import type { VNode } from "preact";
import type { Archive } from "../../src/types.ts";
import { say, sayParts } from "../../src/wording.ts";
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
      title={say(archive.wording, "frame.notFound")}
      description={say(archive.wording, "frame.notFound")}
      hasNoAddress
    >
      <p class="intro">
        {sayParts<VNode>(archive.wording, "frame.notFoundAdvice", {
          dates: (words) => <a href={href(archive, "/dates/")}>{words}</a>,
          topics: (words) => <a href={href(archive, "/tags/")}>{words}</a>,
        })}
      </p>
      <SearchForm site={archive} id="search-missing" label={say(archive.wording, "frame.searchMissing")} />
      <WaysIn archive={archive} />
    </ListPage>,
  );
}
