import type { Element, Root as HtmlRoot, RootContent, Text } from "hast";
import type { PageElement } from "./page-element.ts";
import type { PageChild } from "./page-node.ts";

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements before which a paragraph ends. Source: HTML Standard, 13.2.6.4.7, The "in body" insertion mode. */
const endingParagraphs = names(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header hgroup hr h1 h2 h3 h4 h5 h6 li dd dt listing main menu nav ol p pre search section summary table ul",
);

/** Elements that stand in these alone: elsewhere their tags are left out, or end others. */
const placesOf: Readonly<Record<string, ReadonlySet<string>>> = {
  li: names("ul ol menu dir"),
  ...{ dt: names("dl"), dd: names("dl") },
  ...{ caption: names("table"), colgroup: names("table"), col: names("colgroup") },
  ...{ thead: names("table"), tbody: names("table"), tfoot: names("table") },
  ...{ tr: names("table thead tbody tfoot"), td: names("tr"), th: names("tr") },
};

/** What may stand in these; other things in them are moved elsewhere. */
const contentsOf: Readonly<Record<string, ReadonlySet<string>>> = {
  table: names("caption colgroup thead tbody tfoot tr"),
  ...{
    thead: names("tr"),
    tbody: names("tr"),
    tfoot: names("tr"),
    tr: names("td th"),
    colgroup: names("col"),
  },
};

/** Elements that are read by rules of their own. */
const peculiar = names(
  "html head body frameset frame svg math template noscript script style title textarea select option optgroup plaintext xmp iframe noembed noframes image isindex keygen menuitem pre listing button nobr form rb rtc",
);

/** Attributes that say something to those who make a text of the tree, and what they are there. */
const properties: Readonly<
  Record<string, readonly [name: string, kind: "text" | "words" | "number" | "flag"]>
> = {
  ...{ href: ["href", "text"], src: ["src", "text"], data: ["data", "text"], poster: ["poster", "text"] },
  ...{ alt: ["alt", "text"], title: ["title", "text"], label: ["label", "text"], id: ["id", "text"] },
  ...{ type: ["type", "text"], value: ["value", "text"], placeholder: ["placeholder", "text"] },
  ...{ align: ["align", "text"], wrap: ["wrap", "text"], list: ["list", "text"] },
  ...{ class: ["className", "words"], rel: ["rel", "words"], itemprop: ["itemProp", "words"] },
  ...{ start: ["start", "number"], size: ["size", "number"] },
  ...{ checked: ["checked", "flag"], disabled: ["disabled", "flag"], multiple: ["multiple", "flag"] },
  ...{ nowrap: ["noWrap", "flag"], open: ["open", "flag"], hidden: ["hidden", "flag"] },
};

/**
 * Make the tree of what stands in an element as it would be read again from its markup, without writing that.
 *
 * @returns undefined where it stands as no markup would be read, such as paragraphs in paragraphs
 */
export function hastOf(element: PageElement): HtmlRoot | undefined {
  const children = contentOf(element, { parent: "", inParagraph: false, inLink: false });
  return children && { type: "root", children };
}

interface Around {
  readonly parent: string;
  readonly inParagraph: boolean;
  readonly inLink: boolean;
}

function contentOf(holder: PageElement, around: Around): RootContent[] | undefined {
  const into: RootContent[] = [];
  for (let child = holder.firstChild; child; child = child.nextSibling) {
    if (!addNode(child, around, into)) return undefined;
  }
  return around.parent === "table" ? withBodies(into) : into;
}

/** @returns false where the node cannot stand there */
function addNode(node: PageChild, around: Around, into: RootContent[]): boolean {
  if (node.nodeType !== 1) {
    if (node.nodeType === 8 || node.nodeValue === "") return true;
    if (around.parent in contentsOf && /[^\t\n\f ]/.test(node.nodeValue)) return false;
    addText(node.nodeValue.replaceAll(/\r\n?/g, "\n"), into);
    return true;
  }
  const made = elementOf(node, around);
  if (made) into.push(made);
  return made !== undefined;
}

function addText(value: string, into: RootContent[]): void {
  const last = into.at(-1);
  if (last?.type === "text") last.value += value;
  else into.push({ type: "text", value } satisfies Text);
}

function elementOf(element: PageElement, around: Around): Element | undefined {
  const tagName = element.localName.toLowerCase();
  if (!mayStand(tagName, around)) return undefined;
  const inner = {
    parent: tagName,
    inParagraph: around.inParagraph || tagName === "p",
    inLink: around.inLink || tagName === "a",
  };
  const children = contentOf(element, inner);
  return (
    children && {
      type: "element",
      tagName,
      properties: propertiesOf(element),
      // What stands in an element is never a doctype.
      children: children as Element["children"],
    }
  );
}

function mayStand(name: string, { parent, inParagraph, inLink }: Around): boolean {
  if (peculiar.has(name) || !/^[a-z][a-z\d:-]*$/.test(name)) return false;
  if (inParagraph && endingParagraphs.has(name)) return false;
  if (inLink && name === "a") return false;
  if (/^h[1-6]$/.test(name) && /^h[1-6]$/.test(parent)) return false;
  if (placesOf[name]?.has(parent) === false) return false;
  return contentsOf[parent]?.has(name) !== false;
}

/** The rows of a table that stand in no part of it stand in a body. */
function withBodies(children: readonly RootContent[]): RootContent[] {
  const made: RootContent[] = [];
  for (const child of children) {
    const last = made.at(-1);
    const isOpen = last?.type === "element" && last.tagName === "tbody" && opened.has(last);
    if (child.type === "element" && child.tagName === "tr" && !isOpen) {
      const body: Element = { type: "element", tagName: "tbody", properties: {}, children: [child] };
      opened.add(body);
      made.push(body);
    } else if (isOpen && (child.type === "text" || (child.type === "element" && child.tagName === "tr"))) {
      last.children.push(child);
    } else made.push(child);
  }
  return made;
}

/** Bodies of tables that no tag opened: what follows stands in them. */
const opened = new WeakSet<Element>();

function propertiesOf(element: PageElement): Element["properties"] {
  const found: Element["properties"] = {};
  for (const { name, value } of element.attributes) {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known) found[known[0]] = meaningOf(value, known[1]);
  }
  return found;
}

function meaningOf(
  value: string,
  kind: "text" | "words" | "number" | "flag",
): string | string[] | number | true {
  if (kind === "words") return value.split(/\s+/).filter((word) => word !== "");
  if (kind === "flag") return true;
  return kind === "text" || Number.isNaN(Number(value)) ? value : Number(value);
}
