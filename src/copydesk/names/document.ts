/** All texts of one article together: what each name in it is, judged by every place where it stands. */
import {
  isAfterPreposition,
  isCalledOrganization,
  isCalledPerson,
  isCalledPlace,
  isWithinPlace,
} from "./context.ts";
import { groupBy } from "./group.ts";
import { isOrdinary } from "./lexicon.ts";
import { type Kind, type Mention, readRun } from "./mentions.ts";
import { acronymAfter } from "./organizations.ts";
import { type Likeness, likenessToPerson } from "./people.ts";
import { isRegnal } from "./roles.ts";
import { findRuns } from "./runs.ts";
import { keyAt, type Word } from "./words.ts";

/** One place in the article where something is named. */
export interface Naming {
  readonly kind: Kind;
  /** As the text has it, without a possessive at the end. */
  readonly name: string;
  /** Folded, words parted by spaces. */
  readonly key: string;
  /** The same for several names of one thing, where the lexicons know it. */
  readonly identity?: string;
  /** Acronym that the text gives in brackets. */
  readonly acronym?: string;
  /** Index of the text, and of the word in it. */
  readonly text: number;
  readonly at: number;
}

interface Found {
  readonly words: readonly Word[];
  readonly mention: Mention;
  readonly key: string;
  readonly text: number;
}

/** Find everything named in the texts of an article, each given as words; an empty text is passed over. */
export function findNamings(texts: readonly (readonly Word[])[]): Naming[] {
  const found = texts.flatMap((words, text) =>
    findRuns(words)
      .flatMap((run) => readRun(words, run))
      .map((mention): Found => ({ words, mention, key: keyOf(words, mention), text })),
  );
  const kinds = judge(found);
  return found.flatMap((each) => {
    const kind = kinds.get(each.key);
    return kind === undefined ? [] : [namingOf(each, kind)];
  });
}

/** Decide for each distinct name what it is; names that nothing tells of are left out. */
function judge(found: readonly Found[]): Map<string, Kind> {
  const groups = groupBy(found, ({ key }) => key);
  const kinds = new Map<string, Kind>();
  for (const [key, group] of groups) {
    const kind = kindOf(group, groups);
    if (kind) kinds.set(key, kind);
  }
  const familyNames = new Set(
    [...kinds].flatMap(([key, kind]) => (kind === "person" && key.includes(" ") ? [lastWord(key)] : [])),
  );
  for (const [key, group] of groups) if (isReference(key, group, familyNames)) kinds.set(key, "person");
  return kinds;
}

function kindOf(group: readonly Found[], groups: ReadonlyMap<string, readonly Found[]>): Kind | undefined {
  const given = group.find(({ mention }) => mention.kind !== "unknown")?.mention.kind;
  if (given !== undefined && given !== "unknown") return given;
  const likeness = group.map(({ words, mention }) => likenessToPerson(words, mention));
  if (group.some(({ words, mention }) => isCalledOrganization(words, mention)) && !likeness.includes("sure"))
    return "organization";
  const plain = group.every(({ mention, words }) => isOrdinary(keyAt(words, mention.from)));
  const titled = group.some(({ mention }) => mention.titled !== undefined);
  if (!plain && !titled && group.some(({ words, mention }) => isCalledPlace(words, mention))) return "place";
  if (likeness.includes("sure")) return "person";
  if (!plain && !titled && group.some(({ words, mention }) => isWithinPlace(words, mention))) return "place";
  return isPerson(group, likeness, groups) ? "person" : undefined;
}

function isPerson(
  group: readonly Found[],
  likeness: readonly Likeness[],
  groups: ReadonlyMap<string, readonly Found[]>,
): boolean {
  const key = group[0]?.key ?? "";
  const alone = key.includes(" ") ? groups.get(lastWord(key)) : undefined;
  const enough = alone?.some(({ words, mention }) => !words[mention.from]?.opens) ?? false;
  return group.some(
    ({ words, mention }, at) => likeness[at] === "likely" && (enough || isCalledPerson(words, mention)),
  );
}

/** Tell whether a single word is the family name of a person whose full name the article gives. */
function isReference(key: string, group: readonly Found[], familyNames: ReadonlySet<string>): boolean {
  if (!familyNames.has(key)) return false;
  return group.every(
    ({ words, mention }) => mention.kind === "unknown" || !isAfterPreposition(words, mention),
  );
}

function namingOf({ words, mention, key, text }: Found, kind: Kind): Naming {
  const single = mention.to === mention.from + 1;
  const title = words[mention.from - 1];
  const withTitle = kind === "person" && single && title?.capital === true && isRegnal(title.key);
  const from = withTitle ? mention.from - 1 : mention.from;
  const acronym = kind === "organization" ? acronymAfter(words, mention) : undefined;
  return {
    kind,
    name: nameOf(words.slice(from, mention.to)),
    key: kind === "organization" ? usualKey(key) : key,
    text,
    at: mention.from,
    ...(mention.identity === undefined || mention.kind !== kind ? {} : { identity: mention.identity }),
    ...(acronym === undefined ? {} : { acronym }),
  };
}

function nameOf(words: readonly Word[]): string {
  const last = words.length - 1;
  return words
    .map(
      ({ gap, raw, text }, at) => `${at === 0 ? "" : gap.replaceAll(/\s+/g, " ")}${at === last ? text : raw}`,
    )
    .join("");
}

function keyOf(words: readonly Word[], { from, to }: Mention): string {
  return words
    .slice(from, to)
    .map(({ key }) => key)
    .join(" ");
}

/** Fold the ways to write one organization: with `The` or not, `US` for `United States`. */
function usualKey(key: string): string {
  const plain = key.replace(/^the (?=.* )/, "");
  return plain.replace(/^us /, "united states ").replace(/^uk /, "united kingdom ");
}

function lastWord(key: string): string {
  return key.slice(key.lastIndexOf(" ") + 1);
}
