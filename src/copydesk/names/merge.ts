/** The names of one article, each person, place and organization once, by the fullest name that the text gives. */
import type { Naming } from "./document.ts";
import { countryName } from "./gazetteer.ts";
import { groupBy } from "./group.ts";
import { setOf } from "./lexicon.ts";
import type { Kind } from "./mentions.ts";

/** One person, place or organization and every way the article names it. */
export interface Entity {
  readonly kind: Kind;
  readonly name: string;
  /** Folded names, for finding it in headlines. */
  readonly keys: ReadonlySet<string>;
  readonly text: number;
  readonly at: number;
}

/** What a company’s short name may leave out. */
const designators = setOf(`
  ag airlines airways and bank co company corp corporation energy entertainment financial foods gmbh group
  holding holdings inc incorporated industries international limited llc ltd media motor motors music
  network news party pharmaceuticals pictures plc records sa semiconductor services studios systems
  technologies technology`);

/** Bring the namings of one article together, in the order they were found. */
export function mergeNamings(namings: readonly Naming[]): Entity[] {
  const kinds = groupBy(namings, ({ kind }) => kind);
  const entities = [...kinds.values()].flatMap((ofKind) => {
    const owners = findOwners(ofKind);
    return [...groupBy(ofKind, ({ key }) => owners.get(key) ?? "").entries()];
  });
  return entities
    .filter(([owner]) => owner !== "")
    .map(([, group]) => entityOf(group))
    .filter((each) => each !== undefined);
}

/** Find for each name of one kind the identity it stands for; none for a family name that several people bear. */
function findOwners(namings: readonly Naming[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const [key, group] of groupBy(namings, (naming) => naming.key)) {
    owners.set(key, group.find(({ identity }) => identity !== undefined)?.identity ?? key);
  }
  const keys = [...owners.keys()].sort((a, b) => wordCount(b) - wordCount(a));
  const kind = namings[0]?.kind;
  for (const key of keys) {
    const longer = keys.filter((other) => isShortFor(key, other, kind));
    const candidates = new Set(longer.map((other) => owners.get(other) ?? other));
    const [only] = candidates;
    if (candidates.size === 1 && only !== undefined) join(owners, owners.get(key) ?? key, only);
    else if (candidates.size > 1 && (kind === "person" || owners.get(key) === key)) owners.delete(key);
  }
  return withAcronyms(namings, owners);
}

function withAcronyms(namings: readonly Naming[], owners: Map<string, string>): Map<string, string> {
  for (const { key, acronym = "" } of namings) {
    const owner = owners.get(acronym);
    if (owner !== undefined) join(owners, owner, owners.get(key) ?? key);
  }
  return owners;
}

/** Make all names of one identity names of another. */
function join(owners: Map<string, string>, from: string, to: string): void {
  for (const [key, owner] of owners) if (owner === from) owners.set(key, to);
}

function entityOf(group: readonly Naming[]): Entity | undefined {
  const [first] = group;
  if (!first) return undefined;
  const { kind, text, at } = first;
  return { kind, name: shownName(group), keys: new Set(group.map(({ key }) => key)), text, at };
}

/**
 * Choose the name to show: a country’s usual one where the text has it, an organization’s longest in words, else the
 * most frequent full one.
 */
function shownName(group: readonly Naming[]): string {
  const usual = countryName(group.find(({ identity }) => identity !== undefined)?.identity ?? "");
  if (group.some(({ name }) => name === usual)) return usual ?? "";
  const most = Math.max(...group.map(({ key }) => wordCount(key)));
  const least = { person: Math.min(2, most), place: usual === undefined ? 1 : most, organization: most };
  const isFull = ({ key, kind }: Naming) => wordCount(key) >= least[kind];
  const full = group.filter(isFull);
  const entitled = full.filter(
    ({ name, key, kind }) => kind === "person" && name.includes(" ") && !key.includes(" "),
  );
  const counts = groupBy(entitled.length > 0 ? entitled : full, ({ name }) => name);
  const [shown] = [...counts].sort((a, b) => b[1].length - a[1].length || b[0].length - a[0].length);
  return inUsualCase(shown?.[0] ?? "", group[0]?.kind);
}

/** Write a place that the text has only in capitals, as a dateline does, like any other. */
function inUsualCase(name: string, kind: Kind | undefined): string {
  if (kind !== "place" || name.length < 4 || !/^[\p{Lu}\s]+$/u.test(name)) return name;
  return name.replaceAll(/(?<=\p{L})\p{L}/gu, (letter) => letter.toLowerCase());
}

/** Tell whether a folded name is a shorter one of what another names in full: `thatcher`, `who`. */
export function isShortFor(short: string, long: string, kind: Kind | undefined): boolean {
  if (short === long) return false;
  switch (kind) {
    case "person":
      return long.length > short.length && isShortPerson(short, long);
    case "organization":
      return isShortOrganization(short, long);
    default:
      return false;
  }
}

/** `Thatcher`, or a name that goes on, or the same first and last name with less between: `George W Bush`. */
function isShortPerson(short: string, long: string): boolean {
  if (long.startsWith(`${short} `) || long.endsWith(` ${short}`)) return true;
  const [, start = "", end = ""] = /^(\S+ (?:\S(?= ))?) ?(\S+)$/.exec(short) ?? [];
  return end !== "" && long.startsWith(start) && long.endsWith(` ${end}`);
}

/** An acronym, a name without its country, or a company’s without `Motor Company`. */
function isShortOrganization(short: string, long: string): boolean {
  if (/^\S{2,7}$/.test(short) && isAcronym(short, initials(long))) return true;
  if (long.endsWith(` ${short}`)) return true;
  if (!long.startsWith(`${short} `)) return false;
  const rest = long.slice(short.length + 1).split(" ");
  return /^(?:of|for)$/.test(rest[0] ?? "")
    ? short.includes(" ")
    : rest.every((word) => designators.has(word));
}

/** Tell whether letters are the initials of a name, its country left out: `CIA`. */
function isAcronym(letters: string, all: string): boolean {
  return letters === all || (letters.length > 2 && all.length - letters.length < 3 && all.endsWith(letters));
}

function initials(key: string): string {
  const words = key.split(" ").filter((word) => !/^(?:of|the|and|for|on|de)$/.test(word));
  return words.length > 1 ? words.map((word) => word[0]).join("") : "";
}

function wordCount(key: string): number {
  return key.split(" ").length;
}
