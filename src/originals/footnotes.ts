import type { Element, Root as HtmlRoot, Nodes, Parents } from "hast";
import type { FootnoteDefinition, FootnoteReference } from "mdast";
import type { Options } from "rehype-remark";
import { visitParents } from "unist-util-visit-parents";
import { elementText } from "./element-text.ts";

/** Elements that hold one note. */
const noteElements = new Set(["li", "p", "div", "aside", "dd"]);

/** What stands for a note in the text: a number, a letter, a sign or two, in brackets or without. */
const mark = /^[[(]?\s*(?:\d{1,4}|\p{L}{1,2}|[ivxlc]{1,6}|[*†‡§¶#]{1,4})\s*[\])]?$/iu;

interface Placed {
  readonly node: Element;
  readonly parent: Parents;
}

/**
 * Mark the footnotes of a fragment: links to notes further down, each link but a number or a sign. The notes leave their
 * place, and links back from them are left out. Changes the tree.
 */
export function markFootnotes(tree: HtmlRoot): void {
  const links: Placed[] = [];
  const targets = new Set<string>();
  const notes = new Map<string, Placed>();
  visitParents(tree, "element", (node, ancestors) => {
    const parent = ancestors.at(-1);
    if (!parent) return;
    const id = node.properties.id;
    // A note stands behind the text that refers to it.
    const isNote = typeof id === "string" && noteElements.has(node.tagName) && !notes.has(id);
    if (isNote && targets.has(id)) notes.set(id, { node, parent });
    const target = targetOf(node);
    const isWithin = ancestors.some(
      (each) => each.type === "element" && notes.has(String(each.properties.id)),
    );
    if (target !== undefined && !isWithin && links.length < most && mark.test(elementText(node).trim())) {
      links.push({ node, parent });
      targets.add(target);
    }
  });
  place(tree, links, notes);
}

/** No text has more notes; a page that is nothing but links stays what it is. */
const most = 1000;

function place(tree: HtmlRoot, links: readonly Placed[], notes: ReadonlyMap<string, Placed>): void {
  const labels = new Map<string, string>();
  for (const { node } of links) {
    const id = targetOf(node) ?? "";
    if (!notes.has(id)) continue;
    const label = labels.get(id) ?? String(labels.size + 1);
    labels.set(id, label);
    Object.assign(node, { tagName: "sup", properties: { dataNoteMark: label } });
  }
  for (const [id, { node, parent }] of notes) {
    const label = labels.get(id);
    if (label === undefined) continue;
    parent.children = (parent.children as Nodes[]).filter((each) => each !== node) as typeof parent.children;
    dropBacklinks(node);
    const note: Element = { ...node, tagName: "div", properties: { dataNote: label } };
    tree.children.push(note);
  }
}

/** Links within the page that lead from a note to where it is referred to. */
function dropBacklinks(note: Element): void {
  visitParents(note, "element", (node, ancestors) => {
    if (targetOf(node) === undefined) return;
    Object.assign(node, { tagName: "span", children: [], properties: {} });
    const around = ancestors.at(-1);
    if (around?.type === "element" && around.tagName === "sup") around.children = [];
  });
}

function targetOf({ tagName, properties }: Element): string | undefined {
  const { href } = properties;
  return tagName === "a" && typeof href === "string" && /^#./.test(href) ? href.slice(1) : undefined;
}

/** How marked footnotes become Markdown's. */
export const footnoteHandlers: NonNullable<Options["handlers"]> = {
  sup: (state, node): FootnoteReference | ReturnType<typeof state.all> => {
    const label = node.properties.dataNoteMark;
    if (typeof label !== "string") return state.all(node);
    return { type: "footnoteReference", identifier: label, label };
  },
  div: (state, node): FootnoteDefinition | ReturnType<typeof state.toFlow> => {
    const label = node.properties.dataNote;
    const children = state.toFlow(state.all(node));
    if (typeof label !== "string") return children;
    return {
      type: "footnoteDefinition",
      identifier: label,
      label,
      children: children as FootnoteDefinition["children"],
    };
  },
};
