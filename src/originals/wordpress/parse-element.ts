import { XMLParser } from "fast-xml-parser";

/** An element of an export: what the reader asks of it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** All text within, entities decoded, CDATA as it stands. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** Deepest nesting of elements that is read: exports have three. */
const deepest = 20;

/** Entities are decoded here, where CDATA is still told from text; a document type is refused before. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  cdataPropName: "#cdata",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  maxNestedTags: deepest,
});

/**
 * Parse one element of an export.
 *
 * @throws where it is not well formed
 */
export function parseElement(xml: string): XmlElement {
  const parsed: unknown = parser.parse(xml);
  const [root] = elementsIn(parsed);
  if (!root) throw new Error("there is no element");
  return root;
}

/** The text of the first child of that name, without white space around it; undefined where there is none. */
export function fieldOf(element: XmlElement, name: string): string | undefined {
  const text = element.children.find((child) => child.name === name)?.text.trim();
  return text === "" ? undefined : text;
}

/** All children of that name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function elementsIn(nodes: unknown): XmlElement[] {
  return listOf(nodes).flatMap((node) => {
    const name = Object.keys(node).find((key) => !/^[#:?]/.test(key));
    if (name === undefined) return [];
    const attributes = attributesOf(node[":@"]);
    return [{ name, attributes, text: textIn(node[name]), children: elementsIn(node[name]) }];
  });
}

function textIn(nodes: unknown): string {
  return listOf(nodes)
    .map((node) => {
      const text = node["#text"];
      if (typeof text === "string") return decodeEntities(text);
      const cdata = node["#cdata"];
      return cdata === undefined ? "" : listOf(cdata).map(rawText).join("");
    })
    .join("");
}

function rawText(node: Readonly<Record<string, unknown>>): string {
  const text = node["#text"];
  return typeof text === "string" ? text : "";
}

function attributesOf(value: unknown): Map<string, string> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return new Map(entries.map(([key, text]) => [key, decodeEntities(String(text))]));
}

function listOf(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "object" && each !== null) : [];
}

const predefined: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Decode XML's five entities and numeric references; every other one stays the text it is. */
function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (all, ...found) => {
    const [decimal, hexadecimal, name] = found as (string | undefined)[];
    if (name !== undefined) return predefined[name] ?? all;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
