import type { NameKind, NamePage, Site } from "../../src/types.ts";
import { absoluteHref } from "./href.ts";
import { jsonLd } from "./json-ld.ts";

const types: Readonly<Record<NameKind, string>> = {
  people: "Person",
  places: "Place",
  organizations: "Organization",
};

/** Address of an item of Wikidata, as linked data knows it. */
export function wikidataAddress(item: string): string {
  return `https://www.wikidata.org/entity/${item}`;
}

/** Describe a name to machines, in the vocabulary of schema.org. */
export function NameMetadata({ site, entry }: { readonly site: Site; readonly entry: NamePage }) {
  const { name, kind, address, wikidata } = entry;
  const described = jsonLd({
    "@context": "https://schema.org",
    "@type": types[kind],
    name,
    url: absoluteHref(site, address),
    sameAs: wikidata === undefined ? undefined : wikidataAddress(wikidata),
  });
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: described }} />;
}
