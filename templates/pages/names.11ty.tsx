import type { Archive } from "../../src/types.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { countOf } from "../partials/count-of.ts";
import { LetterGroups } from "../partials/letter-groups.tsx";
import { lettersOf } from "../partials/letters-of.ts";
import { type NameKindWords, nameKinds } from "../partials/name-kinds.ts";

/** An index of more names than this leaves out those in one article only: search finds them as well. */
const mostNames = 5000;

interface NamesData {
  readonly archive: Archive;
  readonly words: NameKindWords;
}

/** One index each for people, places and organizations. */
export const data = {
  kinds: nameKinds,
  pagination: { data: "kinds", size: 1, alias: "words", addAllPagesToCollections: false },
  permalink: ({ words }: NamesData) => `/${words.kind}/index.html`,
  eleventyExcludeFromCollections: true,
};

/** Render the index of all names of a kind. */
export function render({ archive, words: { kind, title } }: NamesData): string {
  const all = archive.names[kind];
  const isCut = all.length > mostNames;
  const shown = isCut ? all.filter((entry) => entry.address !== undefined) : all;
  const noun = title.toLowerCase();
  return renderDocument(
    <ListPage
      site={archive}
      address={`/${kind}/`}
      title={title}
      description={`The ${noun} named in the articles of ${archive.settings.title}.`}
    >
      <p class="intro">
        {all.length === 0
          ? `No ${noun} are named in the articles.`
          : `${countOf(all.length, "name")} found in the articles, spelled as they are there.`}
        {isCut && " Those found in one article only are left to the search."}
      </p>
      <LetterGroups site={archive} letters={lettersOf(shown)} />
    </ListPage>,
  );
}
