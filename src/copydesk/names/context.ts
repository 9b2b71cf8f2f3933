/** What the sentence around a name says that it is. */
import { heads, nouns } from "./heads.ts";
import { isOpener, isOrdinary } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import { knownPlaceAt } from "./places.ts";
import { isRole } from "./roles.ts";
import { isJoined, keyAt, type Run, type Word } from "./words.ts";

/** What may follow a name that is a person’s. */
const speech =
  /^(?:said|says|told|tells|added|adds|stated|states|explained|claimed|wrote|tweeted|remarked|noted|argued|commented|announced|reported|insisted|replied|responded|recalled|testified|resigned|died|who|whose|born)$/;

const prepositions =
  /^(?:in|near|outside|at|from|to|of|around|between|for|through|across|toward|towards|into|off)$/;

/** Tell whether an age, a role or a verb of speech makes a name a person’s. */
export function isCalledPerson(words: readonly Word[], { from, to, titled }: Mention): boolean {
  if (titled === "title" || (titled === "role" && to > from + 1)) return true;
  if (/^,\s$/.test(words[from]?.gap ?? "") && isRole(keyAt(words, from - 1))) return true;
  const next = words[to];
  if (!next || words[to - 1]?.possessive) return false;
  if (/^,?\s$/.test(next.gap) && speech.test(next.key)) return true;
  if (isAge(words, to)) return true;
  return /^,\s$/.test(next.gap) && isExplainedAsPerson(words, to);
}

/** Tell whether `the firm X`, `the founder of X` or `X, a German company,` makes a name an organization’s. */
export function isCalledOrganization(words: readonly Word[], run: Run): boolean {
  const { from, to } = run;
  const before = words[from - 1];
  if (before && isJoined(words[from]) && !before.possessive && !before.capital) {
    if (to === from + 1 && isOrdinary(keyAt(words, from))) return false;
    if (nouns.organization.has(before.key) || isOfOffice(words, run)) return true;
  }
  return isExplainedAsOrganization(words, to);
}

/** Tell whether `the city of X`, `X province` or `X-based` makes a name a place’s. */
export function isCalledPlace(words: readonly Word[], { from, to }: Run): boolean {
  const last = words[to - 1];
  if (last === undefined || !/\p{Ll}/u.test(last.text)) return false;
  if (last.tail === "based") return isOfPeople(keyAt(words, to));
  if (isJoined(words[to]) && !last.possessive && nouns.place.has(keyAt(words, to))) return true;
  return isJoined(words[from]) && keyAt(words, from - 1) === "of" && nouns.place.has(keyAt(words, from - 2));
}

/** Who is somewhere: what is `X-based` otherwise may be made of X, or written in it. */
function isOfPeople(noun: string): boolean {
  return isRole(noun) || nouns.organization.has(noun);
}

/** Tell whether `in X, Texas` makes a name a place’s. */
export function isWithinPlace(words: readonly Word[], { from, to }: Run): boolean {
  const before = words[from - 1];
  if (!before || before.capital || !isJoined(words[from]) || !prepositions.test(before.key)) return false;
  return isFollowedByWiderPlace(words, to);
}

/** Tell whether a name stands where a place does, as in `in X`, and no noun follows that it belongs to. */
export function isAfterPreposition(words: readonly Word[], { from, to }: Run): boolean {
  return (
    isJoined(words[from]) &&
    /^(?:in|near|outside)$/.test(keyAt(words, from - 1)) &&
    !isFollowedByNoun(words, to)
  );
}

/** `, 45,` or ` (45)` */
function isAge(words: readonly Word[], at: number): boolean {
  const { gap = "", text = "" } = words[at] ?? {};
  return /^(?:, | \()$/.test(gap) && /^\d\d$/.test(text) && /^[,.)]/.test(words[at + 1]?.gap ?? ",");
}

/** `, a professor of …`, `, president of …` */
function isExplainedAsPerson(words: readonly Word[], to: number): boolean {
  for (let at = to; at < to + 6; at += 1) {
    const word = words[at];
    if (!word || (at > to && /[,.;:()]/.test(word.gap))) return false;
    if (isRole(word.key)) return true;
    if (!word.capital && nouns.organization.has(word.key) && !isRole(keyAt(words, at + 1))) return false;
  }
  return false;
}

/** `, a German company,`, `, the agency that …` */
function isExplainedAsOrganization(words: readonly Word[], to: number): boolean {
  if (!/^,\s$/.test(words[to]?.gap ?? "") || !/^(?:an?|the)$/.test(keyAt(words, to))) return false;
  for (let at = to + 1; at < to + 8; at += 1) {
    const word = words[at];
    if (!word || /[,.;:()]/.test(word.gap) || isRole(word.key)) return false;
    if (!word.capital && nouns.organization.has(word.key)) return isLastNoun(words, at);
  }
  return false;
}

function isLastNoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return !isJoined(next) || /^(?:based|for|from|in|of|owned|that|which|with)$/.test(keyAt(words, at + 1));
}

/** `the founder of X`, `a spokesman for the X` */
function isOfOffice(words: readonly Word[], { from, to }: Run): boolean {
  const link = keyAt(words, from - 1) === "the" ? from - 2 : from - 1;
  const held = /^(?:of|at|for)$/.test(keyAt(words, link)) && nouns.office.has(keyAt(words, link - 1));
  return held && !isFollowedByNoun(words, to) && !heads.event.has(keyAt(words, to - 1));
}

function isFollowedByNoun(words: readonly Word[], to: number): boolean {
  const next = words[to];
  return next !== undefined && isJoined(next) && !next.capital && !isOpener(next.key);
}

/** `, Texas` */
function isFollowedByWiderPlace(words: readonly Word[], to: number): boolean {
  if (words[to - 1]?.possessive || !/^,\s$/.test(words[to]?.gap ?? "") || !words[to]?.capital) return false;
  return knownPlaceAt(words, { from: to, to: words.length }) !== undefined;
}
