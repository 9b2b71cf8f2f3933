import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesBelow } from "./files-below.ts";

/** A page that stands for its kind. */
export interface KindPage {
  /** Such as `article`, or `article rtl` where the text runs the other way than the page. */
  readonly kind: string;
  /** Begins with a slash, without the site's prefix. */
  readonly address: string;
}

/** What a built site says of itself. */
export interface BuiltSite {
  /** Path under which it stands, with a slash at both ends. */
  readonly prefix: string;
  readonly articles: number;
  readonly pages: readonly KindPage[];
}

const kinds: readonly (readonly [string, RegExp])[] = [
  ["front", /^\/$/],
  ["dates", /^\/dates\/$/],
  ["century", /^\/\d\dXX\/$/],
  ["decade", /^\/\d{3}X\/$/],
  ["year", /^\/\d{4}\/$/],
  ["month", /^\/\d{4}\/\d\d\/$/],
  ["day", /^\/\d{4}\/\d\d\/\d\d\/$/],
  ["undated", /^\/undated\/$/],
  ["topics", /^\/tags\/$/],
  ["topic in a year", /^\/tags\/[^/]+\/\d{4}\/$/],
  ["topic", /^\/tags\/[^/]+\/$/],
  ["names", /^\/(?:people|places|organizations)\/$/],
  ["name", /^\/(?:people|places|organizations)\/[^/]+\/$/],
  ["search", /^\/search\/$/],
  ["about", /^\/about\/$/],
  ["article", /^\/(?:\d\d[\dX]{2}|undated)\/.+\/$/],
];

/** How many pages of a kind are looked into for those that differ. */
const mostLookedInto = 200;

/**
 * Choose pages of a built site, from what it says of itself: one of each kind, and of articles and lists one of each
 * direction, the longest there is.
 *
 * @throws where the folder holds no site that Backfile has built
 */
export async function pagesToCheck(folder: string): Promise<BuiltSite> {
  const record: { readonly articles: number } = JSON.parse(
    await readFile(join(folder, "backfile.json"), "utf8"),
  );
  const addresses = (await filesBelow(folder))
    .filter((file) => /(?:^|\/)index\.html$/.test(file) && !file.startsWith("originals/"))
    .map((file) => `/${file.slice(0, -"index.html".length)}`);
  const front = await readFile(join(folder, "index.html"), "utf8");
  const prefix = /href="([^"]*)assets\/style\.css"/.exec(front)?.[1] ?? "/";
  const byKind = new Map<string, string[]>();
  for (const address of addresses) {
    const kind = kinds.find(([, form]) => form.test(address))?.[0];
    if (!kind) continue;
    const others = byKind.get(kind);
    if (others) others.push(address);
    else byKind.set(kind, [address]);
  }
  const pages: KindPage[] = [{ kind: "not found", address: "/404.html" }];
  for (const [kind] of kinds) pages.push(...(await longestOf(folder, kind, byKind.get(kind) ?? [])));
  return { prefix, articles: record.articles, pages };
}

async function longestOf(folder: string, kind: string, addresses: readonly string[]): Promise<KindPage[]> {
  const step = Math.max(1, Math.floor(addresses.length / mostLookedInto));
  const longest = new Map<string, { readonly address: string; readonly length: number }>();
  for (const address of addresses.filter((_, at) => at % step === 0)) {
    const html = await readFile(join(folder, address, "index.html"), "utf8");
    const manner = kind === "article" ? mannerOf(html) : "";
    if (html.length > (longest.get(manner)?.length ?? 0))
      longest.set(manner, { address, length: html.length });
  }
  return [...longest].map(([manner, { address }]) => ({ kind: `${kind}${manner}`, address }));
}

/** Whether an article runs as the page does. */
function mannerOf(html: string): string {
  const page = /<html[^>]*\sdir="(\w+)"/.exec(html)?.[1] ?? "ltr";
  const text = /<(?:article|h1)[^>]*\sdir="(\w+)"/.exec(html)?.[1] ?? page;
  return page === text ? "" : ` ${text}`;
}
