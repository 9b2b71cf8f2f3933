import type { Draft, Topic } from "../types.ts";
import type { Desk } from "./edit.ts";
import { nameKey, singularKey } from "./plural-key.ts";

/** A source's own categories, sorted by whether the archive's vocabulary has them. */
export interface MappedCategories {
  /** Slugs of topics. */
  readonly known: readonly string[];
  /** As the source writes them. */
  readonly unknown: readonly string[];
}

/** What stands between the steps of a category that is given with the wider ones it belongs to. */
const step = /\s*(?:>|›|»|→|::|\/)\s*/;

/**
 * Map a source's own categories onto topics: by slug, label or also-known-as, whatever their case, and by the regular
 * plural where the language has one and no two topics fit. Of `Politics > Europe`, and of `Politics/Europe`, each step
 * that is a topic counts; it is unknown where its last step is.
 *
 * @param language of the categories: BCP 47
 */
export function mapCategories(
  categories: readonly string[],
  topics: readonly Topic[],
  language: string,
): MappedCategories {
  const names = namesOf(topics, language);
  const known = new Set<string>();
  const unknown = new Set<string>();
  for (const category of categories.map((each) => decoded(each).trim()).filter((each) => each !== "")) {
    const whole = slugOf(category, names);
    const steps = whole === undefined ? category.split(step).map((each) => slugOf(each, names)) : [whole];
    for (const slug of steps) if (slug !== undefined) known.add(slug);
    if (steps.at(-1) === undefined) unknown.add(category);
  }
  return { known: [...known], unknown: [...unknown] };
}

interface Names {
  readonly language: string;
  readonly slugs: ReadonlyMap<string, string>;
  /** By their singulars; `undefined` where several topics fit. */
  readonly singulars: ReadonlyMap<string, string | undefined>;
}

function slugOf(name: string, { slugs, singulars, language }: Names): string | undefined {
  const key = nameKey(name);
  return slugs.get(key) ?? singulars.get(singularKey(key, language));
}

const remembered = new WeakMap<readonly Topic[], Map<string, Names>>();

function namesOf(topics: readonly Topic[], language: string): Names {
  const byLanguage = remembered.get(topics) ?? new Map<string, Names>();
  remembered.set(topics, byLanguage);
  const known = byLanguage.get(language);
  if (known) return known;
  const slugs = new Map<string, string>();
  const singulars = new Map<string, string | undefined>();
  for (const { slug, label, alsoKnownAs } of topics) {
    for (const key of [slug, label, ...alsoKnownAs].map(nameKey)) {
      if (!slugs.has(key)) slugs.set(key, slug);
      const singular = singularKey(key, language);
      const isTaken = singulars.has(singular) && singulars.get(singular) !== slug;
      singulars.set(singular, isTaken ? undefined : slug);
    }
  }
  const names = { language, slugs, singulars };
  byLanguage.set(language, names);
  return names;
}

/** Slugs of WordPress in other scripts than the Latin are percent-encoded. */
function decoded(category: string): string {
  if (!/^[\w%-]+$/.test(category) || !category.includes("%")) return category;
  try {
    return decodeURIComponent(category);
  } catch {
    return category;
  }
}

/** Find the categories of the source that the archive's closed vocabulary has not: they are for a person to decide on. */
export function unknownCategories(
  { categories = [], source, lang }: Draft,
  { topics, settings, ignored, metadata }: Pick<Desk, "topics" | "settings" | "ignored" | "metadata">,
): readonly string[] {
  if (settings.vocabulary === "open" || metadata.get(source.file)?.tags) return [];
  const { unknown } = mapCategories(categories, topics, lang ?? settings.language);
  return unknown.filter((category) => !ignored?.has(nameKey(category)));
}
