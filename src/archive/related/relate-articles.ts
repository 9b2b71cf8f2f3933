import { firstOf } from "../../first-of.ts";
import { allDue, type Due, dueAgain } from "./due-again.ts";
import { type FeatureBearers, openFeatureBearers } from "./feature-bearers.ts";
import { keysAt, type Listed } from "./listed.ts";
import { roughly } from "./roughly.ts";

/** How many related articles a page shows. */
const mostRelated = 4;

/** Of the articles that share a feature, only so many of the latest are weighed: a story goes on where it left off. */
const mostSharing = 100;

/** Articles that share less than this part of what an article is about tell another story. */
const leastShared = 0.08;

/** What more than this part of the older articles bear tells nothing, where they are more than a few. */
const commonPart = 0.25;
const fewBearers = 5;

/** What is needed of an article to relate it to others. */
export interface Relatable {
  /** Tells it from all others, and is another one as soon as its place in the order of time may be. */
  readonly id: string;
  /** Keys of its topics, names and telling words: whole numbers of 32 bits. */
  readonly keys: readonly number[];
}

/** Articles, and which of them are related: plain data, to go on from. */
export interface RelatedArticles extends Listed {
  /** For each article the places of `mostRelated` others, nearest first; `nobody` where there are fewer. */
  readonly related: Uint32Array;
}

const nobody = 0xffffffff;

/**
 * Find for every article the older ones that share the rarest words, names and topics with it.
 *
 * Only older ones, and how rare a feature is follows from older ones alone, so that a new article leaves the pages of
 * old ones as they are. A shared feature weighs the square of its inverse document frequency among them, of which the
 * number is taken roughly, so that an article more or less among the old ones changes nothing for most of the others.
 *
 * @param articles oldest first; those without a date have no older ones, and are none
 * @param earlier what was found the last time: only what may be otherwise now is looked for again
 * @returns the same whatever was found earlier, and that itself where nothing is otherwise
 */
export function relateArticles(articles: readonly Relatable[], earlier?: RelatedArticles): RelatedArticles {
  const listed = list(articles);
  if (earlier && isSameList(listed, earlier)) return earlier;
  const due = earlier ? dueAgain(listed, earlier) : allDue(listed);
  const related = new Uint32Array(mostRelated * articles.length).fill(nobody);
  const scores = new Float64Array(articles.length);
  const bearers = openFeatureBearers(due.bearings);
  for (let index = 0; index < articles.length; index += 1) {
    const keys = keysAt(listed, index);
    if (due.isDue[index] === 0 && earlier) copyRelated(related, { index, due, earlier });
    else related.set(nearest({ bearers, keys, older: index, scores }), mostRelated * index);
    for (const key of keys) if (due.isLookedFor(key)) bearers.add(key, index);
  }
  return { ...listed, related };
}

/** The places of the articles that are related to one, nearest first. */
export function relatedTo({ related }: RelatedArticles, index: number): number[] {
  return [...related.subarray(mostRelated * index, mostRelated * (index + 1))].filter(
    (place) => place !== nobody,
  );
}

function isSameList(now: Listed, before: Listed): boolean {
  return (
    now.ids.length === before.ids.length &&
    now.ids.every((id, index) => id === before.ids[index]) &&
    Buffer.compare(bytesOf(now.starts), bytesOf(before.starts)) === 0 &&
    Buffer.compare(bytesOf(now.keys), bytesOf(before.keys)) === 0
  );
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function list(articles: readonly Relatable[]): Listed {
  const starts = new Uint32Array(articles.length + 1);
  for (const [index, { keys }] of articles.entries()) starts[index + 1] = (starts[index] ?? 0) + keys.length;
  const keys = new Uint32Array(starts.at(-1) ?? 0);
  for (const [index, each] of articles.entries()) keys.set(each.keys, starts[index]);
  return { ids: articles.map(({ id }) => id), keys, starts };
}

function copyRelated(
  related: Uint32Array,
  { index, due, earlier }: { index: number; due: Due; earlier: RelatedArticles },
): void {
  const from = mostRelated * (due.placesBefore[index] ?? 0);
  for (let at = 0; at < mostRelated; at += 1) {
    const other = earlier.related[from + at] ?? nobody;
    if (other !== nobody) related[mostRelated * index + at] = due.placesNow[other] ?? nobody;
  }
}

interface Search {
  readonly bearers: FeatureBearers;
  /** Features of the article that others are to be related to. */
  readonly keys: Uint32Array;
  /** How many older articles there are. */
  readonly older: number;
  /** Nought for every article, and left so: a field is reckoned with faster than a map of its few entries. */
  readonly scores: Float64Array;
}

/** Choose the older articles that share most. */
function nearest({ bearers, keys, older, scores }: Search): number[] {
  const candidates: number[] = [];
  const all = roughly(older);
  let whole = 0;
  for (const key of new Set(keys)) {
    const count = bearers.count(key);
    const weight = Math.log1p(all / Math.max(1, count)) ** 2;
    whole += weight;
    if (count > Math.max(fewBearers, commonPart * all)) continue;
    bearers.visit(key, mostSharing, (other) => {
      const score = scores[other] ?? 0;
      if (score === 0) candidates.push(other);
      scores[other] = score + weight;
    });
  }
  const close = candidates.filter((other) => (scores[other] ?? 0) >= leastShared * whole);
  const best = firstOf(close, mostRelated, (a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b);
  for (const other of candidates) scores[other] = 0;
  return best;
}
