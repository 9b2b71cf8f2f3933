import type { Archive, ArticlePage } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { Page } from "../layouts/page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { ArticleList } from "../partials/article-list.tsx";
import { coverage } from "../partials/coverage.ts";
import { Lead } from "../partials/lead.tsx";
import { MoreArticles } from "../partials/more-articles.tsx";
import { OnThisDay } from "../partials/on-this-day.tsx";
import { WaysIn } from "../partials/ways-in.tsx";

/** How many articles stand beside the lead, and then below it. */
const mostBeside = 3;
const mostBelow = 2;

/** The front page. */
export const data = { permalink: "index.html", eleventyExcludeFromCollections: true };

interface FrontData {
  readonly archive: Archive;
  /** The article that `leadingCard` chooses, with its text. */
  readonly lead?: ArticlePage;
}

/** Render the front page: the newest articles, then the ways to all the others. */
export function render({ archive, lead }: FrontData): string {
  const others = archive.latest.filter(({ address }) => address !== lead?.address);
  const beside = others.slice(0, mostBeside);
  const below = others.slice(mostBeside, mostBeside + mostBelow);
  return renderDocument(
    <Page
      site={archive}
      address="/"
      description={archive.settings.description}
      folio={[archive.settings.description, coverage(archive)]}
      {...(archive.calendar.length > 0 ? { script: "front.js" } : {})}
    >
      {lead ? (
        <div class={`front front-${beside.length > 0 ? "full" : "single"}`}>
          <Lead site={archive} article={lead} />
          {beside.length > 0 && <ArticleList site={archive} articles={beside} heading="h2" />}
          {below.length > 0 && <ArticleList site={archive} articles={below} heading="h2" layout="columns" />}
        </div>
      ) : (
        <p class="empty">{say(archive.wording, "browse.emptyArchive")}</p>
      )}
      <OnThisDay archive={archive} />
      <MoreArticles archive={archive} articles={others.slice(mostBeside + mostBelow)} />
      <WaysIn archive={archive} />
    </Page>,
  );
}
