import type { ListLink, Site } from "../../src/types.ts";
import { figure } from "./count-of.ts";
import { href } from "./href.ts";

/** Link to lists of articles, each with the number it holds. */
export function CountedLinks({ site, links }: { readonly site: Site; readonly links: readonly ListLink[] }) {
  return (
    <ul class="counted">
      {links.map((link) => (
        <li>
          <a href={href(site, link.address)}>{link.label}</a>
          {link.count > 0 && (
            <>
              {" "}
              <span class="number">{figure(link.count)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
