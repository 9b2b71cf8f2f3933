import type { NamePage, Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { ArticlesByYear } from "../partials/articles-by-year.tsx";
import { nameMessages } from "../partials/name-messages.ts";
import { NameMetadata, wikidataAddress } from "../partials/name-metadata.tsx";
import { TimeGraph } from "../partials/time-graph.tsx";

interface NameData {
  readonly site: Site;
  readonly entry: NamePage;
}

/** One page for each name in two articles or more. */
export const data = { permalink: ({ entry }: NameData) => `${entry.address}index.html` };

/** Render the articles that name a person, place or organization. */
export function render({ site, entry }: NameData): string {
  const { name, address, kind, count, articles, overTime } = entry;
  const { wording, settings } = site;
  return renderDocument(
    <ListPage
      site={site}
      address={address}
      title={name}
      description={say(wording, "browse.nameDescription", { name, count, title: settings.title })}
      metadata={<NameMetadata site={site} entry={entry} />}
      trail={[{ address: `/${kind}/`, label: say(wording, nameMessages[kind].title) }]}
    >
      <p class="intro">
        {say(wording, nameMessages[kind].named, { count })}
        {entry.wikidata !== undefined && (
          <>
            {" "}
            <a href={wikidataAddress(entry.wikidata)} rel="external" lang="en">
              Wikidata
            </a>
          </>
        )}
      </p>
      {overTime && <TimeGraph site={site} over={overTime} />}
      <ArticlesByYear site={site} articles={articles} years={entry.years} />
    </ListPage>,
  );
}
