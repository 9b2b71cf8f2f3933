import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** Write a whole document as the text of an HTML file. */
export function renderDocument(document: VNode): string {
  return `<!doctype html>${renderToString(document)}\n`;
}
