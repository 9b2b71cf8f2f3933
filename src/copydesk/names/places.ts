/** Places, by the gazetteer and by what their name says of them. */
import { findPlace, isCountry, isPeople, longestPlace } from "./gazetteer.ts";
import { heads, nouns } from "./heads.ts";
import { isGivenName, isOrdinary, isSurname } from "./lexicon.ts";
import { isModifier, isRole, isTitle } from "./roles.ts";
import { isJoined, keyAt, type Run, type Word } from "./words.ts";

/** A place where it stands, with the identity that the gazetteer gives it. */
export interface FoundPlace extends Run {
  readonly identity?: string;
}

/** Directions and the like, which make a place of a place: `South London`. */
const directions =
  /^(?:new|north|south|east|west|north(?:east|west)|south(?:east|west)|.*ern|central|upper|lower|greater|downtown)$/;

/** Small words before a name that may be a person’s as well: `in Jordan`, `and Georgia`. */
const beforePlaces =
  /^(?:across|against|and|around|at|between|for|from|in|into|near|of|outside|through|throughout|to|toward|towards|with)$/;

/** Find a place that begins a run of capitals; after a title a name is a person’s unless it is a country’s. */
export function placeAt(words: readonly Word[], run: Run, titled: boolean): FoundPlace | undefined {
  const known = knownPlaceAt(words, run);
  const headed = headedEnd(words, run);
  if (headed > (known?.to ?? run.from)) {
    const place = { from: run.from, to: headed };
    return { ...place, ...stateOf(words, place) };
  }
  if (!known) return undefined;
  const single = known.to === known.from + 1;
  if (titled) return single && isCountry(keyAt(words, run.from)) ? known : undefined;
  return single && !standsAlone(words, run) ? undefined : known;
}

/** Look up the longest place of the gazetteer that begins here. */
export function knownPlaceAt(words: readonly Word[], { from, to }: Run): FoundPlace | undefined {
  for (let end = Math.min(to, from + longestPlace); end > from; end -= 1) {
    const slice = words.slice(from, end);
    if (!slice.at(-1)?.capital || !slice.slice(1).every(isJoined)) continue;
    const identity = findPlace(slice.map(({ key }) => key).join(" "));
    if (identity !== undefined) return { from, to: end, identity };
  }
  return undefined;
}

/** Tell whether a known place of one word is meant, and not a person or the first word of another name. */
function standsAlone(words: readonly Word[], { from, to }: Run): boolean {
  const key = keyAt(words, from);
  const before = keyAt(words, from - 1);
  if (words[from]?.opens && isOrdinary(key) && !isCountry(key)) return false;
  const follows = from + 1 < to && words[from + 1]?.capital ? keyAt(words, from + 1) : undefined;
  if (follows === undefined)
    return !isGivenName(key) || beforePlaces.test(before) || words[from]?.gap === ", ";
  if (isTitle(follows) || isPeople(follows)) return true;
  const more = from + 2 < to;
  if (more && before === "of") return true;
  if (isGivenName(key) || isSurname(key) || heads.event.has(follows)) return false;
  return isCountry(key) || (more && isGivenName(follows));
}

/** Tell which place `Republic of Chad`, `State of Texas` is. */
function stateOf(words: readonly Word[], { from, to }: Run): { identity?: string } {
  if (!/^(?:commonwealth|kingdom|republic|state)$/.test(keyAt(words, from))) return {};
  const object = keyAt(words, from + 2) === "the" ? from + 3 : from + 2;
  const { identity } = knownPlaceAt(words, { from: object, to }) ?? {};
  return identity === undefined ? {} : { identity };
}

/** Find the end of a geographical name; `from` where it is none. */
function headedEnd(words: readonly Word[], run: Run): number {
  const first = keyAt(words, run.from);
  if (isGivenName(first)) return run.from;
  if (keyAt(words, run.from + 1) === "of" && heads.placePhrase.has(first)) return ofEnd(words, run);
  return Math.max(prefixedEnd(words, run), suffixedEnd(words, run));
}

/** `Gulf of Oman` */
function ofEnd(words: readonly Word[], { from, to }: Run): number {
  const object = keyAt(words, from + 2) === "the" ? from + 3 : from + 2;
  if (object >= to) return from;
  const place = knownPlaceAt(words, { from: object, to });
  if (place) return place.to;
  return isOrdinary(keyAt(words, object)) ? from : object + 1;
}

/** `South London`, `Mount Everest` */
function prefixedEnd(words: readonly Word[], { from, to }: Run): number {
  const next = words[from + 1];
  if (next === undefined || from + 1 >= to) return from;
  if (directions.test(keyAt(words, from))) return knownPlaceAt(words, { from: from + 1, to })?.to ?? from;
  const isName = next.capital && !isOrdinary(next.key) && !isPeople(next.key);
  return isName && heads.placePrefix.has(keyAt(words, from)) ? from + 2 : from;
}

/** `Marin County` */
function suffixedEnd(words: readonly Word[], { from, to }: Run): number {
  for (let at = Math.min(to, from + 4) - 1; at > from; at -= 1) {
    const key = keyAt(words, at);
    // In "District Judge" the district belongs to the judge.
    const ofOffice = isModifier(key) && isRole(keyAt(words, at + 1));
    if (heads.place.has(key) && !ofOffice && isLead(words.slice(from, at), key)) return at + 1;
  }
  return from;
}

/** Tell whether words may name a place of this kind: `Red Sea`, but not `Congressional District`. */
function isLead(lead: readonly Word[], head: string): boolean {
  if (
    !lead.every(({ capital, key }) => capital && !heads.organization.has(key)) ||
    lead.every(({ key }) => isPeople(key) || isTitle(key))
  )
    return false;
  return !nouns.place.has(head) || lead.some(({ key, text }) => !isOrdinary(key) || !/^[a-z]+$/i.test(text));
}
