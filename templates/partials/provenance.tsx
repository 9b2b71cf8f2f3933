import { describePath } from "../../src/period-label.ts";
import { isPublished, publishedOriginal } from "../../src/published-original.ts";
import type { ArticlePage, Site, Source } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { ExternalAddress } from "./external-address.tsx";
import { absoluteHref, fileHref } from "./href.ts";
import { Leaf } from "./leaf.tsx";

interface ProvenanceProps {
  readonly site: Site;
  readonly article: ArticlePage;
}

/** Say where an article comes from and where it stands: its original with checksum, first and present address. */
export function Provenance({ site, article: { article, address } }: ProvenanceProps) {
  const { source, url } = article;
  return (
    <Leaf title={say(site.wording, "article.original")} class="provenance">
      <dl>
        {source !== undefined && <Original site={site} source={source} />}
        {url !== undefined && (
          <div>
            <dt>{say(site.wording, "article.firstPublished")}</dt>
            <dd dir="ltr">
              <ExternalAddress url={url} />
            </dd>
          </div>
        )}
        <div class="permanent">
          <dt>{say(site.wording, "article.address")}</dt>
          <dd dir="ltr">{absoluteHref(site, address)}</dd>
        </div>
      </dl>
    </Leaf>
  );
}

function Original({ site, source }: { readonly site: Site; readonly source: Source }) {
  const { file, item, format, sha256, ingested } = source;
  return (
    <>
      <div>
        <dt>{say(site.wording, "article.file")}</dt>
        <dd>
          {isPublished(source, site.settings) ? (
            <a href={fileHref(site, "originals", publishedOriginal(file))} download>
              {file}
            </a>
          ) : (
            file
          )}
          {item !== undefined && ` ${say(site.wording, "article.item", { item })}`}
        </dd>
      </div>
      <div>
        <dt>{say(site.wording, "article.format")}</dt>
        <dd>{format}</dd>
      </div>
      <div>
        <dt>SHA-256</dt>
        <dd>
          <code class="checksum">{sha256}</code>
        </dd>
      </div>
      {ingested !== undefined && (
        <div>
          <dt>{say(site.wording, "article.added")}</dt>
          <dd>
            <time datetime={ingested}>{describePath(ingested.slice(0, 10).split("-"), site.wording)}</time>
          </dd>
        </div>
      )}
    </>
  );
}
