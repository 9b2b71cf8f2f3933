import { foldText } from "../fold-text.ts";

/** How the plural of a language is undone: an ending, what takes its place, and the fewest letters before it. */
type Rule = readonly [ending: RegExp, singular: string, fewest: number];

/**
 * Rules that undo regular plurals. Short words are left alone where a language has pairs such as French cour and
 * cours. A language whose plurals cannot be undone without a dictionary, as German, has no rules.
 */
const rules: Readonly<Record<string, readonly Rule[]>> = {
  en: [
    [/ies$/, "y", 2],
    [/(?<=s|x|z|ch|sh)es$/, "", 3],
    [/(?<!s|u|i|ic|ew)s$/, "", 3],
  ],
  es: [
    [/ces$/, "z", 3],
    [/(?<=[nlrdsj])es$/, "", 4],
    [/(?<=[aeo])s$/, "", 4],
  ],
  fr: [
    [/(?<=e)aux$/, "au", 2],
    [/(?<!e)aux$/, "al", 2],
    [/(?<!s|u)s$/, "", 5],
  ],
  pt: [
    [/coes$/, "cao", 3],
    [/(?<=[rzs])es$/, "", 4],
    [/(?<=[aeo])s$/, "", 4],
  ],
};

/** What a name is compared by, its number aside: folded, with spaces for hyphens. */
export function nameKey(name: string): string {
  return foldText(name)
    .replaceAll(/[\s_&-]+/g, " ")
    .trim();
}

/**
 * Undo the plural of a key's last word by the rules of its language.
 *
 * @param language BCP 47
 * @returns the key itself where no rule fits
 */
export function singularKey(key: string, language: string): string {
  const last = key.slice(key.lastIndexOf(" ") + 1);
  for (const [ending, singular, fewest] of rulesOf(language)) {
    const at = last.search(ending);
    if (at >= fewest) return key.slice(0, key.length - last.length) + last.slice(0, at) + singular;
  }
  return key;
}

/** Whether the regular plurals of a language, BCP 47, can be undone by rules. */
export function hasPluralRules(language: string): boolean {
  return rulesOf(language).length > 0;
}

function rulesOf(language: string): readonly Rule[] {
  return rules[language.split("-")[0] ?? ""] ?? [];
}
