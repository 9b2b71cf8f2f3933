import type { Archive } from "../../src/types.ts";
import { topicLabels, topicsAddress } from "../partials/search-data.ts";

/** What all topics are called, for a search page that cannot name them all at once. */
export const data = { permalink: topicsAddress, eleventyExcludeFromCollections: true };

/** Write the labels of all topics by their slugs. */
export function render({ archive }: { readonly archive: Archive }): string {
  return JSON.stringify(topicLabels(archive.topics));
}
