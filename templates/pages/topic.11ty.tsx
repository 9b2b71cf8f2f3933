import type { Site, TopicPage } from "../../src/types.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { ArticlesByYear } from "../partials/articles-by-year.tsx";
import { countOf } from "../partials/count-of.ts";
import { href } from "../partials/href.ts";
import { TopicRelations } from "../partials/topic-relations.tsx";

interface TopicData {
  readonly site: Site;
  readonly topic: TopicPage;
}

/** One page for each topic. */
export const data = { permalink: ({ topic }: TopicData) => `${topic.address}index.html` };

/** Render the articles of a topic, and the topics around it. */
export function render({ site, topic: page }: TopicData): string {
  const { address, label, topic, broader, articles, count } = page;
  const counted = count === 0 ? "No article bears this topic itself" : countOf(count, "article");
  const feed = { address: `${address}feed.xml`, label: `${label} — ${site.settings.title}` };
  return renderDocument(
    <ListPage
      site={site}
      address={address}
      title={label}
      description={topic.description ?? `${counted} on ${label} in ${site.settings.title}.`}
      trail={[{ address: "/tags/", label: "Topics" }, ...(broader ? [broader] : [])]}
      feed={feed}
    >
      {topic.description !== undefined && <p class="intro">{topic.description}</p>}
      <p class="facts">
        {counted}. {topic.alsoKnownAs.length > 0 && <>Also known as {topic.alsoKnownAs.join(", ")}. </>}
        <a href={href(site, feed.address)}>Feed of this topic</a>
      </p>
      <TopicRelations site={site} page={page} />
      <ArticlesByYear site={site} articles={articles} years={page.years} />
    </ListPage>,
  );
}
