import { hasUnspaced } from "../part-unspaced.ts";
import type { StatedDate } from "../types.ts";
import { isAgency } from "./agencies.ts";
import { bylineWords, byWords } from "./byline-words.ts";
import { takeDate } from "./date-line.ts";
import { isPersonName, nameWord, notInNames, startsInitials } from "./person-name.ts";

/** What a byline says. */
export interface Byline {
  /** People, as they came. */
  readonly names: readonly string[];
  /** News agencies, as they came. */
  readonly agencies: readonly string[];
  /** Present where the line gives the date of publication too. */
  readonly date?: StatedDate;
}

/** Longest byline, in characters. */
const longestByline = 300;

/**
 * Read a byline such as “By A. Reporter and B. Writer, Staff Writers | a@example.org”, “Von …”, “Par …”: names, with
 * roles and addresses after them, in the languages of the table; or the name of a news agency alone.
 *
 * @returns undefined where it says anything else, for then it is a sentence that begins with “By”
 */
export function readByline(text: string): Byline | undefined {
  if (text.length > longestByline) return undefined;
  const said = text.trim().replace(/^[—–-]\s*/u, "");
  if (isAgency(stripBrackets(said))) return { names: [], agencies: [stripBrackets(said)] };
  const opening = byOpening.exec(said)?.[0];
  if (opening === undefined) return undefined;
  const taken = takeDate(said);
  const rest = taken ? taken.rest.replace(byOpening, "") : said.slice(opening.length);
  const credits = readCredits(rest, opening);
  if (!credits) return undefined;
  const date = taken && { edtf: taken.day, basis: `the byline, “${text.trim()}”` };
  return { ...credits, ...(date ? { date } : {}) };
}

/** Chinese takes no space after the word; everything else does. */
const byOpening = new RegExp(
  `^(?:${byWords.map((word) => (hasUnspaced(word) ? `${word}\\s*[:：]?\\s*` : `${word}(?:\\s*:\\s*|\\s+)`)).join("|")})(?=\\S)`,
  "iu",
);

/** Tell whether a text begins as a byline does, whatever follows. */
export function opensByline(text: string): boolean {
  return byOpening.test(text.trimStart());
}

/** Tell whether a line says what its author is, and not who: “By a staff reporter”, “By our own correspondent”. */
export function isNamelessByline(text: string): boolean {
  const said = text.trim().replace(/^[—–-]\s*/u, "");
  const opening = said.length > longestByline ? undefined : byOpening.exec(said)?.[0];
  return opening !== undefined && isRole(trimPiece(said.slice(opening.length))) && !readByline(text);
}

function readCredits(rest: string, opening: string): Pick<Byline, "names" | "agencies"> | undefined {
  const [credits = "", ...contacts] = rest.replaceAll(address, " | ").split("|");
  const whole = contacts.map(trimPiece).every((piece) => !piece || isRole(piece));
  if (!whole) return undefined;
  const wordsBefore = opening.toLowerCase().replace(/[\s:：]+$/u, "");
  for (const between of separatorsFor(wordsBefore)) {
    const read = readPieces(credits.split(between).map(trimPiece).filter(Boolean), wordsBefore);
    if (read) return read;
  }
  return undefined;
}

function readPieces(
  pieces: readonly string[],
  opening: string,
): Pick<Byline, "names" | "agencies"> | undefined {
  const agencies = pieces.map(agencyIn).filter((name) => name !== undefined);
  const people = pieces.filter((piece) => agencyIn(piece) === undefined);
  const names = people.filter((piece) => !isRole(piece));
  const [first] = people;
  const startsWell = names.length === 0 ? agencies.length > 0 : names[0] === first;
  return startsWell && names.every((name) => isPersonName(name, opening)) ? { names, agencies } : undefined;
}

/** The agency itself, or that of “Associated Press Writer”. */
function agencyIn(piece: string): string | undefined {
  const plain = stripBrackets(piece);
  if (isAgency(plain)) return plain;
  const parts = plain.split(/\s+/);
  const name = parts.slice(0, -1).join(" ");
  return parts.length > 1 && roles.has(parts.at(-1)?.toLowerCase() ?? "") && isAgency(name)
    ? name
    : undefined;
}

function stripBrackets(text: string): string {
  return text.replace(/^[([/]\s*/u, "").replace(/\s*[)\]/.]$/u, "");
}

/** An e-mail address or the name of an account. */
const address = /[(<[]?(?:[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?<!\S)@\w+)[)>\]]?/g;

/**
 * “Jr.” after a comma belongs to the name; “in Paris” after a name does not. A word for “and” may stand in a surname
 * (“Ortega y Gasset”), so a second try divides by English ones and signs alone.
 */
function separatorsFor(opening: string): RegExp[] {
  const own = Object.values(bylineWords)
    .filter(({ by }) => by.includes(opening))
    .flatMap(({ and }) => and);
  return [...new Set([own, ["and", "with"]])].map(separator);
}

function separator(words: readonly string[]): RegExp {
  const joined = words.filter((word) => !hasUnspaced(word) && word.length > 0);
  const signs = String.raw`,(?!\s*[JS]r\b)|[;&、，/\n]`;
  // Arabic and Hebrew write “and” as a part of the word after it, or apart.
  return new RegExp(
    String.raw`\s*(?:${signs}|(?<!\S)(?:${joined.join("|")})(?!\S))\s*|\s+(?=in\s+\p{Lu})`,
    "iu",
  );
}

/** The full stop of an initial or of “Jr.” is the name's own. */
function trimPiece(piece: string): string {
  const trimmed = piece.replace(/^[\s–—-]+/u, "").replace(/(?<![\s–—,;:-])[\s–—,;:-]+$/u, "");
  return /(?:(?<!\p{L})\p{L}|\b[JS]r)\.$/iu.test(trimmed) ? trimmed : trimmed.replace(/\.+$/, "");
}

const roles = new Set(Object.values(bylineWords).flatMap((words) => words.roles));

/** Tell whether words stand after a name and are none: “Staff Writer”, “Middle East Correspondent”, “in Paris”. */
export function isRole(words: string): boolean {
  const parts = words.split(/\s+/);
  if (/^in$/i.test(parts[0] ?? "")) {
    return parts.length > 1 && parts.slice(1).every((part) => nameWord.test(part) && !notInNames.test(part));
  }
  return roles.has(parts.at(-1)?.toLowerCase() ?? "") && !parts.some(startsInitials) && parts.length <= 5;
}
