import type { Archive } from "../../src/types.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { arrangeTopics } from "../partials/arrange-topics.ts";
import { countOf } from "../partials/count-of.ts";
import { TopicTree } from "../partials/topic-tree.tsx";

/** The index of topics. */
export const data = { permalink: "/tags/index.html", eleventyExcludeFromCollections: true };

/** Render every topic under its wider one. */
export function render({ archive }: { readonly archive: Archive }): string {
  const count = archive.topics.length;
  return renderDocument(
    <ListPage
      site={archive}
      address="/tags/"
      title="Topics"
      description={`The topics of the articles of ${archive.settings.title}.`}
    >
      <p class="intro">
        {count === 0
          ? "The articles bear no topics."
          : `${countOf(count, "topic")}, narrower ones under wider.`}
      </p>
      <TopicTree site={archive} branches={arrangeTopics(archive.topics)} />
    </ListPage>,
  );
}
