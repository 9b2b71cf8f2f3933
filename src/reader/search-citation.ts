import { describePath } from "../period-label.ts";
import { say } from "../wording.ts";
import type { Answer } from "./answer.ts";
import type { SearchSite } from "./site.ts";

/**
 * Cite a search: what was asked where, how much it found, its address, and on which day.
 *
 * @param today ISO 8601
 */
export function searchCitation(
  site: Pick<SearchSite, "title" | "wording">,
  { state, kept }: Pick<Answer, "state" | "kept">,
  { address, today }: { readonly address: string; readonly today: string },
): string {
  const { title, wording } = site;
  const day = describePath(today.slice(0, "YYYY-MM-DD".length).split("-"), wording);
  const query = state.text.trim();
  const common = { title, count: kept, address, day };
  return query === ""
    ? say(wording, "search.citationChosen", common)
    : say(wording, "search.citation", { ...common, query });
}
