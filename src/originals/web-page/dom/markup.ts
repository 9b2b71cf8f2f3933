import type { PageChild } from "./page-node.ts";

/** Elements that hold nothing and have no closing tag. Source: HTML Standard, 13.1.2. */
const empty = new Set(
  "area base br col embed hr img input link meta param source track wbr keygen menuitem".split(" "),
);

/** Elements whose text is no markup. Source: HTML Standard, 13.3. */
const opaque = new Set("style script xmp iframe noembed noframes plaintext".split(" "));

/** Write nodes as HTML. Source: HTML Standard, 13.3, Serializing HTML fragments. */
export function markupOf(nodes: readonly PageChild[]): string {
  return nodes.map((node) => markupOfNode(node)).join("");
}

function markupOfNode(node: PageChild): string {
  if (node.nodeType !== 1) {
    return node.nodeType === 8 ? `<!--${node.nodeValue}-->` : textMarkup(node.nodeValue);
  }
  const localName = node.localName.toLowerCase();
  const attributes = node.attributes.map(
    ({ name, value }) => ` ${name}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`,
  );
  const opening = `<${localName}${attributes.join("")}>`;
  if (empty.has(localName)) return opening;
  const inner = opaque.has(localName) ? node.textContent : markupOf(node.childNodes);
  return `${opening}${inner}</${localName}>`;
}

function textMarkup(text: string): string {
  return /[&<>\u00a0]/.test(text)
    ? text
        .replaceAll("&", "&amp;")
        .replaceAll("\u00a0", "&nbsp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
    : text;
}
