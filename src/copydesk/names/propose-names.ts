import type { AuthorityName } from "../../types.ts";
import type { CountedName, NameCounts } from "./count-names.ts";
import { countryName, findPlace } from "./gazetteer.ts";
import { groupBy } from "./group.ts";
import { fold } from "./lexicon.ts";
import { isShortFor } from "./merge.ts";
import { isOffice } from "./roles.ts";

/** An entry that the authority file could have. */
export interface NameProposal {
  readonly name: string;
  readonly kind: AuthorityName["kind"];
  readonly variants: readonly string[];
  /** How many articles have one of its forms. */
  readonly articles: number;
  /** Numbers of two of them. */
  readonly examples: readonly number[];
}

/** What is to be proposed. */
export interface ProposalOptions {
  /** The authority file as it is: what it has, in whatever form, is not proposed again. */
  readonly entries: readonly AuthorityName[];
  /** Articles that have to have a name. */
  readonly least: number;
  /** Proposals at most. */
  readonly most: number;
}

/**
 * Propose entries for an authority file: names that recur, each with the forms that are certainly of the same bearer.
 * These are forms that differ in accents, apostrophes, hyphens or a title; and shorter ones, such as a family name or an
 * acronym, where only one of the archive's names is the full form. What recurs as names of two kinds is left out.
 */
export function proposeNames(
  counts: NameCounts,
  { entries, least, most }: ProposalOptions,
): readonly NameProposal[] {
  const taken = new Set(entries.flatMap(({ name, variants }) => [name, ...variants]).map(fold));
  const kinds = groupBy([...counts.values()], ({ kind }) => kind);
  const groups = [...kinds.values()].flatMap((ofKind) => groupForms(ofKind));
  const kindsOf = groupBy(groups, ({ key }) => key);
  return groups
    .filter(
      ({ key, forms }) => (kindsOf.get(key)?.length ?? 0) < 2 && !forms.some((each) => isTaken(each, taken)),
    )
    .map(({ forms }) => proposalOf(forms))
    .filter(({ articles }) => articles >= least)
    .toSorted((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))
    .slice(0, most);
}

function isTaken({ name }: CountedName, taken: ReadonlySet<string>): boolean {
  return taken.has(fold(name)) || taken.has(bareKey(name));
}

interface Group {
  /** The folded name without titles. */
  readonly key: string;
  readonly forms: readonly CountedName[];
}

function groupForms(names: readonly CountedName[]): Group[] {
  const kind = names[0]?.kind ?? "person";
  const byKey = groupBy(names, keyOf);
  const longer = byLastWords([...byKey.keys()]);
  const fullOf = new Map<string, string>();
  const unclear = new Set<string>();
  for (const key of byKey.keys()) {
    const full = longer(key).filter(
      (other) => isShortFor(key, other, kind) && isTelling(key, other, kind) && isUsual(other, key, byKey),
    );
    const [only, another] = full;
    if (another !== undefined) unclear.add(key);
    else if (only !== undefined) fullOf.set(key, only);
  }
  const groups = groupBy(
    [...byKey].filter(([key]) => !unclear.has(key)),
    ([key]) => lastOf(key, fullOf),
  );
  return [...groups].map(([key, group]) => ({ key, forms: group.flatMap(([, forms]) => forms) }));
}

function keyOf({ name, kind }: CountedName): string {
  const key = fold(name);
  if (kind === "place") return findPlace(key) ?? key;
  return kind === "person" ? bareKey(name) : key;
}

/**
 * Tell whether a short form stands for the full one beyond a single article: a family name, the first and last of several
 * names, an acronym, a company's name without its last word. A given name alone, `Supreme Court`, or a party without
 * `of` its place, is that of others too.
 */
function isTelling(short: string, full: string, kind: CountedName["kind"]): boolean {
  if (kind === "person") return short.includes(" ") || !full.startsWith(`${short} `);
  if (full === `the ${short}`) return true;
  return !full.endsWith(` ${short}`) && !/^ (?:of|for) /.test(full.slice(short.length));
}

/** A full form that is far rarer than the shorter one is of a bearer of its own: a party's branch, a namesake. */
function isUsual(full: string, short: string, names: ReadonlyMap<string, readonly CountedName[]>): boolean {
  const count = (key: string) =>
    (names.get(key) ?? []).reduce((sum, { articles }) => sum + articles.length, 0);
  return 2 * count(full) >= count(short);
}

/** Find names that a shorter one may be of: those that share a word with it, or have it for their initials. */
function byLastWords(keys: readonly string[]): (key: string) => readonly string[] {
  const byWord = new Map<string, string[]>();
  const add = (word: string, key: string) => byWord.set(word, [...(byWord.get(word) ?? []), key]);
  for (const key of keys) {
    const words = key.split(" ").filter((word) => word !== "");
    for (const word of new Set(words)) if (words.length > 1) add(word, key);
    for (const letters of endsOf(words.filter((word) => !/^(?:of|the|and|for|on|de)$/.test(word))))
      add(letters, key);
  }
  return (key) => [...new Set(byWord.get(key.slice(key.lastIndexOf(" ") + 1)) ?? [])];
}

/** The initials of a name, and those without its first one or two words. */
function endsOf(words: readonly string[]): string[] {
  const letters = words.map((word) => word[0] ?? "").join("");
  return [0, 1, 2].map((from) => letters.slice(from)).filter((each) => each.length > 1);
}

/** A short form of a short form is one of the full name. */
function lastOf(key: string, fullOf: ReadonlyMap<string, string>): string {
  let last = key;
  for (let step = 0; step < 4; step += 1) last = fullOf.get(last) ?? last;
  return last;
}

/** A folded name without the titles and offices before it. */
function bareKey(name: string): string {
  const words = fold(name).split(" ");
  const start = words.findIndex((word, at) => !isOffice(word) || at >= words.length - 2);
  return words.slice(Math.max(0, start)).join(" ");
}

function proposalOf(forms: readonly CountedName[]): NameProposal {
  const [first] = forms;
  const kind = first?.kind ?? "person";
  const used = forms.toSorted((a, b) => b.articles.length - a.articles.length || (a.name < b.name ? -1 : 1));
  const isWhole = ({ name }: CountedName) =>
    kind !== "person" || (name.includes(" ") && bareKey(name) === fold(name));
  const longest = Math.max(...forms.map(({ name }) => name.split(" ").length));
  const country = countryName(keyOf(first ?? { name: "", kind, articles: [] }));
  const shown =
    used.find(({ name }) => kind === "place" && name === country) ??
    used.find(
      (each) => isWhole(each) && (kind !== "organization" || each.name.split(" ").length === longest),
    ) ??
    used[0];
  const articles = [...new Set(forms.flatMap((each) => each.articles))].toSorted((a, b) => a - b);
  return {
    name: shown?.name ?? "",
    kind,
    variants: used.filter((each) => each !== shown).map(({ name }) => name),
    articles: articles.length,
    examples: articles.slice(0, 2),
  };
}
