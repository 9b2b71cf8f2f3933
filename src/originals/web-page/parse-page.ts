import { readDocument } from "./dom/read-document.ts";
import { lightenPage } from "./lighten-page.ts";
import { spellOut } from "./spell-out.ts";

/**
 * Build the document of a page. Nothing in it runs and nothing is loaded.
 *
 * The first element is taken for the whole of a document: a page without `<html>`, or with text behind it, is put into
 * one.
 *
 * @param build makes the document of markup
 */
export function parsePage(page: string, build: (html: string) => Document = readDocument): Document {
  const html = spellOut(lightenPage(page));
  const document = build(html);
  if (isWhole(document)) return document;
  const inner = html.replaceAll(/<!doctype[^>]{0,500}>|<\/?(?:html|body)\b[^>]{0,2000}>/gi, "");
  const lang = /<html\b[^>]{0,500}?\blang\s*=\s*["']?([\w-]{1,30})/i.exec(html)?.[1];
  const root = lang === undefined ? "<html>" : `<html lang="${lang}">`;
  return build(`<!doctype html>${root}<head></head><body>${inner}</body></html>`);
}

function isWhole(document: Document): boolean {
  const root = document.documentElement;
  if (root?.localName !== "html" || document.childNodes.length > 40) return false;
  const outside = [...document.childNodes].some((node) => node.nodeType === 1 && node !== root);
  const bodies = [...root.children].filter((each) => each.localName === "body");
  return !outside && bodies.length === 1 && isRootTidy(root);
}

/** Tell whether `<html>` holds nothing but its head and body: what stands beside them would be lost. */
function isRootTidy(root: Element): boolean {
  return [...root.children].every((each) => ["head", "body", "script", "noscript"].includes(each.localName));
}

/** The words of a node in one line. */
export function wordsOf(node: { readonly textContent: string | null } | null | undefined): string {
  return (node?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}

/** The words of a short element; undefined where its text, with its blanks, is longer: no more of it is read then. */
export function wordsOfShort(element: Element, most: number): string | undefined {
  const parts: string[] = [];
  return gatherText(element, most, parts) < 0 ? undefined : parts.join("").replaceAll(/\s+/g, " ").trim();
}

/** @returns how many characters are left of those that may still come; below 0 where there were more */
function gatherText(node: Node, most: number, into: string[]): number {
  let left = most;
  for (let child = node.firstChild; child && left >= 0; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const text = child.nodeValue ?? "";
      into.push(text);
      left -= text.length;
    } else if (child.nodeType === 1) left = gatherText(child, left, into);
  }
  return left;
}
