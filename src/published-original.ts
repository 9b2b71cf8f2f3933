import type { OriginalName, Settings } from "./types.ts";

/** Tell whether an article's original is published: one that holds other items too only where all are. */
export function isPublished({ item }: OriginalName, { publishOriginals }: Settings): boolean {
  return publishOriginals === "all" || (publishOriginals && item === undefined);
}

/** Endings of files that browsers show or save without running anything in them. */
const inert =
  /\.(?:txt|text|md|markdown|csv|tsv|json|jsonl|pdf|rtf|docx?|odt|zip|gz|warc|wacz|png|jpe?g|gif|webp|tiff?)$/i;

/**
 * The name under which an original is published. Its bytes stay what they are; a name by which a browser would
 * take it for a page and run its scripts as if they were the archive's own is given another ending.
 *
 * @param file path below `content/originals`
 */
export function publishedOriginal(file: string): string {
  return inert.test(file) ? file : `${file}.txt`;
}
