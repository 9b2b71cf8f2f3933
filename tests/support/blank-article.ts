import type { Article } from "../../src/types.ts";

/** An article that says nothing but its headline and a line of text; tests add what they are about. */
export const blankArticle: Article = {
  title: "A headline",
  authors: [],
  tags: [],
  people: [],
  places: [],
  organizations: [],
  repairs: [],
  corrections: [],
  aliases: [],
  draft: false,
  extra: {},
  body: "Some text.",
};
