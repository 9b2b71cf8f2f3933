import type { Site } from "../../src/types.ts";
import { absoluteHref } from "../partials/href.ts";

/** What robots may read, RFC 9309: everything. */
export const data = { permalink: "/robots.txt", eleventyExcludeFromCollections: true };

/** Render robots.txt. */
export function render({ site }: { readonly site: Site }): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteHref(site, "/sitemap.xml")}\n`;
}
