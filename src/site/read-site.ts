import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { filesBelow } from "../folder.ts";
import { readIfPresent } from "../text-file.ts";
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
  const links: (BrokenLink & Target)[] = [];
  for (const page of files) {
    if (!page.endsWith(".html") || page.startsWith("originals/")) continue;
    const html = await readFile(join(site, page), "utf8");
    places.set(page, new Set(attributes(html, "id")));
    for (const link of [...attributes(html, "href"), ...attributes(html, "src")]) {
      const target = targetOf(link, page, prefix);
      if (target) links.push({ page, link, ...target });
    }
  }
  return links
    .filter(({ path, fragment }) => {
      const file = path === undefined ? undefined : fileAt(path, files);
      return file === undefined || (fragment !== "" && places.get(file)?.has(fragment) === false);
    })
    .map(({ page, link }) => ({ page, link }));
}

interface Target {
  /** Below the site's folder; undefined where it lies outside of it. */
  readonly path: string | undefined;
  readonly fragment: string;
}

/** @returns undefined for a link that leads to another host */
function targetOf(link: string, page: string, prefix: string): Target | undefined {
  const base = `http://site.invalid${prefix}${page.split("/").map(encodeURIComponent).join("/")}`;
  const url = URL.canParse(link, base) ? new URL(link, base) : undefined;
  if (url?.host !== "site.invalid") return undefined;
  const below = url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : undefined;
  return { path: below?.split("/").map(decode).join("/"), fragment: decode(url.hash.slice(1)) };
}

/** Decode percent escapes; what is no escape stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
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
