/** Where something stands in the articles of a shard. */
export interface Postings {
  /** Pages that hold it, ascending. */
  readonly pages: Uint32Array;
  /** Where the spots of each of them end in `spots`, and those of the next one begin. */
  readonly ends: Uint32Array;
  /** Places and weights in one number each, see {@link spot}; ascending within a page. */
  readonly spots: Uint32Array;
}

/** Nowhere. */
export const noPostings: Postings = {
  pages: new Uint32Array(0),
  ends: new Uint32Array(0),
  spots: new Uint32Array(0),
};

/**
 * Put a place and what it weighs into one number.
 *
 * @param place in the words of the indexed text; beyond 16 million it would not be told from another
 * @param weight in 24ths of a plain word of a text, at most 255
 */
export function spot(place: number, weight: number): number {
  return ((place << 8) | weight) >>> 0;
}

/** The place of a spot. */
export function placeOf(at: number): number {
  return at >>> 8;
}

/** The weight of a spot. */
export function weightOf(at: number): number {
  return at & 255;
}

/** The spots on a page, by the page's position among those that hold something. */
export function spotsAt({ ends, spots }: Postings, position: number): Uint32Array {
  return spots.subarray(position === 0 ? 0 : ends[position - 1], ends[position]);
}

/** The spots on a page; none where it is not among those that hold something. */
export function spotsOn(postings: Postings, page: number): Uint32Array {
  const position = firstFrom(postings.pages, page);
  return postings.pages[position] === page ? spotsAt(postings, position) : noPostings.spots;
}

/** The position of the first page that is not before this one. */
function firstFrom(pages: Uint32Array, page: number): number {
  let [low, high] = [0, pages.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pages[middle] ?? 0) < page) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Postings that are being put together. */
export interface Collecting {
  /** Add the spots of the next page, ascending; a page without any leaves no trace. */
  readonly add: (page: number, spots: Iterable<number>) => void;
  readonly done: () => Postings;
}

/** Put postings together, page by page. */
export function collectPostings(): Collecting {
  const [pages, ends, all]: [number[], number[], number[]] = [[], [], []];
  return {
    add: (page, spots) => {
      for (const each of spots) all.push(each);
      if (all.length === (ends.at(-1) ?? 0)) return;
      pages.push(page);
      ends.push(all.length);
    },
    done: () => ({
      pages: Uint32Array.from(pages),
      ends: Uint32Array.from(ends),
      spots: Uint32Array.from(all),
    }),
  };
}
