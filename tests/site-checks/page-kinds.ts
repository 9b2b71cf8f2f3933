import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesBelow } from "./files-below.ts";

/** A page that stands for its kind. */
export interface KindPage {
  /** Such as `article`; `article fa rtl` where it differs from the page in language and direction. */
  readonly kind: string;
  /** Begins with a slash, without the site's prefix. */
  readonly address: string;
  /** Selector of what shows that a script has done its work; undefined where none has any to do. */
  readonly ready?: string;
  /** `narrow`: is there for its script alone, and looked at in a narrow window. */
  readonly only?: "narrow";
}

/** What a built site says of itself. */
export interface BuiltSite {
  /** Path under which it stands, with a slash at both ends. */
  readonly prefix: string;
  readonly articles: number;
  readonly pages: readonly KindPage[];
}

interface LongPage {
  readonly address: string;
  readonly html: string;
  readonly lang: string;
  readonly dir: string;
  readonly isAsPage: boolean;
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

/** How many pages of a kind are looked into for the longest. */
const mostLookedInto = 200;

/** Stands in no language's dictionary. */
const noWord = "qzxjvkwq";

/**
 * Choose pages of a built site, from what it says of itself: the longest of each kind that there is, and articles of
 * each language; a search that finds something, and one that finds nothing.
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
  const pages: KindPage[] = [{ kind: "not found", address: "/404.html" }];
  const taken = new Set<string>();
  for (const [kind, form] of kinds) {
    const own = addresses.filter((address) => form.test(address) && !taken.has(address));
    for (const address of own) taken.add(address);
    const longest = await longestPages(folder, own);
    if (kind !== "article") pages.push(...longest.slice(0, 1).map(({ address }) => ({ kind, address })));
    else pages.push(...searches(ownFirst(longest)[0]), ...articlePages(ownFirst(longest)));
  }
  const front = await readFile(join(folder, "index.html"), "utf8");
  return { prefix: prefixOf(front), articles: record.articles, pages };
}

/** Those in the language of the page around them before the others. */
function ownFirst(articles: readonly LongPage[]): LongPage[] {
  return articles.toSorted((a, b) => Number(b.isAsPage) - Number(a.isAsPage));
}

/** The longest article in the page's own language, and one for each other direction and language. */
function articlePages(articles: readonly LongPage[]): KindPage[] {
  const directions = new Set<string>();
  const languages = new Set<string>();
  const chosen: KindPage[] = [];
  for (const { address, lang, dir, isAsPage } of articles) {
    const kind = isAsPage ? "article" : `article ${lang} ${dir}`;
    if (!directions.has(dir)) chosen.push({ kind, address });
    else if (!languages.has(lang)) chosen.push({ kind, address, only: "narrow" });
    directions.add(dir);
    languages.add(lang);
  }
  return chosen;
}

/** Searches for the longest word of a headline, rightly and wrongly asked, and for one that there is not; the article, come to by its word. */
function searches(article: LongPage | undefined): KindPage[] {
  const nothing = { kind: "nothing found", address: `/search/?q=${noWord}` };
  const headline = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(article?.html ?? "")?.[1] ?? "";
  const words = headline.replaceAll(/<[^>]*>|&\w+;/g, " ").match(/\p{L}[\p{L}\p{M}\u200C]*/gu) ?? [];
  const [longest] = words.toSorted((a, b) => b.length - a.length);
  if (!article || longest === undefined) return [nothing];
  const word = encodeURIComponent(longest);
  const ready = "main mark";
  return [
    { kind: "search results", address: `/search/?q=${word}`, ready },
    { kind: "search mended", address: `/search/?q=%22${word}`, ready: ".search-problems a" },
    nothing,
    { kind: "article marked", address: `${article.address}?find=${word}`, ready },
  ];
}

async function longestPages(folder: string, addresses: readonly string[]): Promise<LongPage[]> {
  const step = Math.max(1, Math.floor(addresses.length / mostLookedInto));
  const pages: LongPage[] = [];
  for (const address of addresses.filter((_, at) => at % step === 0)) {
    const html = await readFile(join(folder, address, "index.html"), "utf8");
    pages.push({ address, html, ...mannerOf(html) });
  }
  return pages.toSorted((a, b) => b.html.length - a.html.length);
}

/** In which language and direction the headline of a page is, and whether the rest of the page is so too. */
function mannerOf(html: string): Pick<LongPage, "lang" | "dir" | "isAsPage"> {
  const of = (tags: string, name: string) =>
    new RegExp(`<(?:${tags})\\s[^>]*\\b${name}="([\\w-]+)"`).exec(html)?.[1];
  const page = { lang: of("html", "lang") ?? "", dir: of("html", "dir") ?? "ltr" };
  const lang = of("article|h1", "lang") ?? page.lang;
  const dir = of("article|h1", "dir") ?? page.dir;
  return { lang, dir, isAsPage: lang === page.lang && dir === page.dir };
}

function prefixOf(front: string): string {
  return /href="([^"]*)assets\/style\.css"/.exec(front)?.[1] ?? "/";
}
