import { blockMark, passageWeights } from "../../src/reader/index-contract.ts";
import { readIndexChunk } from "../../src/search/index-chunk.ts";
import { analysedForm } from "../../src/search/lexicon.ts";
import { closePagefind, openPagefind, readFragment } from "../../src/search/pagefind-index.ts";
import type { Passage } from "../../src/search/passages.ts";
import { searchableText } from "../../src/search/searchable-text.ts";

/** An index, decoded: each word's places as `form page location weight`, and each page's text. */
export interface DecodedIndex {
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly texts: readonly { readonly content: string; readonly words: number }[];
}

/** A text in the form in which its words are analysed. */
export function folded(text: string): string {
  return text.split(" ").map(analysedForm).join(" ");
}

/** Have Pagefind itself index texts in folded letters, each as one page, and decode what it makes of them. */
export async function pagefindsOwn(
  texts: readonly (readonly Passage[])[],
  language: string,
): Promise<DecodedIndex> {
  try {
    const index = await openPagefind(language);
    for (const [number, passages] of texts.entries()) {
      await index.add({ url: `/${number}`, content: pageOf(passages) });
    }
    const files = await index.files();
    const shown: { content: string; words: number }[] = [];
    for (const { path, content } of files) {
      if (!path.startsWith("fragment/")) continue;
      const fragment = readFragment(content);
      shown[Number(fragment.url.slice(1))] = { content: fragment.content, words: fragment.word_count };
    }
    const chunks = files.filter(({ path }) => path.startsWith("index/")).map(({ content }) => content);
    return { words: decodeChunks(chunks), texts: shown };
  } finally {
    await closePagefind();
  }
}

/** Decode the chunks of an index. */
export function decodeChunks(chunks: readonly Uint8Array[]): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const { word, pages, variants } of chunks.flatMap(readIndexChunk)) {
    const places = [{ form: "", pages }, ...variants].flatMap(({ form, pages: all }) =>
      all.flatMap(({ page, places: own }) =>
        own.map(({ location, weight }) => `${form} ${page} ${location} ${weight}`),
      ),
    );
    words.set(word, places.sort());
  }
  return words;
}

/** All of it is inline: at the end of a block element Pagefind would add a full stop that nobody wrote. */
function pageOf(passages: readonly Passage[]): string {
  const spans = passages.map((blocks, number) => {
    const text = folded(searchableText(blocks));
    if (text === "") return "";
    return `<span data-pagefind-weight="${passageWeights[number]}">${escapeHtml(text)}</span> ${blockMark} `;
  });
  return `<!doctype html><html><body>${spans.join("")}</body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
