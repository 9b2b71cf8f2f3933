import { hasUnspaced } from "../part-unspaced.ts";

/** A word of a name in a script that has capitals. */
export const nameWord =
  /^(?:\p{Ll}{1,2}['’-])?\p{Lu}[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*$|^\p{Lu}['’]\p{L}+(?:-\p{L}+)*$/u;

const initials = /^(?:(?:\p{Lu}\.-?){1,4}|\p{Lu}|(?:Dr|Prof|Rev|Mr|Mrs|Ms|St)\.?)$/u;
const particle =
  /^(?:de|van|von|bin|al|la|le|der|den|du|da|do|dos|di|del|della|el|ben|ibn|y|e|zu|zum|ter|ten|af|av|till|de'|d')$/;

/** Weekdays, months and function words begin sentences, and stand in headings set in capitals. */
export const notInNames =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|of|the|for|to|on|at|from|by|or|in|an|is|was|are|no|not|his|her|its|our|their|this|that|all|any|order)$/i;

/** What is done “by popular demand” or “by royal appointment”: no surnames. */
const noSurname =
  /^(?:demand|request|appointment|command|decree|invitation|permission|default|accident|design|numbers|majority|election|arrangement|means|degrees|definition|acclaim|acclamation|consent|agreement|nature|proclamation)$/i;

/** Words of Arabic, Persian and Hebrew that stand in sentences and in no name. */
const functionWord =
  /^(?:في|على|إلى|الى|عن|أن|أنه|قبل|بعد|بين|أجل|خلال|هذا|هذه|ذلك|كل|غير|به|در|از|تا|که|برای|این|آن|با|را|است|של|את|על|עם|כל|זה|זו|לא|אל)$/u;

/** By-words that begin sentences as often as bylines, so that the first name after them must not have an article. */
const commonOpening = /^(?:من|از|كتب|گزارش|تقرير)$/u;

/** Tell whether a word is initials or a title, which no role has. */
export function startsInitials(part: string): boolean {
  return initials.test(part);
}

/**
 * Tell whether words have the form of one person's name: in scripts that have capitals, of two to five parts that have
 * them; in Arabic and Hebrew script, of two to four; in Chinese characters, of two to four signs.
 *
 * @param opening the word before it, in lower case
 */
export function isPersonName(words: string, opening = "by"): boolean {
  const parts = words.replace(/,?\s+[JS]r\.?$/i, "").split(/\s+/);
  if (hasUnspaced(words)) return /^(?:\p{Script=Han}{2,4}|\p{Script=Han}\s\p{Script=Han}{1,2})$/u.test(words);
  if (/^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(words)) return isUncasedName(parts, opening);
  const capitalised = parts.filter((part) => nameWord.test(part) && !notInNames.test(part));
  return (
    parts.length >= 2 &&
    parts.length <= 5 &&
    capitalised.length > 0 &&
    /^\p{Lu}/u.test(parts[0] ?? "") &&
    parts.every((part) => capitalised.includes(part) || initials.test(part) || particle.test(part)) &&
    !particle.test(parts.at(-1) ?? "") &&
    !(noSurname.test(parts.at(-1) ?? "") && opening === "by")
  );
}

function isUncasedName(parts: readonly string[], opening: string): boolean {
  const letters = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\u200c'’"״׳-]{2,}$/u;
  if (parts.length < 2 || parts.length > 4) return false;
  if (commonOpening.test(opening) && (parts.length > 3 || /^ال/u.test(parts[0] ?? ""))) return false;
  return parts.every((part) => letters.test(part) && !functionWord.test(part));
}
