/**
 * What runs on the search page.
 *
 * The page holds `<div id="search">`, and in it what a reader without JavaScript sees: an explanation and links to
 * the topics and dates. This takes its place. Without that element nothing happens.
 *
 * - `<script type="application/json" id="search-data">` holds what the page says to this script, see `SearchData`.
 *   The index is expected at `pagefind/` below the site's prefix, pages of topics at `tags/SLUG/`, the lists of topics
 *   and dates at `tags/` and `dates/`.
 * - `<html lang dir>`: of the interface.
 * - The page's heading of level 1 stands outside: this begins with level 2.
 * - Every page may have a form of `method="get"` with `action="…search/"` and a field named `q`.
 *
 * It works under the policy `script-src 'self' 'wasm-unsafe-eval'` and asks nothing of other hosts.
 *
 * What searches is `engine-thread.ts`, in a thread of its own wherever the browser has one for it.
 */
import { render } from "preact";
import { engineLoader } from "./load-engine.ts";
import { SearchPage } from "./search-page.tsx";
import { isAsking, readAddress } from "./search-state.ts";
import { readSite } from "./site.ts";

const element = document.getElementById("search");
if (element) {
  const site = readSite(document);
  element.replaceChildren();
  const loadEngine = engineLoader(site);
  // What answers a question is on its way while the page is drawn; where it fails, the page itself says so.
  if (isAsking(readAddress(location.search))) loadEngine().catch(() => undefined);
  render(<SearchPage site={site} loadEngine={loadEngine} />, element);
}
