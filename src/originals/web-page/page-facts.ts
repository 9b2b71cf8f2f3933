import { articleAmong, linkedData, type Thing } from "./linked-data.ts";
import { wordsOf } from "./parse-page.ts";

/** Everything that a page states of itself, gathered once. */
export interface PageFacts {
  readonly document: Document;
  /** The article as JSON-LD describes it; empty where it does not. */
  readonly article: Thing;
  /** Other things of the JSON-LD, such as the site. */
  readonly things: readonly Thing[];
  /** The words of `<title>`. */
  readonly pageTitle: string;
  /** The values of `<meta>` by name, property or itemprop in lower case. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The page's own address, where it gives it. */
  readonly url?: string;
}

/** What is longer, in characters, is no title. */
export const longestTitle = 600;

/** Gather what a page states of itself. */
export function factsOf(document: Document, html: string): PageFacts {
  const things = linkedData(document);
  const words = wordsOf(document.querySelector("title"));
  const pageTitle = words.length > longestTitle ? "" : words;
  const meta = metaOf(document);
  const heading = wordsOf(document.querySelector("h1"));
  const article = articleAmong(things, `${pageTitle} ${heading}`) ?? {};
  const url = addressOf({ document, meta, article, html });
  return { document, article, things, pageTitle, meta, ...(url === undefined ? {} : { url }) };
}

/** The first of these metas that says something. */
export function metaValue({ meta }: PageFacts, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const [value] = meta.get(name) ?? [];
    if (value !== undefined) return value;
  }
  return undefined;
}

function metaOf(document: Document): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const element of [...document.querySelectorAll("meta[content], meta[value]")].slice(0, 1000)) {
    // Some programs that save pages write the one for the other.
    const content = element.getAttribute("content") ?? element.getAttribute("value") ?? "";
    const value = content.replaceAll(/\s+/g, " ").trim();
    if (value === "" || value.length > 5000) continue;
    for (const attribute of ["name", "property", "itemprop", "http-equiv"]) {
      // A property may be of several vocabularies, their names parted by spaces.
      for (const name of element.getAttribute(attribute)?.toLowerCase().match(/\S+/g)?.slice(0, 10) ?? []) {
        values.set(name, [...(values.get(name) ?? []), value]);
      }
    }
  }
  return values;
}

type AddressSources = Pick<PageFacts, "document" | "meta" | "article"> & { readonly html: string };

/** In the order of trust: canonical link, Open Graph, linked data, the mark that browsers leave when they save. */
function addressOf({ document, meta, article, html }: AddressSources): string | undefined {
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute("href");
  const entity = article.mainEntityOfPage;
  const id = typeof entity === "object" && entity !== null && "@id" in entity ? entity["@id"] : entity;
  const saved = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 2000))?.[1];
  const candidates = [canonical, meta.get("og:url")?.[0], article.url, id, saved];
  const whole = candidates.flatMap((each) => (typeof each === "string" ? (webAddress(each) ?? []) : []));
  // A canonical address that is the site's front page is a fault of many sites.
  return whole.find((each) => new URL(each).pathname !== "/") ?? whole[0];
}

function webAddress(address: string): string | undefined {
  const text = address.trim();
  if (!URL.canParse(text)) return undefined;
  const { href, protocol } = new URL(text);
  return protocol === "http:" || protocol === "https:" ? href : undefined;
}
