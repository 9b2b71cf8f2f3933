import type { Archive } from "../../src/types.ts";
import { type SitemapEntry, sitemapAddress, sitemapParts, writeSitemap } from "../partials/sitemap.ts";

interface Part {
  readonly number: number;
  readonly entries: readonly SitemapEntry[];
}

interface PartData {
  readonly archive: Archive;
  readonly part: Part;
}

/** The sitemaps of a site too large for one; of any other, none. */
export const data = {
  pagination: {
    data: "archive.articles",
    size: 1,
    alias: "part",
    addAllPagesToCollections: false,
    before: (_articles: unknown, { archive }: { readonly archive: Archive }) => numberedParts(archive),
  },
  permalink: ({ part }: PartData) => sitemapAddress(part.number),
  eleventyExcludeFromCollections: true,
};

/** Render one sitemap of several. */
export function render({ archive, part }: PartData): string {
  return writeSitemap(archive, part.entries);
}

function numberedParts(archive: Archive): readonly Part[] {
  const parts = sitemapParts(archive);
  return parts.length > 1 ? parts.map((entries, index) => ({ number: index + 1, entries })) : [];
}
