import type { PageLink, Site } from "../../src/types.ts";
import { href } from "./href.ts";

/** Link to the topics of an article. */
export function TagList({ site, tags }: { readonly site: Site; readonly tags: readonly PageLink[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags">
      {tags.map((tag) => (
        <li>
          <a href={href(site, tag.address)}>{tag.label}</a>
        </li>
      ))}
    </ul>
  );
}
