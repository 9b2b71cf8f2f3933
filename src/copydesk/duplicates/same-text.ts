import type { Likeness } from "./compare-texts.ts";
import { differsAtEnds, type Leeway } from "./differs-at-ends.ts";
import { shingleLength } from "./shingles.ts";
import type { TextPrint } from "./text-print.ts";

/** What two texts have in common beside their words. */
type Bond = "address" | "headline" | "none";

interface Bounds {
  /** The least words that the shorter must have, repetitions aside. */
  readonly words: number;
  /** The least share of its shingles that the longer must have. */
  readonly contained: number;
  /** The least length of the shorter, as a share of the longer's. */
  readonly length: number;
  /** The most of the words, of the figures and of the capitalised words that may stand in each other's place. */
  readonly replaced: number;
  readonly otherFigures: number;
  readonly otherCapitals: number;
}

/**
 * From where on two texts are one: measured on news in several languages, see tests/copydesk/duplicates. Reports made
 * from one form, such as those of the weather, share most of their words but neither their figures nor their names.
 */
const bounds: Readonly<Record<Bond, Bounds>> = {
  address: { words: 8, contained: 0.8, length: 0, replaced: 0.15, otherFigures: 0.4, otherCapitals: 0.3 },
  headline: { words: 20, contained: 0.8, length: 0, replaced: 0.15, otherFigures: 0.3, otherCapitals: 0.25 },
  none: { words: 50, contained: 0.6, length: 1 / 3, replaced: 0.12, otherFigures: 0.2, otherCapitals: 0.2 },
};

/** From this similarity on a few words are different, and nothing that stands around the texts speaks against it. */
const surelySame = 0.95;

/** Tell whether two texts are the same story in the same words: a reprint, a shortened one, a later version. */
export function isSameText(one: TextPrint, other: TextPrint, likeness: Likeness): boolean {
  const bond = bondOf(one, other);
  if (bond !== "none" && isSameBrief(one, other)) return true;
  if (mayBeOneForm(one, other) && !differsAtEnds(one, other, leewayOf(one, other, bond))) return false;
  if (bond !== "none" && isWithin(bounds[bond], one, other, likeness)) return true;
  if (bond !== "address" && likeness.similarity < surelySame && haveOtherFigures(one, other)) return false;
  // Who put two texts into one file, under two headlines, took them for two.
  if (
    bond === "none" &&
    likeness.similarity < surelySame &&
    one.file !== undefined &&
    one.file === other.file
  )
    return false;
  return isWithin(bounds.none, one, other, likeness);
}

/**
 * Short notices are made from forms, in which one noun tells two stories apart; and so may longer texts be that came on
 * other days under other headlines. Shares say nothing of these: no word may stand in another's place.
 */
function mayBeOneForm(one: TextPrint, other: TextPrint): boolean {
  if (one.isShort || other.isShort) return true;
  const haveHeadlines = one.headline.hashes.length > 0 && other.headline.hashes.length > 0;
  return haveHeadlines && !hasSameHeadline(one, other) && daysApart(one.days, other.days) > 0;
}

/**
 * A passage that is left out in the middle is a sentence at least, and of a text that is longer than a notice. A later
 * version at the same address, under the same headline, may be corrected in one place.
 */
function leewayOf(one: TextPrint, other: TextPrint, bond: Bond): Leeway {
  const areVersions = bond === "address" && isOfArticle(one) && hasSameHeadline(one, other);
  return {
    passage: one.isShort && other.isShort ? Infinity : leastPassage,
    ending: bond === "none" ? 0 : 5,
    replaced: areVersions && areNear(one.days, other.days) ? 1 : 0,
  };
}

/** The address of a site as a whole is that of all its articles. */
function isOfArticle({ url }: TextPrint): boolean {
  return url?.includes("/") === true;
}

const leastPassage = 8;

function isWithin(limits: Bounds, one: TextPrint, other: TextPrint, likeness: Likeness): boolean {
  const lengths = [one.words.hashes.length, other.words.hashes.length] as const;
  return (
    Math.min(one.shingles.length, other.shingles.length) + shingleLength > limits.words &&
    Math.min(...lengths) >= limits.length * Math.max(...lengths) &&
    likeness.contained >= limits.contained &&
    likeness.replaced <= limits.replaced &&
    likeness.otherFigures <= limits.otherFigures &&
    likeness.otherCapitals <= limits.otherCapitals
  );
}

/** A few words are the same only word for word, under the same headline or at the same address. */
function isSameBrief(one: TextPrint, other: TextPrint): boolean {
  return one.words.hashes.length > 0 && isSameRow(one.words.hashes, other.words.hashes);
}

function bondOf(one: TextPrint, other: TextPrint): Bond {
  if (hasSameAddress(one, other)) return "address";
  return hasSameHeadline(one, other) && areNear(one.days, other.days) ? "headline" : "none";
}

/** Tell whether two articles were first published at the same address. */
export function hasSameAddress(one: TextPrint, other: TextPrint): boolean {
  return one.url !== undefined && one.url === other.url;
}

/** Tell whether two articles have the same headline, whatever its case and punctuation. */
export function hasSameHeadline({ headline }: TextPrint, other: TextPrint): boolean {
  return headline.hashes.length > 0 && isSameRow(headline.hashes, other.headline.hashes);
}

function isSameRow(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}

const day = 24 * 60 * 60 * 1000;
/** A headline that comes again later than this is that of a series. */
const nearDays = 3;

function areNear(one: TextPrint["days"], other: TextPrint["days"]): boolean {
  return daysApart(one, other) <= nearDays;
}

/** Days between two periods; 0 where they overlap or either is unknown. */
function daysApart(one: TextPrint["days"], other: TextPrint["days"]): number {
  if (!one || !other) return 0;
  const apart = Math.max(
    Date.parse(one[0]) - Date.parse(other[1]),
    Date.parse(other[0]) - Date.parse(one[1]),
  );
  return Math.max(0, apart / day);
}

/** Parts, weeks and dates in two headlines tell two articles apart. */
function haveOtherFigures(one: TextPrint, other: TextPrint): boolean {
  const figures = ({ headline }: TextPrint) =>
    new Set(headline.hashes.filter((_, at) => headline.telling[at] === 1));
  const here = figures(one);
  const there = figures(other);
  return here.size > 0 && there.size > 0 && ![...here].some((each) => there.has(each));
}
