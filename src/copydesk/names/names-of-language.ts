import type { AuthorityName } from "../../types.ts";
import { type Authority, prepareAuthority, settleNames } from "./authority.ts";
import { fold, isGivenName } from "./lexicon.ts";
import type { Names } from "./recognise-names.ts";

/**
 * Find names in a text of another language than English, as far as they are certain: people who bear a given name that is
 * known, in writing that has capitals; and countries, by their names in Unicode CLDR.
 *
 * @param texts headline, standfirst and paragraphs, as plain text
 * @param language BCP 47
 */
export function namesOfLanguage(texts: readonly string[], language: string): Names {
  const none: Names = { people: [], places: [], organizations: [] };
  const { places } = settleNames(texts, none, countriesIn(language));
  const people = texts.flatMap((text) => (isMixed(text) ? peopleIn(text) : []));
  return { people: [...new Set(people)], places, organizations: [] };
}

/** Where most words have capitals, as in some headlines, these tell nothing. */
function isMixed(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /^\p{Ll}/u.test(word)).length > words.length / 3;
}

/** Two to four words with capitals, particles between them, that do not open a sentence. */
const run =
  /(?<=[\p{Ll}\p{N},;:)»”]\s(?:[„“«"(])?)\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*(?:\s(?:(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|zu|bin|ibn|al|el|y|e)\s){0,2}\p{Lu}[\p{L}\p{M}’'.-]*){1,3}/gu;

function peopleIn(text: string): string[] {
  return Array.from(text.matchAll(run), ([found]) => {
    const words = found.replace(/[.’'-]+$/u, "").split(/\s/);
    // In languages in which nouns have capitals, an office may stand before the name.
    const start = words.findIndex((word) => isGivenName(fold(word)));
    return start === -1 || start > words.length - 2 ? "" : words.slice(start).join(" ");
  }).filter((name) => name !== "");
}

const countries = new Map<string, Authority>();

function countriesIn(language: string): Authority {
  const known = countries.get(language) ?? prepareAuthority(countryEntries(language));
  countries.set(language, known);
  return known;
}

/** Codes of regions that are no countries are answered with the code itself, or stand for groups of countries. */
function countryEntries(language: string): AuthorityName[] {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code): AuthorityName[] => {
    const name = groups.has(code) ? undefined : names.of(code);
    return name === undefined ? [] : [{ name, kind: "place", variants: [], hidden: false }];
  });
}

/** The Union, the euro area, the United Nations, outlying Oceania and codes that mean nothing. */
const groups = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);
