import type { Archive } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { indexAddress } from "../partials/index-entries.ts";
import { LetterJumps } from "../partials/letter-groups.tsx";
import { type LetterPage, letterPages } from "../partials/letter-pages.ts";
import { NameList } from "../partials/name-list.tsx";

interface LetterData {
  readonly archive: Archive;
  readonly page: LetterPage;
}

/** One page for each letter of an index that is too long for a single page; of any other, none. */
export const data = {
  pagination: {
    data: "archive.articles",
    size: 1,
    alias: "page",
    addAllPagesToCollections: false,
    before: (_articles: unknown, { archive }: { readonly archive: Archive }) => letterPages(archive),
  },
  permalink: ({ page }: LetterData) => `${page.address}index.html`,
  eleventyExcludeFromCollections: true,
};

/** Render the part of an index that begins with one letter. */
export function render({ archive, page: { index, address, letter } }: LetterData): string {
  const { wording, settings } = archive;
  const name = say(wording, `browse.${index.kind}`);
  const title = say(wording, "browse.letterTitle", { index: name, letter: letter.letter });
  return renderDocument(
    <ListPage
      site={archive}
      address={address}
      title={title}
      description={say(wording, "browse.letterDescription", { index: title, title: settings.title })}
      trail={[{ address: indexAddress(index.kind), label: name }]}
    >
      <LetterJumps site={archive} index={index} here={address} />
      <NameList site={archive} entries={letter.entries} />
    </ListPage>,
  );
}
