/** People, by the form of their names. */
import { findPlace, isCountry } from "./gazetteer.ts";
import { heads, nouns } from "./heads.ts";
import { isDemonym, isGivenName, isOpener, isOrdinary, isSurname, setOf } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import { isJoined, keyAt, type Word } from "./words.ts";

/** How surely a name is a person’s by its form alone. */
export type Likeness = "sure" | "likely" | "unlikely";

/** Prefixes of ships' names. */
const vessels = setOf("hmas hmcs hms ins mv rms rrs ss uss");

const generations = /^(?:I{2,3}|IV|VI{0,3}|XI{0,3}|JR|SR)$/;

/** Judge a possible name by its form: a title before it, a given name in front, a family name at the end. */
export function likenessToPerson(words: readonly Word[], mention: Mention): Likeness {
  const names = words.slice(mention.from, mention.to).filter(({ capital }) => capital);
  const [first, ...rest] = names;
  if (!first || rest.length > 3 || !names.every(isNameLike) || isFollowedByThing(words, mention))
    return "unlikely";
  if (rest.some(({ gap }) => gap.includes("&")) || heads.place.has(names.at(-1)?.key ?? ""))
    return "unlikely";
  if (isSurname(names.map(({ key }) => key).join(" ")) && rest.length > 0) return "sure";
  return names.length === 1 ? likenessOfSingle(words, mention) : likenessOfFull(names, mention.titled);
}

function likenessOfSingle(words: readonly Word[], { from, titled }: Mention): Likeness {
  const key = keyAt(words, from);
  if (titled === undefined || !isPlausible(key) || findPlace(key) !== undefined) return "unlikely";
  // "Student Anna said" names no one, and a title after "in" is part of a place: "in King William".
  if (titled === "role") return isGivenName(key) ? "unlikely" : "likely";
  return /^(?:in|across|throughout)$/.test(keyAt(words, from - 2)) ? "unlikely" : "sure";
}

function likenessOfFull(names: readonly Word[], titled: Mention["titled"]): Likeness {
  const [first, last] = [names[0], names.at(-1)];
  if (!first || !last) return "unlikely";
  const given = isGivenName(first.key.replace(/ .*/, "")) || /^\p{Lu}\.?$/u.test(first.text);
  const strange = names.filter(isStrange);
  if (titled === "title" && isPlausible(last.key)) return "sure";
  if (titled && strange.length > 0) return "sure";
  if (given) return isPlausible(last.key) ? "sure" : "likely";
  if (titled === undefined && isCountry(last.key)) return "unlikely";
  return strange.length === names.length || (isPlausible(last.key) && isStrange(first))
    ? "likely"
    : "unlikely";
}

/** Tell whether a word is no ordinary one, such as `Won-soon`, though `won` and `soon` are. */
function isStrange({ key, text }: Word): boolean {
  return text.includes("-") || !isOrdinary(key);
}

/** Tell whether a word may be a family name. */
function isPlausible(key: string): boolean {
  return !isOrdinary(key) || isSurname(key);
}

function isNameLike({ key, text }: Word): boolean {
  if (heads.organization.has(key) || heads.event.has(key) || isDemonym(key)) return false;
  if (isOpener(key) && !isGivenName(key) && !isSurname(key)) return false;
  // After a small letter one capital may follow, as in McCoy; more are of a product or an abbreviation.
  if (vessels.has(key) || /\d|n['’]t$|\p{Ll}\p{Lu}{2}/u.test(text)) return false;
  return !/^\p{Lu}{2,}$/u.test(text) || generations.test(text);
}

/** Tell whether the name belongs to a building or the like: `the Ben Gurion airport`. */
function isFollowedByThing(words: readonly Word[], { to }: Mention): boolean {
  if (words[to - 1]?.tail !== undefined) return true;
  const next = words[to];
  if (!isJoined(next) || words[to - 1]?.possessive) return false;
  return nouns.facility.has(keyAt(words, to)) || nouns.place.has(keyAt(words, to));
}
