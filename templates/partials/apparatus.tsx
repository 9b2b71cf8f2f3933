import type { CiteRecord } from "../../src/cite-record.ts";
import type { ArticlePage, Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { AlsoPublished } from "./also-published.tsx";
import { BriefList } from "./article-list.tsx";
import { Cite } from "./cite.tsx";
import { Corrections } from "./corrections.tsx";
import { Leaf } from "./leaf.tsx";
import { Mended } from "./mended.tsx";
import { NamedInArticle } from "./named-in-article.tsx";
import { Neighbours } from "./neighbours.tsx";
import { Provenance } from "./provenance.tsx";

interface ApparatusProps {
  readonly site: Site;
  readonly article: ArticlePage;
  readonly record: CiteRecord;
}

/** Follow an article with what is known of it: corrections, how to cite it, repairs, original, other publications, names, and where to read on. */
export function Apparatus({ site, article, record }: ApparatusProps) {
  const { earlier, later, related } = article;
  return (
    <div class="apparatus">
      <Corrections site={site} corrections={article.article.corrections} />
      <Cite site={site} record={record} />
      <Mended site={site} article={article} />
      <Provenance site={site} article={article} />
      <AlsoPublished site={site} article={article} />
      <NamedInArticle site={site} article={article} />
      <Neighbours
        site={site}
        label={say(site.wording, "article.neighbours")}
        earlier={earlier}
        later={later}
      />
      {related.length > 0 && (
        <Leaf title={say(site.wording, "article.related")}>
          <BriefList site={site} articles={related} />
        </Leaf>
      )}
    </div>
  );
}
