import { DOMParser } from "linkedom";

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

/** Read the addresses and the anchors of an HTML page. Addresses that scripts make are not seen. */
export function linksOfPage(html: string): PageLinks {
  const document = new DOMParser().parseFromString(html, "text/html");
  const elements = [...document.querySelectorAll("*")];
  const anchors = elements.flatMap((element) => [
    element.getAttribute("id"),
    element.localName === "a" ? element.getAttribute("name") : null,
  ]);
  return {
    addresses: elements.flatMap(addressesOfElement),
    ids: new Set(anchors.filter((anchor) => anchor !== null)),
  };
}

/** Read the addresses of a sitemap (`<loc>`) or of an Atom feed (`<link href>`). */
export function linksOfXml(xml: string): FoundAddress[] {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const locations = [...document.querySelectorAll("loc")].map((each) => ({
    address: each.textContent.trim(),
    use: "follow" as const,
    place: "<loc>",
  }));
  const links = [...document.querySelectorAll("link[href]")].map((each) => ({
    address: each.getAttribute("href") ?? "",
    use: "follow" as const,
    place: "<link href>",
  }));
  return [...locations, ...links];
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

function addressesOfElement(element: Element): FoundAddress[] {
  const name = element.localName;
  const found = (attribute: string, use: FoundAddress["use"]): FoundAddress[] => {
    const address = element.getAttribute(attribute);
    return address === null ? [] : [{ address, use, place: `<${name} ${attribute}>` }];
  };
  return [
    ...found("href", fetchesItsHref(element) ? "load" : "follow"),
    ...found("src", "load"),
    ...found("poster", "load"),
    ...found("data", "load"),
    ...found("action", "follow"),
    ...found("formaction", "follow"),
    ...found("cite", "follow"),
    ...addressesOfSet(element),
    ...refreshAddress(element),
  ];
}

function fetchesItsHref(element: Element): boolean {
  const relations = (element.getAttribute("rel") ?? "").toLowerCase().split(/\s+/);
  return (
    element.localName === "use" ||
    (element.localName === "link" && relations.some((each) => fetchedRelations.has(each)))
  );
}

/** `srcset` is a list of candidates, each an address and how wide or dense the picture is. */
function addressesOfSet(element: Element): FoundAddress[] {
  const candidates = (element.getAttribute("srcset") ?? "")
    .split(/,\s+/)
    .filter((each) => each.trim() !== "");
  return candidates.map((each) => ({
    address: each.trim().split(/\s+/)[0] ?? "",
    use: "load",
    place: `<${element.localName} srcset>`,
  }));
}

function refreshAddress(element: Element): FoundAddress[] {
  if (element.getAttribute("http-equiv")?.toLowerCase() !== "refresh") return [];
  const address = /url\s*=\s*['"]?([^'"]+)/i.exec(element.getAttribute("content") ?? "")?.[1];
  return address === undefined ? [] : [{ address: address.trim(), use: "follow", place: "<meta refresh>" }];
}
