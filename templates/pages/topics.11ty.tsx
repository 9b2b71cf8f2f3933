import type { Archive } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { arrangeTopics } from "../partials/arrange-topics.ts";
import { indexOf } from "../partials/index-entries.ts";
import { IndexParts } from "../partials/index-parts.tsx";
import { TopicTree } from "../partials/topic-tree.tsx";

/** The index of topics. */
export const data = { permalink: "/tags/index.html", eleventyExcludeFromCollections: true };

/** More topics than this, none of them wider than another, are parted by letter. */
const fewTopics = 60;

/** Render every topic: by its number of articles, and under its wider one or its letter. */
export function render({ archive }: { readonly archive: Archive }): string {
  const { wording, settings, topics } = archive;
  const index = indexOf(archive, "topics");
  const isTree = topics.some(({ broader }) => broader !== undefined);
  const isFew = topics.length <= fewTopics || (isTree && !index.pages);
  return renderDocument(
    <ListPage
      site={archive}
      address="/tags/"
      title={say(wording, "browse.topics")}
      description={say(wording, "browse.topicsDescription", { title: settings.title })}
    >
      <p class="intro">
        {topics.length === 0
          ? say(wording, "browse.noTopics")
          : say(wording, isTree && isFew ? "browse.topicsInTree" : "browse.topicsFound", {
              count: topics.length,
            })}
      </p>
      {topics.length > 0 && (
        <IndexParts site={archive} index={index}>
          {isFew && <TopicTree site={archive} branches={arrangeTopics(topics)} />}
        </IndexParts>
      )}
    </ListPage>,
  );
}
