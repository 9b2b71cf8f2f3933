import { hashOf } from "./content-name.ts";
import type { IndexedArticle } from "./indexed-article.ts";

/** Articles that are indexed together. */
export interface ArticleShard<T> {
  /** Private-use subtags of BCP 47, such as `2010`, `2008-2011` or `2010-m01-m03`. */
  readonly name: string;
  /** In the order given. */
  readonly articles: readonly T[];
}

/** What the division needs to know of an article. */
export type Dated = Pick<IndexedArticle, "address" | "period">;

/**
 * Divide articles into shards by time.
 *
 * The calendar is halved, and its halves again, until no part holds more than so many articles: at years that are
 * multiples of powers of two, then by half-years, quarters and months, then by days. Where a part ends depends on
 * nothing but how many articles there are, so that a new article hardly ever moves the boundary of a shard. An
 * article that is known less precisely than to the day stands with the first day it may be of. A single day is
 * never divided.
 *
 * @param articles oldest first, undated last
 * @returns oldest first, undated last
 */
export function divideByTime<T extends Dated>(articles: readonly T[], shardSize: number): ArticleShard<T>[] {
  if (articles.length === 0) return [];
  if (articles.length <= shardSize) return [{ name: "all", articles }];
  const dated = articles.filter(isDated);
  const undated = articles.filter((article) => !isDated(article));
  const days = dated.map((each) => ({ key: dayNumber(each.period.first ?? ""), each }));
  const hashes = undated.map((each) => ({ key: hashNumber(each.address), each }));
  return [
    ...halve({ items: days, from: 0, size: allDays, shardSize, nameOf: nameDays }),
    ...halve({ items: hashes, from: 0, size: allHashes, shardSize, nameOf: nameHashes }),
  ];
}

/** Tell whether an article has a day by which it stands among others; the rest is listed last. */
export function isDated({ period }: Dated): boolean {
  return period.precision !== "undated" && period.first !== undefined;
}

interface Part<T> {
  readonly items: readonly { readonly key: number; readonly each: T }[];
  /** The least key of the part, a multiple of its size. */
  readonly from: number;
  /** A power of two. */
  readonly size: number;
  readonly shardSize: number;
  readonly nameOf: (from: number, size: number) => string;
}

function halve<T>(part: Part<T>): ArticleShard<T>[] {
  const { items, from, size, shardSize, nameOf } = part;
  if (items.length === 0) return [];
  if (items.length <= shardSize || size === 1) {
    return [{ name: nameOf(from, size), articles: items.map(({ each }) => each) }];
  }
  const middle = from + size / 2;
  const half = { shardSize, nameOf, size: size / 2 };
  return [
    ...halve({ ...half, from, items: items.filter(({ key }) => key < middle) }),
    ...halve({ ...half, from: middle, items: items.filter(({ key }) => key >= middle) }),
  ];
}

/** Numbers for the days of a month, and for the months of a year: powers of two, so that halves are halves. */
const daySize = 32;
const yearSize = 16 * daySize;
const allDays = 2 ** 14 * yearSize;

/** Number a day so that halves of the numbers are years, half-years, quarters, months and days. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const quarter = Math.floor((month - 1) / 3);
  return year * yearSize + (quarter * 4 + ((month - 1) % 3)) * daySize + date - 1;
}

function nameDays(from: number, size: number): string {
  const last = from + size - 1;
  const year = (number: number) => String(Math.floor(number / yearSize)).padStart(4, "0");
  if (size >= yearSize) return nameRange(year(from), year(last));
  if (size >= daySize) return `${year(from)}-${nameRange(monthName(from), monthName(last))}`;
  const day = (number: number) => `d${twoDigits(Math.min(31, (number % daySize) + 1))}`;
  return `${year(from)}-${monthName(from)}-${nameRange(day(from), day(last))}`;
}

function monthName(number: number): string {
  const place = Math.floor((number % yearSize) / daySize);
  return `m${twoDigits(Math.min(12, Math.floor(place / 4) * 3 + Math.min(place % 4, 2) + 1))}`;
}

function nameRange(first: string, last: string): string {
  return first === last ? first : `${first}-${last}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

const hashBits = 24;
const allHashes = 2 ** hashBits;

/** Undated articles have nothing to be divided by but chance that stays the same. */
function hashNumber(address: string): number {
  return Number.parseInt(hashOf(address).slice(0, hashBits / 4), 16);
}

function nameHashes(from: number, size: number): string {
  if (size === allHashes) return "undated";
  const hex = (number: number) => `h${number.toString(16).padStart(hashBits / 4, "0")}`;
  return `undated-${nameRange(hex(from), hex(from + size - 1))}`;
}
