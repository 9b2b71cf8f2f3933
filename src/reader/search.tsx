/**
 * What runs on the search page.
 *
 * The page holds `<div id="search" data-prefix="/archive/" data-topics='{"slug":"Label"}'>`, and in it what a
 * reader without JavaScript sees: an explanation and links to the topics and dates. This takes its place.
 * Without that element nothing happens.
 *
 * - `data-prefix`: path of the site's root, with a slash at both ends. The index is expected at `pagefind/` below
 *   it, pages of topics at `tags/SLUG/`, the lists of topics and dates at `tags/` and `dates/`.
 * - `data-topics`: labels of all topics by their slugs.
 * - `<html lang>`: decides how words are told apart and how labels are sorted.
 * - The page's heading of level 1 stands outside: this begins with level 2.
 * - Every page may have a form of `method="get"` with `action="…search/"` and a field named `q`.
 *
 * It works under the policy `script-src 'self' 'wasm-unsafe-eval'` and asks nothing of other hosts.
 */
import { render } from "preact";
import { SearchPage } from "./search-page.tsx";
import { readSite } from "./site.ts";

const element = document.getElementById("search");
if (element) {
  const site = readSite(element);
  element.replaceChildren();
  render(<SearchPage site={site} />, element);
}
