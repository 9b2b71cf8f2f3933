import type { ArchivedArticle } from "../types.ts";

/** An article that has its address, date and text, but not yet its neighbours. */
export type PlacedArticle = Omit<
  ArchivedArticle,
  "people" | "places" | "organizations" | "tags" | "earlier" | "later" | "related" | "dateTrail"
>;
