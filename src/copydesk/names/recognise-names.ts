import { findNamings } from "./document.ts";
import type { Kind } from "./mentions.ts";
import { type Entity, mergeNamings } from "./merge.ts";
import { isHeadline, readWords, type Word } from "./words.ts";

/** The people, places and organizations that an article names. */
export interface Names {
  readonly people: string[];
  readonly places: string[];
  readonly organizations: string[];
}

/**
 * Recognise the people, places and organizations that an English article names, each list in the order of first
 * appearance.
 *
 * A name is given by the fullest form that the text has, without titles and possessives. What nothing in the
 * article or in general knowledge tells to be a name of its kind is left out: a list may miss names, but should
 * hold none that is wrong. Texts in Title Case or capitals count only for the order.
 *
 * @param texts headline, standfirst, caption and paragraphs, as plain text, in this order
 */
export function recogniseNames(texts: readonly string[]): Names {
  const read = texts.map(readWords);
  const headlines = [...read.keys()].filter((at) => isHeadline(texts[at] ?? "", read[at] ?? []));
  const inCapitals = new Set(headlines);
  const found = findNamings(read.map((words, at) => (inCapitals.has(at) ? [] : words)));
  const placed = mergeNamings(found).map((entity) => ({
    entity,
    place: firstPlace(entity, read, headlines),
  }));
  const ordered = placed.toSorted((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1]);
  const named = (kind: Kind) =>
    ordered.filter(({ entity }) => entity.kind === kind).map(({ entity }) => entity.name);
  return { people: named("person"), places: named("place"), organizations: named("organization") };
}

/** Find where an entity is first named, headlines included: text and word. */
function firstPlace(
  entity: Entity,
  read: readonly (readonly Word[])[],
  headlines: readonly number[],
): [number, number] {
  for (const text of headlines) {
    if (text >= entity.text) break;
    const words = read[text] ?? [];
    const at = words.findIndex((_, from) => [...entity.keys].some((key) => startsWith(words, from, key)));
    if (at >= 0) return [text, at];
  }
  return [entity.text, entity.at];
}

function startsWith(words: readonly Word[], from: number, key: string): boolean {
  return key.split(" ").every((each, at) => words[from + at]?.key === each);
}
