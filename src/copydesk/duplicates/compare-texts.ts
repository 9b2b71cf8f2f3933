import { type Gap, gapsBetween } from "./align-texts.ts";
import { countShared } from "./shingles.ts";
import type { TextPrint } from "./text-print.ts";
import type { TextWords } from "./words-of-text.ts";

/** How alike two texts are; every figure is a share, from 0 to 1. */
export interface Likeness {
  /** Shingles that both have, among all that either has (Jaccard). */
  readonly similarity: number;
  /** Shingles of the shorter text that the other has. */
  readonly contained: number;
  /** Words in whose place the other text has others, but for a line or two above and below. */
  readonly replaced: number;
  /** Figures in whose place the other text has other figures, among those of the text that has fewer. */
  readonly otherFigures: number;
  /** The same of words that begin with a capital letter. */
  readonly otherCapitals: number;
}

/** So many words above or below a text may be of whoever published it: an agency's line, a paper's footer. */
const headerLength = 25;

/** Compare two texts exactly, shingle by shingle, and word by word where they differ. */
export function compareTexts(one: TextPrint, other: TextPrint): Likeness {
  const shared = countShared(one.shingles, other.shingles);
  const gaps = gapsBetween(one.inOrder, other.inOrder);
  const last = gaps.length - 1;
  const isEnd = ({ from, to }: Gap, at: number) =>
    (at === 0 && from[0] === 0 && from[1] === 0) ||
    (at === last && to[0] === one.words.hashes.length && to[1] === other.words.hashes.length);
  let replaced = 0;
  let figures = 0;
  let capitals = 0;
  for (const [at, gap] of gaps.entries()) {
    const different = replacedIn(gap, one.words, other.words);
    replaced += isEnd(gap, at) ? Math.max(0, different.words - headerLength) : different.words;
    figures += different.figures;
    capitals += different.capitals;
  }
  const least = (count: (words: TextWords) => number) =>
    Math.max(1, Math.min(count(one.words), count(other.words)));
  return {
    similarity: shared / Math.max(1, one.shingles.length + other.shingles.length - shared),
    contained: shared / Math.max(1, Math.min(one.shingles.length, other.shingles.length)),
    replaced: replaced / least(({ hashes }) => hashes.length),
    otherFigures: figures / least((words) => countTelling(words, figure)),
    otherCapitals: capitals / least((words) => countTelling(words, capital)),
  };
}

const figure = 1;
const capital = 2;

function countTelling({ telling }: TextWords, kind: number): number {
  let count = 0;
  for (const each of telling) if (each === kind) count += 1;
  return count;
}

function replacedIn({ from, to }: Gap, one: TextWords, other: TextWords) {
  const here = { words: one, from: from[0], to: to[0] };
  const there = { words: other, from: from[1], to: to[1] };
  return {
    words: countReplaced(here, there),
    figures: countReplaced(here, there, figure),
    capitals: countReplaced(here, there, capital),
  };
}

interface Stretch {
  readonly words: TextWords;
  readonly from: number;
  readonly to: number;
}

/** Words that only the one stretch has stand for as many that only the other has. */
function countReplaced(one: Stretch, other: Stretch, kind?: number): number {
  const here = wordsIn(one, kind);
  const there = wordsIn(other, kind);
  // The same figures behind other names are other results.
  if (kind !== undefined && here.length === there.length)
    return here.filter((word, at) => word !== there[at]).length;
  return Math.min(here.length, there.length) - countMeeting(here.toSorted(), there.toSorted());
}

function wordsIn({ words, from, to }: Stretch, kind: number | undefined): Uint32Array {
  const all = words.hashes.subarray(from, to);
  return kind === undefined ? all : all.filter((_, at) => words.telling[from + at] === kind);
}

/** Count pairs of the same word, each word of either list in one pair at most; both are sorted. */
function countMeeting(some: Uint32Array, others: Uint32Array): number {
  let pairs = 0;
  let other = 0;
  for (const word of some) {
    while (other < others.length && (others[other] ?? 0) < word) other += 1;
    if (others[other] !== word) continue;
    pairs += 1;
    other += 1;
  }
  return pairs;
}
