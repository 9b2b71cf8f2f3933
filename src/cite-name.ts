/** An author as bibliographies sort them: a person by the parts of the name, anybody else as a whole. */
export type CiteName = PersonName | { readonly literal: string };

/** The parts of a person's name. */
export interface PersonName {
  readonly family: string;
  readonly given: string;
  /** Stands before the family name and is not sorted by: `van der`, `al-`. */
  readonly particle?: string;
  /** `Jr.`, `III`. */
  readonly suffix?: string;
}

/**
 * Take the name of an author apart, as a byline gives it: `Jane Roe`, `Roe, Jane`, `Ludwig van Beethoven`.
 *
 * Where that is a guess the name stays whole: an organization, a single word, a script or a language in which
 * the family name does not come last, words that no name has.
 *
 * @param lang BCP 47, of the article
 */
export function citeName(byline: string, lang = "en"): CiteName {
  const key = `${lang} ${byline}`;
  const known = remembered.get(key);
  if (known) return known;
  const name = takeApart(byline, lang);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, name);
  return name;
}

/** The same people write again and again, and a page names each of them in many places. */
const remembered = new Map<string, CiteName>();
const mostRemembered = 10_000;

function takeApart(byline: string, lang: string): CiteName {
  const literal = byline.replaceAll(/\s+/g, " ").trim();
  const [, name = literal, suffix] = /^(.+?),? +(Jr\.?|Sr\.?|II|III|IV)$/.exec(literal) ?? [];
  const parts = isPersonal(name, lang) ? (inverted(name) ?? inOrder(name.split(" "))) : undefined;
  return parts ? { ...parts, ...(suffix === undefined ? {} : { suffix }) } : { literal };
}

/** Tell by its words that a byline names an organization, an office or a desk, and no person. */
export function isOrganization(byline: string): boolean {
  if (/^the /i.test(byline)) return true;
  return byline.split(/[ ,]+/).some((word) => ofOrganizations.has(word.toLowerCase()));
}

/** Languages that write the family name first, in Latin letters too. */
const familyFirst = new Set(["hu", "ja", "km", "ko", "vi", "zh"]);

/** Words of which a name of an organization, an office or a desk is made. */
const ofOrganizations = new Set(
  (
    "agence agencia agency agentur associated association associates board broadcasting bureau center centre club " +
    "commission committee company congress contributor contributors corporation correspondent correspondents council " +
    "department desk editor editorial editors embassy federation foundation gazette government group herald institute " +
    "international journal league library magazine media ministry museum network news newspaper newsroom office " +
    "organisation organization party police post press radio redaktion reporter reporters school service services " +
    "society staff team telegraph television times today tribune union university weekly wire wires writer writers"
  ).split(" "),
);

function isPersonal(name: string, lang: string): boolean {
  if (familyFirst.has(lang.split("-")[0] ?? "")) return false;
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}.,'’\- ]+$/u.test(name)) return false;
  if (/^(?:an?|by|from|our) /i.test(name)) return false;
  const words = name.split(/[ ,]+/);
  if (isOrganization(name)) return false;
  // An abbreviation among words that are none.
  return !words.some((word) => /^\p{Lu}{3,}$/u.test(word)) || /^[^\p{Ll}]*$/u.test(name);
}

/** `Roe, Jane`: a single name stands before the comma. */
function inverted(name: string): PersonName | undefined {
  const [before = "", given, more] = name.split(/ *, */);
  if (given === undefined || more !== undefined || !given.split(" ").every(isCapitalized)) return undefined;
  const words = before.split(" ");
  const [family, particles] = [words.at(-1) ?? "", words.slice(0, -1)];
  if (!particles.every((word) => particleWords.has(word))) return undefined;
  return { given, ...familyOf(family, particles) };
}

function inOrder(words: readonly string[]): PersonName | undefined {
  if (words.length < 2 || words.some((word) => word.includes(","))) return undefined;
  const from = familyFrom(words);
  const particles = words.slice(from, -1).filter((word) => particleWords.has(word));
  const family = words.slice(from + particles.length);
  const given = words.slice(0, from);
  if (![...given, ...family].every((word) => isCapitalized(word) || joining.has(word))) return undefined;
  return { given: given.join(" "), ...familyOf(family.join(" "), particles) };
}

/** The place of the first word that belongs with the family name, which is the last. */
function familyFrom(words: readonly string[]): number {
  let from = words.length - 1;
  while (from > 1 && belongsWithNext(words[from - 1] ?? "")) from -= 1;
  // `Ortega y Gasset`
  return from > 2 && joining.has(words[from - 1] ?? "") ? from - 2 : from;
}

function belongsWithNext(word: string): boolean {
  return particleWords.has(word) || capitalParticles.has(word);
}

/** The family name without what it is not sorted by, such as `van der`, `d’` and `al-`. */
function familyOf(family: string, particles: readonly string[]): Pick<PersonName, "family" | "particle"> {
  const [, article = "", rest = family] = /^(\p{Ll}{1,2}[-'’])(\p{Lu}.*)$/u.exec(family) ?? [];
  const particle = [...particles, article].join(" ").trim();
  return { family: rest, ...(particle === "" ? {} : { particle }) };
}

/** A particle and the name after it; there is no space after an article that is joined to it. */
export function withParticle({ particle, family }: Pick<PersonName, "family" | "particle">): string {
  if (particle === undefined) return family;
  return /[-'’]$/.test(particle) ? `${particle}${family}` : `${particle} ${family}`;
}

/** In small letters, such a word is sorted by in no style that can help it. */
const particleWords = new Set(
  (
    "af av bin bint binti ben da das de degli dei del della dello den der des di do dos du ibn la las le les lo los op " +
    "'s ’s 't ’t te ten ter und van vom von zu zum zur"
  ).split(" "),
);

/** With a capital it is a part of the family name. */
const capitalParticles = new Set(
  "Abu Al Bin D' De Del Della Den Der Di Dos Du El Ibn La Le San St. Van Vander Von".split(" "),
);

const joining = new Set(["y", "i", "e"]);

/** A capital, perhaps after an article: `al-Turabi`, `d’Estaing`. */
function isCapitalized(word: string): boolean {
  return /^(?:\p{Ll}{1,2}[-'’])?\p{Lu}/u.test(word);
}
