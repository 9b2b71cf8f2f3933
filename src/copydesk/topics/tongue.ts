import * as stopWords from "stopword";
import { foldText } from "../../fold-text.ts";
import { hasPluralRules, singularKey } from "../plural-key.ts";

/** What is known of a word. */
export interface KnownWord {
  /** The same for all forms of the word. */
  readonly key: string;
  /** Whether it belongs to the grammar or the calendar and not to what is spoken of; so do numbers and single letters. */
  readonly isStop: boolean;
}

/** What has to be known of a language to tell its terms. */
export interface Tongue {
  /** BCP 47. */
  readonly language: string;
  /** Look a word up, as it is written. */
  lookUp(word: string): KnownWord;
  /** Whether a folded name is that of a country or continent. */
  isCountry(name: string): boolean;
  /** Words that open a noun phrase, folded: articles and prepositions; empty where they are not known. */
  readonly openers: ReadonlySet<string>;
  /** Whether what tells of a noun stands before it, so that its last word is the noun. */
  readonly isNounLast: boolean;
  /** Whether common nouns are written with capitals. */
  readonly hasCapitalNouns: boolean;
  /** Whether short words before an apostrophe are words of their own, as in `l’eau`. */
  readonly hasElision: boolean;
}

type Stemmer = (word: string) => string;

/** ISO 639-3 code of its stop words, and the stemmer, of each language that has them. */
const known: Readonly<Record<string, [string, (() => Promise<{ stemmer: Stemmer }>)?]>> = {
  ar: ["ara", () => import("@orama/stemmers/arabic")],
  bg: ["bul", () => import("@orama/stemmers/bulgarian")],
  ca: ["cat"],
  cs: ["ces"],
  da: ["dan", () => import("@orama/stemmers/danish")],
  de: ["deu", () => import("@orama/stemmers/german")],
  el: ["ell", () => import("@orama/stemmers/greek")],
  en: ["eng"],
  es: ["spa"],
  et: ["est"],
  fa: ["fas"],
  fi: ["fin", () => import("@orama/stemmers/finnish")],
  fr: ["fra"],
  he: ["heb"],
  hi: ["hin", () => import("@orama/stemmers/indian")],
  hr: ["hrv"],
  hu: ["hun", () => import("@orama/stemmers/hungarian")],
  id: ["ind", () => import("@orama/stemmers/indonesian")],
  it: ["ita", () => import("@orama/stemmers/italian")],
  ja: ["jpn"],
  ko: ["kor"],
  lt: ["lit", () => import("@orama/stemmers/lithuanian")],
  lv: ["lav"],
  nb: ["nob", () => import("@orama/stemmers/norwegian")],
  nl: ["nld", () => import("@orama/stemmers/dutch")],
  no: ["nob", () => import("@orama/stemmers/norwegian")],
  pl: ["pol"],
  pt: ["por"],
  ro: ["ron", () => import("@orama/stemmers/romanian")],
  ru: ["rus", () => import("@orama/stemmers/russian")],
  sk: ["slk"],
  sl: ["slv"],
  sr: ["", () => import("@orama/stemmers/serbian")],
  sv: ["swe", () => import("@orama/stemmers/swedish")],
  sw: ["swa"],
  ta: ["", () => import("@orama/stemmers/tamil")],
  th: ["tha"],
  tr: ["tur", () => import("@orama/stemmers/turkish")],
  uk: ["ukr", () => import("@orama/stemmers/ukrainian")],
  ur: ["urd"],
  vi: ["vie"],
  zh: ["zho"],
};

/** Articles and the commonest prepositions. Source: any grammar; elided forms without their apostrophe. */
const openers: Readonly<Record<string, string>> = {
  ca: "el la els les l un una uns unes de d del dels al als en per amb sobre",
  // Names stand after prepositions too, and capitals do not tell them here: articles alone, and what holds one.
  de: "der die das den dem des ein eine einen einem einer eines vom im ins ans am beim zum zur",
  en: "the a an of in on for with from by at against about between among during over under into",
  es: "el la los las un una unos unas del al de en con por para contra sobre entre",
  fr: "le la les l un une des du au aux de d en dans par pour sur avec contre entre",
  it: `il lo la i gli le l un una uno del della dei delle degli dello dell al alla ai alle agli all
    nel nella nei nelle nell sul sulla di d in con per su tra fra`,
  nl: "de het een van in op voor met uit bij tegen over naar",
  pt: "o a os as um uma do da dos das no na nos nas ao de em com por para contra sobre entre",
};

/** By ISO 639-3 code. */
const stopLists: Readonly<Record<string, unknown>> = { ...stopWords };

/** Have at hand what is known of a language; of one without stop words or stemmer, every word stands for itself. */
export async function openTongue(language: string): Promise<Tongue> {
  const base = new Intl.Locale(language).language;
  const [list, loadStemmer] = known[base] ?? [""];
  const listed = stopLists[list];
  const words = Array.isArray(listed) ? listed.map((word) => foldText(String(word))) : [];
  const stops = new Set([...words, ...calendarWords(base)]);
  // Stemmers take different words for one, such as status and statues: rules for the plural come first.
  const stemmer = hasPluralRules(base)
    ? (word: string) => singularKey(foldText(word), base)
    : ((await loadStemmer?.())?.stemmer ?? ((word: string) => word));
  return {
    language,
    isCountry: countryNames(base),
    lookUp: (written) => {
      const word = written.toLowerCase();
      const folded = foldText(word);
      const isStop = stops.has(folded) || !telling.test(word);
      return { isStop, key: isStop ? folded : foldText(stemmer(word)) || folded };
    },
    openers: new Set(openers[base]?.split(/\s+/).map(foldText)),
    isNounLast: ["de", "en", "nl"].includes(base),
    hasCapitalNouns: base === "de" || base === "lb",
    hasElision: ["ca", "fr", "it"].includes(base),
  };
}

/** Two letters, or a letter and a digit. */
const telling = /\p{L}[\p{L}\p{M}]|\p{L}.*\p{N}|\p{N}.*\p{L}/u;

/** Names of months and days of the week. Source: CLDR. */
function calendarWords(language: string): string[] {
  const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, month + 1)));
  return (["long", "short"] as const).flatMap((style) =>
    days.flatMap((day) =>
      [{ month: style }, { month: style, day: "numeric" as const }, { weekday: style }].flatMap((fields) =>
        new Intl.DateTimeFormat(language, { ...fields, timeZone: "UTC" })
          .formatToParts(day)
          .filter(({ type }) => type === "month" || type === "weekday")
          .map(({ value }) => foldText(value.replace(/\.$/, ""))),
      ),
    ),
  );
}

/** Source: CLDR. */
function countryNames(language: string): (name: string) => boolean {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const codes = [...letters.flatMap((a) => letters.map((b) => a + b)), ...continents];
  const known = new Set(codes.map((code) => foldText(names.of(code) ?? "")));
  return (name) => known.has(name);
}

/** Source: UN M49. */
const continents = ["002", "003", "005", "009", "013", "019", "142", "143", "150", "419"];
