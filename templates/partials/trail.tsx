import type { Archive, PageLink } from "../../src/types.ts";
import { href } from "./href.ts";

/** Show the way from the widest page to the one above this. */
export function Trail({
  archive,
  links,
}: {
  readonly archive: Archive;
  readonly links: readonly PageLink[];
}) {
  if (links.length === 0) return null;
  return (
    <nav class="trail" aria-label="You are in">
      <ol>
        {links.map((link) => (
          <li>
            <a href={href(archive, link.address)}>{link.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
