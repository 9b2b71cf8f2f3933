import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Site } from "../../src/types.ts";

const known = new WeakMap<Site, Map<string, string>>();

/**
 * Render a part that is the same on many pages of a site once.
 *
 * @param key tells apart the forms that the part takes
 * @returns the inner HTML of the element that holds it
 */
export function renderedOnce(site: Site, key: string, part: () => VNode): { readonly __html: string } {
  const parts = known.get(site) ?? new Map<string, string>();
  known.set(site, parts);
  const html = parts.get(key) ?? renderToString(part());
  parts.set(key, html);
  return { __html: html };
}
