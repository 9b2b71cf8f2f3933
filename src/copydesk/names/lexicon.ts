/** What is known of single English words: given names, surnames, nationalities, ordinary words. */
import nlp from "compromise/two";
import dictionary from "dictionary-en";
import { z } from "zod";

const model = z.object({
  one: z.object({ lexicon: z.record(z.string(), z.union([z.string(), z.array(z.string())])) }),
});

/** Tags of compromise for words that may open a sentence but never begin a name. */
const openers = new Set([
  ...[
    "Adverb",
    "Auxiliary",
    "Condition",
    "Conjunction",
    "Copula",
    "Date",
    "Determiner",
    "Expression",
    "Gerund",
  ],
  ...["Infinitive", "Modal", "Negative", "Ordinal", "Cardinal", "Participle", "PastTense", "Possessive"],
  ...["Preposition", "PresentTense", "Pronoun", "QuestionWord", "Reflexive", "Value", "Verb"],
]);

/** Given names that are ordinary words too, which compromise leaves to the sentence to decide. */
const ambiguousGivenNames = setOf(`
  angel art basil bill bob carol chance charity chase christian cliff colin constance crystal daisy dale
  dawn dean dick don drew earl eve faith frank gene glen grace grant guy hazel heath herb holly hope hunter
  iris ivy jack jade jasmine jay jean jewel jim john joy june king lance lee leo lily mark mary max may
  mercy miles nick norm olive pat patsy pearl penny ray rich rob robin rod rose ruby ruth skip stew sue
  summer ted tony violet wade ward warren will`);

/** Adjectives and nouns of peoples, faiths and creeds that the demonyms of compromise leave out. */
const creeds = setOf(`
  anglican arab arabic armenian balinese balkan baltic basque bedouin brit british briton buddhist burmese
  catalan catholic caucasian celtic chechen christian communist confucian conservative coptic cossack
  cypriot danish democrat democratic druze english fascist finnish flemish hasidic hebrew hindu hispanic
  hutu inuit irish islamic islamist jew jewish kashmiri kosovan kurd kurdish kyrgyz latin latino liberal
  maoist maori marxist mediterranean mormon muslim nazi nordic orthodox ottoman pashtun persian polish
  protestant republican rican rohingya roma romani salafi sami scandinavian scot scots shia shiite sikh
  slavic slovene slovenian soviet spanish sunni swedish tajik tamil tatar tibetan tories tory turk turkic
  turkish tutsi uighur uyghur uzbek western westerner yazidi yemeni yiddish zionist`);

/** Latin letters that Unicode does not take apart into a base letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};

/** Nouns that compromise takes for people, and that may stand before the name of anything. */
const notPeople = setOf(`
  beings character deity ghost god goddess idol phrase population soul spirit user visitor`);

const lexicon = readLexicon();
const ordinary = readOrdinaryWords();

/** Fold a name or word for comparing: lower case, no diacritics, apostrophes or dots; hyphens are spaces. */
export function fold(text: string): string {
  if (/^[A-Za-z]+$/.test(text)) return text.toLowerCase();
  const bare = text.normalize("NFKD").replaceAll(/[\p{M}'’‘ʼ`´.]/gu, "");
  return bare
    .replaceAll(/[-‐‑–]/g, " ")
    .toLowerCase()
    .replaceAll(/[łøđıßæœ]/g, (letter) => plainLetters[letter] ?? letter);
}

/** Read a list of words written as one text; a hyphen is a space, as in folded words. */
export function setOf(list: string): ReadonlySet<string> {
  return new Set(
    list
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll("-", " ")),
  );
}

/** List all words and phrases that compromise tags so, lower case, abbreviations aside. */
export function taggedAs(tag: string): string[] {
  const entries = [...lexicon].filter(([, tags]) => tags.includes(tag) && !tags.includes("Abbreviation"));
  return entries.map(([phrase]) => phrase);
}

/** Tell whether a folded word is a given name, in any language the lexicon knows. */
export function isGivenName(key: string): boolean {
  return hasTag(key, ["MaleName", "FemaleName", "FirstName"]) || ambiguousGivenNames.has(key);
}

/** Tell whether a folded name is a known family name, or that of a person whom the lexicon knows. */
export function isSurname(key: string): boolean {
  return hasTag(key, ["LastName", "Person"]);
}

/** Tell whether a folded word names a people, a faith or a creed: `danish`, `scots`, `catholic`. */
export function isDemonym(key: string): boolean {
  const singular = key.endsWith("s") ? key.slice(0, -1) : key;
  return hasTag(key, ["Demonym"]) || creeds.has(key) || creeds.has(singular);
}

/** Tell whether a folded word may open a sentence but never begins a name: `although`, `speaking`, `two`. */
export function isOpener(key: string): boolean {
  const tags = lexicon.get(key) ?? [];
  return tags.some((tag) => openers.has(tag)) || (key.endsWith("ly") && ordinary.has(key));
}

/** Tell whether a folded word is a noun for a person: `podcaster`, `neighbours`. */
export function isActor(key: string): boolean {
  return hasTag(key, ["Actor"]) && !notPeople.has(key);
}

/** Tell whether a folded word is an adjective: `former`, `embattled`. */
export function isAdjective(key: string): boolean {
  return hasTag(key, ["Adjective", "Comparative", "Superlative"]);
}

/** Tell whether a folded word is in the dictionary in lower case, itself or uninflected. */
export function isOrdinary(key: string): boolean {
  if (key.includes(" ")) return key.split(" ").every(isOrdinary) || isOrdinary(key.replaceAll(" ", ""));
  if (ordinary.has(key) || ordinary.has(key.replace(/ie[sd]$/, "y"))) return true;
  const stem = /^(.{3,}?)(?:s|es|ed|ing|ly)$/.exec(key)?.[1];
  return stem !== undefined && (ordinary.has(stem) || ordinary.has(`${stem}e`));
}

function hasTag(key: string, wanted: readonly string[]): boolean {
  return lexicon.get(key)?.some((tag) => wanted.includes(tag)) ?? false;
}

function readLexicon(): ReadonlyMap<string, readonly string[]> {
  const entries = Object.entries(model.parse(nlp.model()).one.lexicon);
  return new Map(entries.map(([phrase, tags]) => [phrase, typeof tags === "string" ? [tags] : tags]));
}

/** Read the lower-case entries of the Hunspell dictionary: one a line, affix flags after a slash. */
function readOrdinaryWords(): ReadonlySet<string> {
  const lines = new TextDecoder().decode(dictionary.dic).split("\n");
  return new Set(lines.filter((line) => /^[a-z]/.test(line)).map((line) => line.split("/")[0] ?? ""));
}
