import type { Site, TopicPage } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { ArticlesByYear } from "../partials/articles-by-year.tsx";
import { href } from "../partials/href.ts";
import { TimeGraph } from "../partials/time-graph.tsx";
import { TopicRelations } from "../partials/topic-relations.tsx";

interface TopicData {
  readonly site: Site;
  readonly topic: TopicPage;
}

/** One page for each topic. */
export const data = { permalink: ({ topic }: TopicData) => `${topic.address}index.html` };

/** Render the articles of a topic, and the topics around it. */
export function render({ site, topic: page }: TopicData): string {
  const { address, label, topic, broader, articles, count, overTime } = page;
  const { wording, settings } = site;
  const feed = {
    address: `${address}feed.xml`,
    label: say(wording, "browse.feedTitle", { label, title: settings.title }),
  };
  return renderDocument(
    <ListPage
      site={site}
      address={address}
      title={label}
      description={
        topic.description ?? say(wording, "browse.topicDescription", { count, label, title: settings.title })
      }
      trail={[{ address: "/tags/", label: say(wording, "browse.topics") }, ...(broader ? [broader] : [])]}
      feed={feed}
    >
      {topic.description !== undefined && <p class="intro">{topic.description}</p>}
      <p class="facts">
        {count === 0 ? say(wording, "browse.noneItself") : say(wording, "browse.count", { count })}{" "}
        {topic.alsoKnownAs.length > 0 && (
          <>{say(wording, "browse.alsoKnownAs", { names: listOf(site, topic.alsoKnownAs) })} </>
        )}
        <a href={href(site, feed.address)}>{say(wording, "browse.feed")}</a>
      </p>
      {overTime && <TimeGraph site={site} over={overTime} />}
      <TopicRelations site={site} page={page} />
      <ArticlesByYear site={site} articles={articles} years={page.years} />
    </ListPage>,
  );
}

function listOf({ wording: { language } }: Site, names: readonly string[]): string {
  return new Intl.ListFormat(language, { type: "unit", style: "short" }).format(names);
}
