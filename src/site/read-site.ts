import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { filesBelow, readIfPresent } from "../text-file.ts";
import { siteRecord } from "./output-folder.ts";

/** A link of a built page that leads nowhere. */
export interface BrokenLink {
  /** Path of the page below the site's folder. */
  readonly page: string;
  readonly link: string;
}

const record = z.object({ addresses: z.array(z.string()) });

/** Read which addresses a built site says it has; undefined where no site is built. */
export async function builtAddresses(site: string): Promise<readonly string[] | undefined> {
  const bytes = await readIfPresent(join(site, siteRecord));
  return bytes && record.parse(JSON.parse(bytes.toString("utf8"))).addresses;
}

/**
 * Find the links within a built site that lead to no file or to no place in a file.
 *
 * @param prefix path under which the site stands, with a slash at both ends
 */
export async function brokenLinks(site: string, prefix: string): Promise<BrokenLink[]> {
  const files = new Set(await filesBelow(site));
  const places = new Map<string, ReadonlySet<string>>();
  const pages = [...files].filter((file) => file.endsWith(".html") && !file.startsWith("originals/"));
  const links: (BrokenLink & { path: string; fragment: string })[] = [];
  for (const page of pages) {
    const html = await readFile(join(site, page), "utf8");
    places.set(page, new Set(attributes(html, "id")));
    for (const link of [...attributes(html, "href"), ...attributes(html, "src")]) {
      const url = parseUrl(link, `http://site.invalid${prefix}${encodeURI(page)}`);
      if (url?.host === "site.invalid") {
        links.push({
          page,
          link,
          path: decodeURI(url.pathname),
          fragment: decodeURIComponent(url.hash.slice(1)),
        });
      }
    }
  }
  return links
    .filter(({ path, fragment }) => {
      if (!path.startsWith(prefix)) return true;
      const file = fileAt(path.slice(prefix.length), files);
      return file === undefined || (fragment !== "" && places.get(file)?.has(fragment) === false);
    })
    .map(({ page, link }) => ({ page, link }));
}

function fileAt(path: string, files: ReadonlySet<string>): string | undefined {
  return [path, `${path}index.html`].find((file) => file !== "" && files.has(file));
}

/** The pages are Backfile's own writing: attributes stand in double quotes, and no text holds a bare `<`. */
function* attributes(html: string, name: string): Generator<string> {
  for (const tag of html.matchAll(/<[a-z][^>]*>/g)) {
    const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag[0])?.[1];
    if (value !== undefined)
      yield value.replaceAll("&quot;", '"').replaceAll("&#x26;", "&").replaceAll("&amp;", "&");
  }
}

function parseUrl(link: string, base: string): URL | undefined {
  return URL.canParse(link, base) ? new URL(link, base) : undefined;
}
