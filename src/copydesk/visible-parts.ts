import { present } from "../present.ts";
import type { Draft } from "../types.ts";

/** Tell whether there is anything to see in a text: white space, controls and characters without a form are nothing. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text);
}

/** Leave out the parts of a draft in which there is nothing to see: an empty headline is none, and an empty name no name. */
export function visibleParts(draft: Draft): Draft {
  const { title, standfirst, byline, dateline, caption, ...rest } = draft;
  const passages = Object.entries({ title, standfirst, byline, dateline, caption });
  const seen = passages.filter(([, passage]) => passage !== undefined && isVisible(passage.text));
  return present({
    ...rest,
    ...Object.fromEntries(seen),
    authors: seenOf(draft.authors),
    categories: seenOf(draft.categories),
    publication: seenIn(draft.publication),
    section: seenIn(draft.section),
  });
}

function seenOf(texts: readonly string[] | undefined): readonly string[] | undefined {
  const seen = texts?.filter(isVisible) ?? [];
  return seen.length === 0 ? undefined : seen;
}

function seenIn(text: string | undefined): string | undefined {
  return text !== undefined && isVisible(text) ? text : undefined;
}
