import type { ListLink, Site } from "../../src/types.ts";
import { figure } from "../../src/wording.ts";
import { href } from "./href.ts";

interface CountedLinksProps {
  readonly site: Site;
  readonly links: readonly ListLink[];
  /** How the list is laid out, as a class of the styles: in a line, or in columns by rank. */
  readonly layout?: "counted" | "ranked";
}

/** Link to lists of articles, each with the number it holds. */
export function CountedLinks({ site, links, layout = "counted" }: CountedLinksProps) {
  return (
    <ul class={layout}>
      {links.map((link) => (
        <li>
          <a href={href(site, link.address)}>
            <bdi>{link.label}</bdi>
          </a>
          {link.count > 0 && (
            <>
              {" "}
              <span class="number">{figure(site.wording, link.count)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
