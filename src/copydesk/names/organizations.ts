/** Organizations, by what their name says of them and by the list of known ones. */
import { findPlace, isPeople } from "./gazetteer.ts";
import { heads } from "./heads.ts";
import { findOrganization, longestOrganization } from "./known.ts";
import { isGivenName, isOrdinary, setOf } from "./lexicon.ts";
import { isModifier, isTitle } from "./roles.ts";
import { keyAt, type Run, type Word } from "./words.ts";

/** Heads that the name of a city may follow: `University College London`. */
const schools = setOf("college school university");

const phraseLinks = setOf("for of on");

/** Find an organization that begins a run of capitals: `Ministry of Health`, `Central Bank`, `Reuters`. */
export function organizationAt(words: readonly Word[], run: Run): (Run & { identity?: string }) | undefined {
  const { from } = run;
  if (keyAt(words, from) === "the") return newspaperAt(words, run);
  const end = titleAhead(words, run);
  const to = headedEnd(words, { from, to: end }, end < run.to);
  const known = knownAt(words, { from, to: end });
  if (known && known.to >= to) return known;
  if (isPeople(keyAt(words, from)) && knownAt(words, { from: from + 1, to: end })?.to === to)
    return undefined;
  return to > from && (to === end || mayEndBefore(words, to)) ? { from, to } : undefined;
}

/** Read the acronym that follows a name in brackets: `Securities and Exchange Commission (SEC)`. */
export function acronymAfter(words: readonly Word[], { to }: Run): string | undefined {
  const next = words[to];
  if (next?.gap !== " (" || !/^\p{Lu}[\p{Lu}\p{N}&]{1,6}$/u.test(next.text)) return undefined;
  return words[to + 1] === undefined || words[to + 1]?.gap.startsWith(")") ? next.key : undefined;
}

/** Find the title that leads on to a person, where a name must end: `European Commission | President …`. */
function titleAhead(words: readonly Word[], { from, to }: Run): number {
  for (let at = from + 1; at < to; at += 1) {
    if (!isTitle(keyAt(words, at)) || words[at - 1]?.capital === false) continue;
    if (at + 1 === to || (words[at + 1]?.capital && !heads.organization.has(keyAt(words, at + 1)))) return at;
  }
  return to;
}

/** Tell whether a name may end before a word: a person or place follows, not more of a longer name. */
function mayEndBefore(words: readonly Word[], at: number): boolean {
  const { key = "", capital = false } = words[at] ?? {};
  if (!capital || words[at - 1]?.possessive) return true;
  return isGivenName(key) || isPeople(key) || findPlace(key) !== undefined;
}

/** Find `The Guardian`, `The New York Times`: inside a sentence `The` has its capital only from such a name. */
function newspaperAt(words: readonly Word[], { from, to }: Run): Run | undefined {
  if (words[from]?.opens) return undefined;
  const end = titleAhead(words, { from: from + 1, to });
  for (let at = from + 1; at < end; at += 1) {
    if (!heads.newspaper.has(keyAt(words, at))) continue;
    return { from, to: isPhraseHead(words, at, end) ? phraseEnd(words, at, end) : at + 1 };
  }
  return undefined;
}

/** Find the end of a name that says what it is, by its last head; `from` where there is none. */
function headedEnd(words: readonly Word[], run: Run, titleFollows: boolean): number {
  const { from, to } = run;
  let end = from;
  for (let at = from; at < to; at += 1) {
    const ofOffice = titleFollows && at + 1 === to && isModifier(keyAt(words, at));
    if (!words[at]?.capital || ofOffice) continue;
    if (isPhraseHead(words, at, to)) end = phraseEnd(words, at, to);
    else if (isHead(words, run, at) || (end === at && isCityOfSchool(words, at))) end = at + 1;
  }
  return end === from && heads.prefix.has(keyAt(words, from)) ? prefixedEnd(words, run) : end;
}

function isHead(words: readonly Word[], { from, to }: Run, at: number): boolean {
  const key = keyAt(words, at);
  const least = key === "administration" ? from + 2 : from + 1;
  if (!heads.organization.has(key) || at < least) return false;
  if (heads.company.has(key) && words.slice(from, at).every(isCommon)) return false;
  return at + 1 >= to || !heads.place.has(keyAt(words, at + 1));
}

function isCommon({ key, text }: Word): boolean {
  return isOrdinary(key) || (text.length < 4 && !/\p{Ll}/u.test(text));
}

function isPhraseHead(words: readonly Word[], at: number, to: number): boolean {
  const key = keyAt(words, at);
  if (!heads.phrase.has(key) && !heads.organization.has(key)) return false;
  return phraseLinks.has(keyAt(words, at + 1)) && at + 2 < to;
}

function isCityOfSchool(words: readonly Word[], at: number): boolean {
  return schools.has(keyAt(words, at - 1)) && findPlace(keyAt(words, at)) !== undefined;
}

/** Find the end of `Ministry of Foreign Affairs`, before the given name of a person who follows. */
function phraseEnd(words: readonly Word[], head: number, to: number): number {
  for (let at = head + 3; at + 1 < to; at += 1) {
    const ofPlace = findPlace(`${keyAt(words, at - 1)} ${keyAt(words, at)}`) !== undefined;
    if (isGivenName(keyAt(words, at)) && words[at - 1]?.capital && !ofPlace) return at;
  }
  return to;
}

function prefixedEnd(words: readonly Word[], { from, to }: Run): number {
  const end = Math.min(to, from + 3);
  const rest = words.slice(from + 1, end);
  return rest[0]?.capital && !rest.some(({ key }) => heads.event.has(key)) ? end : from;
}

function knownAt(words: readonly Word[], { from, to }: Run): (Run & { identity: string }) | undefined {
  for (let end = Math.min(to, from + longestOrganization); end > from; end -= 1) {
    const name = words.slice(from, end).map(({ text }) => text);
    const identity = findOrganization(name.join(" "));
    if (identity !== undefined) return { from, to: end, identity };
  }
  return undefined;
}
