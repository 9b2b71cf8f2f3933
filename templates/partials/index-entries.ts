/** The indexes of what articles are about: topics, people, places, organizations. */
import type { Archive, ArticleLink, NameKind } from "../../src/types.ts";
import { type Letter, lettersOf } from "./letters-of.ts";

/** What there is an index of. */
export type IndexKind = "topics" | NameKind;

/** The indexes, in the order of the navigation. */
export const indexKinds: readonly IndexKind[] = ["topics", "people", "places", "organizations"];

/** A line of an index. */
export interface IndexEntry {
  readonly name: string;
  readonly count: number;
  /** Its own page; a name in a single article has none. */
  readonly address?: string;
  readonly articles: readonly ArticleLink[];
}

/** An index of more names than this leaves out those in one article only: search finds them as well. */
const mostNames = 5_000;

/** An index of more lines than this has a page for each letter. */
const mostOnAPage = 1_000;

/** An index, ready to be shown. */
export interface Index {
  readonly kind: IndexKind;
  /** How many there are in all. */
  readonly count: number;
  /** Whether those in one article only are left out. */
  readonly isCut: boolean;
  readonly letters: readonly Letter<IndexEntry>[];
  /** Addresses of the letters' pages, in their order, where there is too much for one page. */
  readonly pages?: readonly string[];
  /** Those in most articles, most first; none where all are in as many. */
  readonly fullest: readonly IndexEntry[];
}

const known = new WeakMap<Archive, Map<IndexKind, Index>>();

/** Arrange an index of an archive. */
export function indexOf(archive: Archive, kind: IndexKind): Index {
  const indexes = known.get(archive) ?? new Map<IndexKind, Index>();
  known.set(archive, indexes);
  const index = indexes.get(kind) ?? arrange(archive, kind);
  indexes.set(kind, index);
  return index;
}

/** Where an index stands. */
export function indexAddress(kind: IndexKind): string {
  return kind === "topics" ? "/tags/" : `/${kind}/`;
}

function arrange(archive: Archive, kind: IndexKind): Index {
  const all = entriesOf(archive, kind);
  const isCut = kind !== "topics" && all.length > mostNames;
  const shown = isCut ? all.filter(({ address }) => address !== undefined) : all;
  const letters = lettersOf(shown, archive.wording);
  return {
    kind,
    count: all.length,
    isCut,
    letters,
    ...(shown.length > mostOnAPage
      ? { pages: letters.map(({ letter }) => letterAddress(kind, letter)) }
      : {}),
    fullest: fullestOf(shown),
  };
}

/** No name or topic has an address of two parts that ends in a letter. */
function letterAddress(kind: IndexKind, letter: string): string {
  return `${indexAddress(kind)}by-letter/${letter.toLowerCase().replace("–", "-")}/`;
}

function entriesOf({ topics, names }: Archive, kind: IndexKind): readonly IndexEntry[] {
  if (kind !== "topics") return names[kind];
  return topics.map(({ label, count, address }) => ({ name: label, count, address, articles: [] }));
}

/** How many stand in the order of their number. */
const mostRanked = 30;

function fullestOf(entries: readonly IndexEntry[]): readonly IndexEntry[] {
  const [first] = entries;
  if (entries.every(({ count }) => count === first?.count)) return [];
  return entries
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostRanked);
}
