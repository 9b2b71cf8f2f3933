import { hasUnspaced } from "../part-unspaced.ts";
import { isAgency } from "./agencies.ts";
import { isMonthName } from "./is-month-name.ts";

/** A dateline and the text that follows it. */
export interface Dateline {
  /** As it came, without the dash: “SALVADOR, Feb 26”, “LONDON (AP)”. */
  readonly words: string;
  /** What parts it from the text, white space included. */
  readonly dash: string;
  readonly rest: string;
}

/** Longest dateline, in characters. */
const longestDateline = 80;

/** Most words that the name of a place has. */
const longestPlace = 4;

/**
 * Read the dateline that a text begins with: one or more places, then a day, a news agency or both, then a dash, or
 * behind the year a full stop. A
 * place alone must be in capitals, and a sentence begin after it; places in small letters, or in scripts that have no
 * capitals, need the day or the agency.
 *
 * @returns undefined where the text begins otherwise
 */
export function readDateline(text: string): Dateline | undefined {
  const start = text.slice(0, longestDateline + 10);
  const chinese = /^[【（(]?(\p{Script=Han}{2,30}?\d{1,2}月\d{1,2}日[电電讯訊])[】）)]?\s*/u.exec(start);
  if (chinese?.[1] !== undefined) return { words: chinese[1], dash: "", rest: text.slice(chinese[0].length) };
  for (const dash of start.matchAll(
    /\s*(?:\s[-–—]{1,2}|—|–)\s+|\s*\/\.\s+|(?<=\))\s*[:：]\s+|—(?=\S)|\.\s+(?=["'“‘«„(]*\p{Lu})/gu,
  )) {
    if (dash[0].startsWith(".") && !isPlaceAndDate(start.slice(0, dash.index))) continue;
    const words = start.slice(0, dash.index) + (dash[0].startsWith("/") ? "/" : "");
    const rest = text.slice(dash.index + dash[0].length);
    if (words.length > 0 && words.length <= longestDateline && isDateline(words, rest)) {
      return { words, dash: dash[0].replace(/^\//, ""), rest };
    }
  }
  return undefined;
}

/** A full stop parts a dateline from the text only behind a place, a day and its year: “München, 14. Mai 1996. Nach …”. */
function isPlaceAndDate(words: string): boolean {
  return /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3}, (?=[^,]*\d)(?:[^,]*\D\d{1,2},|[^,]*\d[^,]*) ?(?:1[5-9]|20)\d\d$/u.test(
    words,
  );
}

function isDateline(words: string, rest: string): boolean {
  const [, before = "", agency = ""] = /^(.*?)\s*(?:[(/[]([^()/[\]]{2,40})[)/\]])?\s*$/u.exec(words) ?? [];
  if (agency !== "" && !isAgencyLike(agency)) return false;
  const parts = before
    .split(/\s*[,،,]\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const places = parts.filter((part) => !isDay(part));
  const hasDay = places.length < parts.length;
  if (places.length === 0 || places.length > 3 || !places.every(isPlace) || isDay(parts[0] ?? ""))
    return false;
  if (hasDay || agency !== "") return true;
  const [first = ""] = places;
  return isAllCapitals(first) && !label.test(first) && /^["'“‘«„(]*[\p{Lu}\d]/u.test(rest);
}

/** In the brackets of a dateline stands an agency, known or not, or a paper: a word or a few, with a capital. */
function isAgencyLike(words: string): boolean {
  return isAgency(words) || /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){0,3}$/u.test(words);
}

/** What stands before a dash at the top of a text, in capitals, and is no place. */
const label =
  /^(?:breaking|update[ds]?(?: \d+)?|exclusive|analysis|opinion|comment|correct(?:ed|ion)s?|factbox|timeline|urgent|news|feature|interview|review|watch|video|photos?|file|live|note|advisory|refile|explainer|editorial|letter|obituary|profile|recap|preview|quote|poll|sports?|weather|markets?|eilmeldung|exklusiv|kommentar|exclusif|exclusivo|urgente|срочно|эксклюзив)\b/iu;

function isAllCapitals(place: string): boolean {
  return !/\p{Ll}/u.test(place) && (place.match(/\p{Lu}/gu)?.length ?? 0) >= 4;
}

/** Names begin with a capital, where the script has them; words between them may be small: “Rio de Janeiro”. */
function isPlace(words: string): boolean {
  const parts = words.split(/\s+/);
  if (parts.length > longestPlace || !parts.every((part) => /^[\p{L}\p{M}\u200c.'’-]+$/u.test(part)))
    return false;
  const [first = ""] = parts;
  const hasCase = /[\p{Lu}\p{Ll}]/u.test(words);
  if (!hasCase) return !hasUnspaced(words) && parts.length <= 3;
  const isSmall = (part: string) => /^\p{Ll}+$/u.test(part) && part.length > 3;
  return /^\p{Lu}/u.test(first) && !parts.some(isSmall);
}

/** “Feb 26”, “26. Februar 2012”, “le 3 mai”, “۵ مه”: a day with its month, the year or none. */
function isDay(words: string): boolean {
  const parts = words.toLowerCase().split(/[\s/]+/);
  if (parts.length > 6 || !/\p{Nd}/u.test(words)) return /^(?:1\d|20)\d\d$/.test(words);
  const isYear = parts.length === 1 && /^(?:1[5-9]|20)\p{Nd}{2}$/u.test(words);
  return isYear || parts.some((part) => isMonthName(part));
}
