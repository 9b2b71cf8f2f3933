import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type FoundAddress, linksOfPage, linksOfXml } from "./addresses-in.ts";
import { filesBelow } from "./files-below.ts";

/** Where the site will stand, and where else its links may lead. */
export interface LinkRules {
  /** As `content/archive.yml` gives it: absolute, ends in a slash; its path is the prefix of every link. */
  readonly baseUrl: string;
  /** Tells whether a link to another host is wanted, such as to where an article was first published. */
  readonly mayLeadTo?: (address: string) => boolean;
}

interface Site {
  readonly base: URL;
  readonly files: ReadonlySet<string>;
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  readonly mayLeadTo: (address: string) => boolean;
}

/**
 * Find the links of a built site that lead nowhere: in every HTML page and in every XML file (sitemaps,
 * feeds). An address into the site must be that of a file, with its closing slash where that is a folder's
 * index, and its fragment that of an element. Nothing may be loaded from another host, and links may
 * lead there only where the rules say so.
 */
export async function brokenLinks(folder: string, rules: LinkRules): Promise<string[]> {
  const files = await filesBelow(folder);
  const ids = new Map<string, ReadonlySet<string>>();
  const base = new URL(rules.baseUrl);
  const site = { base, files: new Set(files), ids, mayLeadTo: rules.mayLeadTo ?? (() => false) };
  const wrong: string[] = [];
  const waiting: { readonly file: string; readonly found: FoundAddress }[] = [];
  for (const file of files.filter((each) => /\.(?:html|xml)$/.test(each))) {
    const text = await readFile(join(folder, file), "utf8");
    const page = file.endsWith(".xml") ? { addresses: linksOfXml(text), ids: undefined } : linksOfPage(text);
    if (page.ids) ids.set(file, page.ids);
    for (const found of page.addresses) {
      // Where it points in a page can be told when all pages have been read; the rest is told now, and not kept.
      if (found.address.includes("#")) waiting.push({ file, found });
      else wrong.push(...wrongIn(site, file, found));
    }
  }
  return [...wrong, ...waiting.flatMap(({ file, found }) => wrongIn(site, file, found))];
}

function wrongIn(site: Site, file: string, found: FoundAddress): string[] {
  const wrong = whatIsWrong(site, file, found);
  return wrong === undefined ? [] : [`${file}: ${found.place} “${found.address}” ${wrong}`];
}

function whatIsWrong(site: Site, file: string, found: FoundAddress): string | undefined {
  const page = new URL(file.replace(/(^|\/)index\.html$/, "$1"), site.base);
  if (!URL.canParse(found.address, page)) return "is not an address";
  const target = new URL(found.address, page);
  if (found.address.trim() === "") return "is empty";
  if (/^(?:mailto|tel):$/.test(target.protocol)) return found.use === "load" ? "cannot be loaded" : undefined;
  if (target.protocol === "data:") return found.use === "load" ? undefined : "leads to data";
  if (!/^https?:$/.test(target.protocol)) return "is no web address";
  if (target.origin !== site.base.origin) return wrongOutside(site, found);
  if (!target.pathname.startsWith(site.base.pathname))
    return `leaves the site's prefix ${site.base.pathname}`;
  return wrongInside(site, target);
}

function wrongOutside(site: Site, found: FoundAddress): string | undefined {
  if (found.use === "load") return "is loaded from another host";
  return site.mayLeadTo(found.address) ? undefined : "leads to another host";
}

function wrongInside(site: Site, target: URL): string | undefined {
  const path = decoded(target.pathname.slice(site.base.pathname.length));
  if (path === undefined) return "has a broken percent-encoding";
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!site.files.has(file)) {
    return site.files.has(`${path}/index.html`) ? "lacks its closing slash" : "leads to no file";
  }
  const fragment = decoded(target.hash.slice(1).replace(/:~:.*$/, ""));
  const ids = site.ids.get(file);
  if (!fragment || fragment === "top" || ids === undefined || ids.has(fragment)) return undefined;
  return `points at no element of ${file}`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
