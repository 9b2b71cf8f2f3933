import { foldText } from "../fold-text.ts";
import { partUnspaced } from "../part-unspaced.ts";
import { editDistance } from "./edit-distance.ts";
import type { ValueClause } from "./query.ts";
import { type Site, topicLabel } from "./site.ts";

const signs = /[^\p{L}\p{M}\p{N}]+/gu;
const apostrophe = /['’‘ʼ′]/gu;

/** How many values are named in the place of one that no article has. */
const mostNamed = 3;

/**
 * Whether a value of a facet is asked for by a clause. Names are told by any of their words in a row, topics by label
 * or slug, a language by its tag with or without what follows the first hyphen. Case, accents and signs make no difference.
 */
export function isAskedFor(value: string, { facet, text }: ValueClause, site: Pick<Site, "topics">): boolean {
  const wanted = comparable(text);
  if (wanted === "") return false;
  if (facet === "tag") return [value, topicLabel(site, value)].some((name) => comparable(name) === wanted);
  if (facet === "language") return ` ${comparable(value)} `.startsWith(` ${wanted} `);
  return ` ${comparable(value)} `.includes(` ${wanted} `);
}

/** Name values that may have been meant by one that no article has, nearest first. */
export function valuesLike(
  values: Iterable<string>,
  { facet, text }: ValueClause,
  site: Pick<Site, "topics">,
): string[] {
  const wanted = comparable(text);
  const most = wanted.length > 5 ? 2 : 1;
  const names = [...new Set(values)].map((value) => (facet === "tag" ? topicLabel(site, value) : value));
  return names
    .map((name) => ({ name, distance: distanceOf(comparable(name), wanted, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, mostNamed)
    .map(({ name }) => name);
}

/** The letters that must be changed in the name or in the nearest of its words; none where it holds what is wanted. */
function distanceOf(name: string, wanted: string, most: number): number {
  if (` ${name}`.includes(` ${wanted}`)) return 0;
  return Math.min(...[name, ...name.split(" ")].map((each) => editDistance(each, wanted, most)));
}

function comparable(text: string): string {
  const plain = foldText(text).replaceAll(apostrophe, "").replaceAll(signs, " ").trim();
  return plain.split(" ").flatMap(partUnspaced).join(" ");
}
