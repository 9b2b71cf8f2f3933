import type { Archive, NameKind } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { type Index, indexOf } from "../partials/index-entries.ts";
import { IndexParts } from "../partials/index-parts.tsx";
import { nameMessages } from "../partials/name-messages.ts";

interface NamesData {
  readonly archive: Archive;
  readonly kind: NameKind;
}

const kinds: readonly NameKind[] = ["people", "places", "organizations"];

/** One index each for people, places and organizations. */
export const data = {
  kinds,
  pagination: { data: "kinds", size: 1, alias: "kind", addAllPagesToCollections: false },
  permalink: ({ kind }: NamesData) => `/${kind}/index.html`,
  eleventyExcludeFromCollections: true,
};

/** Render the index of all names of a kind. */
export function render({ archive, kind }: NamesData): string {
  const { wording, settings } = archive;
  const index = indexOf(archive, kind);
  return renderDocument(
    <ListPage
      site={archive}
      address={`/${kind}/`}
      title={say(wording, nameMessages[kind].title)}
      description={say(wording, nameMessages[kind].description, { title: settings.title })}
    >
      <p class="intro">{introOf(archive, index, kind)}</p>
      {index.count > 0 && <IndexParts site={archive} index={index} />}
    </ListPage>,
  );
}

function introOf({ wording }: Archive, { count, isCut }: Index, kind: NameKind): string {
  if (count === 0) return say(wording, nameMessages[kind].none);
  const found = say(wording, "browse.namesFound", { count });
  return isCut ? `${found} ${say(wording, "browse.namesLeftOut")}` : found;
}
