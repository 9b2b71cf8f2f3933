/** Sitemaps as https://www.sitemaps.org/protocol.html defines them. */
import type { Archive } from "../../src/types.ts";
import { absoluteHref } from "./href.ts";
import { letterPages } from "./letter-pages.ts";
import { nameKinds } from "./name-kinds.ts";

/** The protocol's limit for one sitemap. */
const mostAddresses = 50_000;

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** An address of the site, and when what stands there last changed, where that is known. */
export interface SitemapEntry {
  readonly address: string;
  readonly changed?: string | undefined;
}

/** Part the addresses of the site's pages into sitemaps, each within the protocol's limit. */
export function sitemapParts(archive: Archive): readonly (readonly SitemapEntry[])[] {
  const entries = entriesOf(archive);
  const count = Math.ceil(entries.length / mostAddresses);
  return Array.from({ length: count }, (_, part) =>
    entries.slice(part * mostAddresses, (part + 1) * mostAddresses),
  );
}

/** Write one sitemap. */
export function writeSitemap(archive: Archive, entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ address, changed }) => {
    const lastmod = changed === undefined ? "" : `<lastmod>${escapeXml(changed)}</lastmod>`;
    return `<url><loc>${escapeXml(absoluteHref(archive, address))}</loc>${lastmod}</url>`;
  });
  return xml(`<urlset xmlns="${namespace}">\n${urls.join("\n")}\n</urlset>`);
}

/** Write an index of sitemaps. */
export function writeSitemapIndex(archive: Archive, addresses: readonly string[]): string {
  const sitemaps = addresses.map(
    (address) => `<sitemap><loc>${escapeXml(absoluteHref(archive, address))}</loc></sitemap>`,
  );
  return xml(`<sitemapindex xmlns="${namespace}">\n${sitemaps.join("\n")}\n</sitemapindex>`);
}

/** Address of one sitemap of several, counted from 1. */
export function sitemapAddress(part: number): string {
  return `/sitemap-${part}.xml`;
}

function entriesOf(archive: Archive): readonly SitemapEntry[] {
  const indexes = ["/", "/about/", "/dates/", "/tags/", ...nameKinds.map((kind) => `/${kind}/`)];
  const lists = [
    ...archive.dates,
    ...archive.topics,
    ...archive.namePages,
    ...archive.yearLists,
    ...letterPages(archive),
  ];
  return [
    ...indexes.map((address) => ({ address })),
    ...lists.map(({ address }) => ({ address })),
    ...archive.articles.map(({ address, entry }) => ({ address, changed: entry.ingested })),
  ];
}

function xml(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
