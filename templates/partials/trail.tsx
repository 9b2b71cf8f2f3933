import type { PageLink, Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { href } from "./href.ts";

/** Show the way from the widest page to the one above this. */
export function Trail({ site, links }: { readonly site: Site; readonly links: readonly PageLink[] }) {
  if (links.length === 0) return null;
  return (
    <nav class="trail" aria-label={say(site.wording, "frame.trail")}>
      <ol>
        {links.map((link) => (
          <li>
            <a href={href(site, link.address)}>{link.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
