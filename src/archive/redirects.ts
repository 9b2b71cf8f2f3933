import { type Outcome, type Problem, problem } from "../problem.ts";
import { decodeAddress } from "../settings/fields.ts";
import type { PageLink, Redirect } from "../types.ts";
import type { PlacedArticle } from "./placed-article.ts";

/** Pages and files that every site has. */
const fixed = [
  ...["/", "/dates/", "/tags/", "/people/", "/places/", "/organizations/", "/search/", "/about/"],
  ...["/404.html/", "/feed.xml/", "/feed.json/", "/sitemap.xml/", "/robots.txt/", "/backfile.json/"],
];

/** Of the above, those that are files and no folders. */
const isOfFile = (address: string) => /\.[a-z]+\/$/.test(address);

/** A topic's feed stands beside its page; the letters of a long index below it; the parts of a large sitemap at the top. */
const ownFiles = new RegExp(
  [
    "^/tags/[^/]+/feed\\.xml/",
    "^/(?:tags|people|places|organizations)/by-letter/[^/]+/",
    "^/sitemap-\\d+\\.xml/",
  ].join("|"),
);

/** Whether an address leads below a page's file, as if that were a folder. */
const belowPage = /\/index\.html\/./;

/** Folders whose whole content is the site's own. */
const ownFolders = /^\/(?:originals|media|assets|pagefind|on-this-day)\//;

/**
 * Gather the old addresses that lead to articles; one that is taken already is a problem.
 *
 * @param pages pages that the site makes of itself
 * @param publicFiles paths of the files that are published as they are, such as `favicon.svg`
 */
export function gatherRedirects(
  articles: readonly PlacedArticle[],
  pages: readonly PageLink[],
  publicFiles: readonly string[],
): Outcome<readonly Redirect[]> {
  const taken = new Map([
    ...[...fixed, ...pages.map((page) => page.address), ...publicFiles.map((file) => `/${file}/`)].map(
      (address) => [address, "a page of the site"] as const,
    ),
    ...articles.map((each) => [each.address, `content/articles/${each.entry.file}`] as const),
  ]);
  const files = new Set([...fixed.filter(isOfFile), ...publicFiles.map((file) => `/${file}/`)]);
  const holderOf = (address: string) => {
    const isBelowFile = belowPage.test(address) || foldersOf(address).some((folder) => files.has(folder));
    return taken.get(address) ?? (isBelowFile ? "a file of the site" : undefined);
  };
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  for (const { entry, address } of articles) {
    for (const alias of entry.aliases) {
      const from = folderAddress(alias);
      if (from === address) continue;
      const holder = ownFolders.test(from) || ownFiles.test(from) ? "the site's own files" : holderOf(from);
      if (holder === undefined) {
        taken.set(from, `content/articles/${entry.file}`);
        redirects.push({ from, to: address });
      } else problems.push(takenAlias(entry.file, from, holder));
    }
  }
  return { value: redirects, problems };
}

/** The folders in which an address lies, from the top. */
function foldersOf(address: string): string[] {
  return [...address.matchAll(/\/(?=.)/g)].slice(1).map(({ index }) => address.slice(0, index + 1));
}

/** Every redirect is a folder with an index page, `/old.html/` too: hosts lead `/old.html` to it. */
function folderAddress(alias: string): string {
  const decoded = (decodeAddress(alias) ?? alias)
    .replace(/\/index\.html?\/?$/, "/")
    .replaceAll(/\/{2,}/g, "/");
  return decoded.endsWith("/") ? decoded : `${decoded}/`;
}

function takenAlias(file: string, from: string, holder: string): Problem {
  const message = `aliases: ${from} belongs to ${holder} already; it does not lead here.`;
  return problem({ file: `content/articles/${file}` }, message, "Delete the alias from one of the two.");
}
