import type { Archive, ListLink } from "../../src/types.ts";
import { figure } from "./count-of.ts";
import { href } from "./href.ts";

/** Link to lists of articles, each with the number it holds. */
export function CountedLinks({
  archive,
  links,
}: {
  readonly archive: Archive;
  readonly links: readonly ListLink[];
}) {
  return (
    <ul class="counted">
      {links.map((link) => (
        <li>
          <a href={href(archive, link.address)}>{link.label}</a>
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
