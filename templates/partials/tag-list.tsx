import type { Archive, PageLink } from "../../src/types.ts";
import { href } from "./href.ts";

/** Link to the topics of an article. */
export function TagList({
  archive,
  tags,
}: {
  readonly archive: Archive;
  readonly tags: readonly PageLink[];
}) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags">
      {tags.map((tag) => (
        <li>
          <a href={href(archive, tag.address)}>{tag.label}</a>
        </li>
      ))}
    </ul>
  );
}
