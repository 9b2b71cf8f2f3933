import type { Archive } from "../../src/types.ts";
import { sitemapAddress, sitemapParts, writeSitemap, writeSitemapIndex } from "../partials/sitemap.ts";

/** The sitemap, or the index of several. */
export const data = { permalink: "/sitemap.xml", eleventyExcludeFromCollections: true };

/** Render the sitemap; a site of more addresses than one may hold gets an index of sitemaps. */
export function render({ archive }: { readonly archive: Archive }): string {
  const parts = sitemapParts(archive);
  return parts.length > 1
    ? writeSitemapIndex(
        archive,
        parts.map((_, part) => sitemapAddress(part + 1)),
      )
    : writeSitemap(archive, parts[0] ?? []);
}
