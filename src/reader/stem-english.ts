/**
 * Reduce an English word in small letters to its stem, just as Pagefind 1.6 does when it indexes it.
 *
 * Source of the rules: the English stemmer of Snowball 3, https://snowballstem.org/algorithms/english/stemmer.html.
 */
export function stemEnglish(word: string): string {
  const whole = exceptions.get(word);
  if (whole !== undefined) return whole;
  if ([...word].length < 3) return word;
  const marked = markConsonantY(word.replace(/^'/, ""));
  const regions = regionsOf(marked);
  return steps.reduce((stem, step) => step(stem, regions), marked).replaceAll("Y", "y");
}

/** Where the first two regions of a word begin: each after a consonant that follows a vowel, the second in the first. */
interface Regions {
  readonly first: number;
  readonly second: number;
}

/** Words that the rules would reduce to something else. */
const exceptions = new Map([
  ...[
    "skis ski",
    "skies sky",
    "idly idl",
    "gently gentl",
    "ugly ugli",
    "early earli",
    "only onli",
    "singly singl",
  ].map((pair) => pair.split(" ") as [string, string]),
  ...["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"].map((word): [string, string] => [
    word,
    word,
  ]),
]);

/** Beginnings after which the first region starts, so that words which only look alike keep apart. */
const wholeBeginnings = /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/;

const afterVowel = /^.*?[aeiouy][^aeiouy]/;

function regionsOf(word: string): Regions {
  const first = (wholeBeginnings.exec(word) ?? afterVowel.exec(word))?.[0].length ?? word.length;
  const rest = afterVowel.exec(word.slice(first))?.[0].length;
  return { first, second: rest === undefined ? word.length : first + rest };
}

/** Write a y that begins a word or follows a vowel, and so is a consonant, as a capital. */
function markConsonantY(word: string): string {
  return word.replace(/^y/, "Y").replaceAll(/([aeiouy])y/g, "$1Y");
}

/** Whether a word ends in a short syllable. */
function endsShort(word: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$|past$/.test(word);
}

function dropPlural(word: string): string {
  const base = word.replace(/'(?:s'?)?$/, "");
  if (base.endsWith("sses")) return base.slice(0, -2);
  if (/ie[ds]$/.test(base)) return base.length > 4 ? base.slice(0, -2) : base.slice(0, -1);
  if (/[us]s$/.test(base)) return base;
  return /[aeiouy].+s$/.test(base) ? base.slice(0, -1) : base;
}

/** Beginnings that are words of their own with this ending, and no participles. */
const noParticiples = /^(?:inn|out|cann|herr|earr|even)ing$/;

function dropParticiple(word: string, { first }: Regions): string {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed) {
    if (/^(?:succ|proc|exc)$/.test(word.slice(0, eed.index))) return word;
    return eed.index >= first ? word.slice(0, eed.index + 2) : word;
  }
  if (noParticiples.test(word)) return word;
  if (/^[^aeiouy]ying$/.test(word)) return `${word.slice(0, -4)}ie`;
  const base = word.replace(/(?:edly|ingly|ed|ing)$/, "");
  if (base === word || !/[aeiouy]/.test(base)) return word;
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(base)) return /^[aeo]..$/.test(base) ? base : base.slice(0, -1);
  return base.length === first && endsShort(base) ? `${base}e` : base;
}

function turnY(word: string): string {
  return word.replace(/(?<=.[^aeiouy])[yY]$/, "i");
}

/** Endings and what takes their place in the first region; the longest that fits counts. */
const doubled: readonly (readonly [string, string])[] = (
  "ational ate,fulness ful,iveness ive,ization ize,ousness ous,biliti ble,lessli less,tional tion," +
  "alism al,aliti al,ation ate,entli ent,fulli ful,iviti ive,ousli ous,ogist og,abli able,alli al,anci ance," +
  "ator ate,enci ence,izer ize,bli ble,ogi og,li "
)
  .split(",")
  .map((pair) => pair.split(" ") as [string, string]);

const further: readonly (readonly [string, string])[] =
  "ational ate,tional tion,alize al,icate ic,iciti ic,ative ,ical ic,ness ,ful "
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]);

function shorten(
  endings: readonly (readonly [string, string])[],
): (word: string, { first, second }: Regions) => string {
  return (word, { first, second }) => {
    const [ending = "", put = ""] = endings.find(([each]) => word.endsWith(each)) ?? [];
    const base = word.slice(0, word.length - ending.length);
    if (ending === "" || base.length < first) return word;
    if (ending === "ogi" && !base.endsWith("l")) return word;
    if (ending === "li" && !/[cdeghkmnrt]$/.test(base)) return word;
    if (ending === "ative" && base.length < second) return word;
    return base + put;
  };
}

function dropEnding(word: string, { second }: Regions): string {
  const found = /(?:ement|ment|ance|ence|able|ible|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/.exec(word);
  if (!found || found.index < second) return word;
  const base = word.slice(0, found.index);
  return found[0] === "ion" && !/[st]$/.test(base) ? word : base;
}

function dropLast(word: string, { first, second }: Regions): string {
  const base = word.slice(0, -1);
  if (word.endsWith("e"))
    return base.length >= second || (base.length >= first && !endsShort(base)) ? base : word;
  return word.endsWith("ll") && base.length >= second ? base : word;
}

/** In the order in which they are taken. */
const steps = [dropPlural, dropParticiple, turnY, shorten(doubled), shorten(further), dropEnding, dropLast];
