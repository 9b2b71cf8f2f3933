import type { Likeness } from "./compare-texts.ts";
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
  if (bond !== "none" && (isSameBrief(one, other) || isWithin(bounds[bond], one, other, likeness)))
    return true;
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
  if (!one || !other) return true;
  const apart = Math.max(
    Date.parse(one[0]) - Date.parse(other[1]),
    Date.parse(other[0]) - Date.parse(one[1]),
  );
  return apart <= nearDays * day;
}

/** Parts, weeks and dates in two headlines tell two articles apart. */
function haveOtherFigures(one: TextPrint, other: TextPrint): boolean {
  const figures = ({ headline }: TextPrint) =>
    new Set(headline.hashes.filter((_, at) => headline.telling[at] === 1));
  const here = figures(one);
  const there = figures(other);
  return here.size > 0 && there.size > 0 && ![...here].some((each) => there.has(each));
}
