import type { CiteRecord } from "../../src/cite-record.ts";
import type { ArticlePage, Site } from "../../src/types.ts";
import { absoluteHref } from "./href.ts";

/** Gather what citations say of an article. */
export function citeRecordOf(site: Site, { article, address, lang }: ArticlePage): CiteRecord {
  const { title, authors, publication, date, section, url } = article;
  return {
    ...{ title, authors, lang },
    ...(publication === undefined ? {} : { publication }),
    ...(date === undefined ? {} : { edtf: date }),
    ...(section === undefined ? {} : { section }),
    ...(url === undefined ? {} : { sourceUrl: url }),
    address: absoluteHref(site, address),
    archive: site.settings.title,
  };
}
