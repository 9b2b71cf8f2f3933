import { Parser } from "htmlparser2";

/** An address that a document gives, as it stands there. */
export interface FoundAddress {
  readonly address: string;
  /** `load`: the browser fetches it by itself. `follow`: a reader or a machine may go there. */
  readonly use: "load" | "follow";
  /** Where it stands, such as `<a href>`. */
  readonly place: string;
}

/** What the link check needs of one HTML page. */
export interface PageLinks {
  readonly addresses: readonly FoundAddress[];
  /** What a fragment can point at. */
  readonly ids: ReadonlySet<string>;
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** In XML what follows it, up to the next tag. */
  text: string;
}

/** Read the addresses and the anchors of an HTML page. Addresses that scripts make are not seen. */
export function linksOfPage(html: string): PageLinks {
  const addresses: FoundAddress[] = [];
  const ids = new Set<string>();
  for (const tag of tagsOf(html, false)) {
    const { id, name } = tag.attributes;
    if (id !== undefined) ids.add(id);
    if (tag.name === "a" && name !== undefined) ids.add(name);
    addresses.push(...addressesOfTag(tag));
  }
  return { addresses, ids };
}

/** Read the addresses of a sitemap (`<loc>`) or of an Atom feed (`<link href>`). */
export function linksOfXml(xml: string): FoundAddress[] {
  return tagsOf(xml, true).flatMap(({ name, attributes: { href }, text }) => {
    if (name === "loc") return [{ address: text.trim(), use: "follow" as const, place: "<loc>" }];
    if (name !== "link" || href === undefined) return [];
    return [{ address: href, use: "follow" as const, place: "<link href>" }];
  });
}

/** The tags in their order; no document is made of them, since a site may have a hundred thousand pages. */
function tagsOf(source: string, isXml: boolean): readonly Tag[] {
  const tags: Tag[] = [];
  const onopentag = (name: string, attributes: Tag["attributes"]) =>
    tags.push({ name, attributes, text: "" });
  const ontext = (text: string) => {
    const last = tags.at(-1);
    if (last) last.text += text;
  };
  const parser = new Parser(isXml ? { onopentag, ontext } : { onopentag }, { xmlMode: isXml });
  parser.end(source);
  return tags;
}

/** Relations whose `<link>` the browser fetches; all others only name an address. */
const fetchedRelations: ReadonlySet<string> = new Set([
  "stylesheet",
  "icon",
  "apple-touch-icon",
  "manifest",
  "preload",
  "modulepreload",
  "prefetch",
  "preconnect",
  "dns-prefetch",
]);

function addressesOfTag(tag: Tag): FoundAddress[] {
  const { name, attributes } = tag;
  const found = (attribute: string, use: FoundAddress["use"]): FoundAddress[] => {
    const address = attributes[attribute];
    return address === undefined ? [] : [{ address, use, place: `<${name} ${attribute}>` }];
  };
  return [
    ...found("href", fetchesItsHref(tag) ? "load" : "follow"),
    ...found("src", "load"),
    ...found("poster", "load"),
    ...found("data", "load"),
    ...found("action", "follow"),
    ...found("formaction", "follow"),
    ...found("cite", "follow"),
    ...addressesOfSet(tag),
    ...refreshAddress(tag),
  ];
}

function fetchesItsHref({ name, attributes: { rel = "" } }: Tag): boolean {
  const relations = rel.toLowerCase().split(/\s+/);
  return name === "use" || (name === "link" && relations.some((each) => fetchedRelations.has(each)));
}

/** `srcset` is a list of candidates, each an address and how wide or dense the picture is. */
function addressesOfSet({ name, attributes: { srcset = "" } }: Tag): FoundAddress[] {
  const candidates = srcset.split(/,\s+/).filter((each) => each.trim() !== "");
  return candidates.map((each) => ({
    address: each.trim().split(/\s+/)[0] ?? "",
    use: "load",
    place: `<${name} srcset>`,
  }));
}

function refreshAddress({ attributes: { "http-equiv": header = "", content = "" } }: Tag): FoundAddress[] {
  if (header.toLowerCase() !== "refresh") return [];
  const address = /url\s*=\s*['"]?([^'"]+)/i.exec(content)?.[1];
  return address === undefined ? [] : [{ address: address.trim(), use: "follow", place: "<meta refresh>" }];
}
