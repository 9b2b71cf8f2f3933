/**
 * Read a page as Zotero's "Embedded Metadata" and "RDF" translators do: as much of their rules as decides what kind of
 * item a page becomes, and its title, authors, date, publication, section and address.
 * Source: https://github.com/zotero/translators, "Embedded Metadata.js" (init, addHighwireMetadata) and "RDF.js"
 * (detectType, importItem).
 */
export interface ZoteroItem {
  readonly itemType: string;
  readonly title: string | undefined;
  readonly creators: readonly ZoteroCreator[];
  readonly date: string | undefined;
  readonly publicationTitle: string | undefined;
  readonly section: string | undefined;
  readonly language: string | undefined;
  readonly url: string | undefined;
  readonly tags: readonly string[];
}

export interface ZoteroCreator {
  readonly firstName?: string;
  readonly lastName: string;
}

interface Meta {
  readonly name: string;
  readonly content: string;
}

/** Kinds of items that Zotero knows, as far as they matter here. */
const itemTypes = new Set(["journalArticle", "magazineArticle", "newspaperArticle", "webpage"]);

/** A parsed page, as far as it is looked at. */
export interface ParsedPage {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}

/** Read the item that a page becomes. */
export function zoteroItem(document: ParsedPage): ZoteroItem {
  const metas: readonly Meta[] = [...document.querySelectorAll("head > meta")].map((meta) => ({
    name: meta.getAttribute("name") ?? meta.getAttribute("property") ?? "",
    content: meta.getAttribute("content") ?? "",
  }));
  const all = (name: string) =>
    metas.filter((meta) => meta.content !== "" && tagOf(meta.name) === name).map(({ content }) => content);
  const first = (...names: string[]) => names.flatMap(all)[0];
  const highwire = metas.filter(({ name }) => name === "citation_author").map(({ content }) => content);
  const creators = highwire.length > 0 ? highwire.flatMap(splitAuthors) : all("dc.creator");
  return {
    itemType: typeOf(metas, first),
    title: first("dc.title", "dcterms.title", "og.title"),
    creators: creators.map(cleanAuthor),
    date: first("prism.publicationdate", "dcterms.issued", "dc.date"),
    publicationTitle: first("prism.publicationname", "dc.source", "dcterms.source", "og.site_name"),
    section: first("article.section"),
    language: first("dc.language"),
    url: first("og.url"),
    tags: all("dc.subject"),
  };
}

/** One of `.`, `:` and `_` divides the vocabulary from the property. */
function tagOf(name: string): string {
  return name.toLowerCase().replace(/[.:_]/, ".");
}

function typeOf(metas: readonly Meta[], first: (...names: string[]) => string | undefined): string {
  const stated = first("z.itemtype");
  if (stated !== undefined && itemTypes.has(stated)) return stated;
  if (first("og.type") === "website") return "webpage";
  const type = first("dc.type", "dcterms.type");
  if (type !== undefined && itemTypes.has(type)) return type;
  return metas.some(({ name }) => name === "citation_title") ? "journalArticle" : "webpage";
}

/** Two or more words on either side of a comma: it divides authors. */
function splitAuthors(text: string): string[] {
  const parts = text.split(/\s*;\s*/);
  const byComma = text.split(/\s*,\s*/);
  const isList =
    parts.length === 1 && byComma.length > 1 && byComma.slice(0, 2).every((part) => part.includes(" "));
  return (isList ? byComma : parts).filter((author) => /[^\s,-.;]/.test(author));
}

/** `ZU.cleanAuthor`: a comma divides the family name from the given one, else the last space does. */
function cleanAuthor(author: string): ZoteroCreator {
  const text = author.replace(/^[\s.,/[\]:]+/, "").replace(/[\s.,/[\]:]+$/, "");
  if (author.includes(",")) {
    const [lastName = "", firstName] = text.split(/, ?/);
    return firstName === undefined ? { lastName } : { firstName, lastName };
  }
  const at = text.lastIndexOf(" ");
  return at === -1 ? { lastName: text } : { firstName: text.slice(0, at), lastName: text.slice(at + 1) };
}
