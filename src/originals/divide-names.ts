import { hasUnspaced } from "../part-unspaced.ts";
import { isAgency } from "./agencies.ts";
import { bylineWords } from "./byline-words.ts";
import { isPersonName } from "./person-name.ts";
import { isRole } from "./read-byline.ts";

/** Longest field of authors that is divided, in characters. */
const longestField = 300;

/**
 * Divide a field of authors that names several, “A und B”, “A, B & C”, “A ו-B”, where each part looks like a whole name by
 * itself; any other stays as it is, for the word may stand in a name: “Ortega y Gasset”.
 *
 * @param lang BCP 47, where it is known: a word that is “and” in one language may be “in” in another
 */
export function divideNames(field: string, lang?: string): readonly string[] {
  const whole = field.trim();
  if (whole.length > longestField) return [whole];
  return divide(whole, separatorFor(lang?.split("-")[0])) ?? [whole];
}

/** @returns undefined where it is no name, nor several */
function divide(text: string, between: RegExp): readonly string[] | undefined {
  for (const found of text.matchAll(between)) {
    const before = namesBefore(text.slice(0, found.index).trim());
    if (!before) continue;
    const after = divide(text.slice(found.index + found[0].length).trim(), between);
    if (after) return [...before, ...after];
  }
  return isName(text) ? [text] : undefined;
}

/** A comma stands between names where a word for “and” follows; alone, it may stand between surname and given name. */
function namesBefore(text: string): readonly string[] | undefined {
  const names = text.split(/,(?!\s*[JS]r\b)/).map((each) => each.trim());
  // “A, B, and C”
  const given = names.length > 1 && names.at(-1) === "" ? names.slice(0, -1) : names;
  return given.every(isName) ? given : undefined;
}

/** A surname of two words with “and” between them has a given name before it. */
function isName(text: string): boolean {
  if (isAgency(text)) return true;
  const isDouble = /^\S+\s+(?:y|e)\s/u.test(text);
  return isPersonName(text) && !isDouble && !isRole(text);
}

function separatorFor(lang: string | undefined): RegExp {
  const known = Object.entries(bylineWords);
  const elsewhere = new Set(known.flatMap(([, words]) => words.in ?? []));
  const words = known.flatMap(([language, { and }]) =>
    and.filter((word) => !hasUnspaced(word) && (language === lang || !elsewhere.has(word))),
  );
  const spelled = [...new Set(words)].flatMap((word) => [word, word.length > 1 ? word.toUpperCase() : word]);
  // Hebrew writes “and” as a part of the word after it, with a hyphen where that is foreign.
  return new RegExp(String.raw`\s+(?:${spelled.join("|")})(?!\S)\s*|\s+ו[-־]|\s*[;&|、\n]\s*|\s+\/\s+`, "gu");
}
