import { foldText } from "../fold-text.ts";
import type { Topic } from "../types.ts";

/** A source's own categories, sorted by whether the archive's vocabulary has them. */
export interface MappedCategories {
  /** Slugs of topics. */
  readonly known: readonly string[];
  /** As the source writes them. */
  readonly unknown: readonly string[];
}

/** Map a source's own categories onto topics: by slug, label or also-known-as, whatever their case or English plural. */
export function mapCategories(categories: readonly string[], topics: readonly Topic[]): MappedCategories {
  const slugs = slugsByName(topics);
  const known = new Set<string>();
  const unknown = new Set<string>();
  for (const category of categories.map((each) => each.trim()).filter((each) => each !== "")) {
    const slug = slugs.get(keyOf(category));
    if (slug === undefined) unknown.add(category);
    else known.add(slug);
  }
  return { known: [...known], unknown: [...unknown] };
}

const remembered = new WeakMap<readonly Topic[], ReadonlyMap<string, string>>();

function slugsByName(topics: readonly Topic[]): ReadonlyMap<string, string> {
  const known = remembered.get(topics);
  if (known) return known;
  const slugs = new Map<string, string>();
  for (const { slug, label, alsoKnownAs } of topics) {
    for (const name of [slug, label, ...alsoKnownAs]) {
      if (!slugs.has(keyOf(name))) slugs.set(keyOf(name), slug);
    }
  }
  remembered.set(topics, slugs);
  return slugs;
}

function keyOf(name: string): string {
  const words = foldText(name)
    .replaceAll(/[\s_-]+/g, " ")
    .trim();
  return words.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
}
