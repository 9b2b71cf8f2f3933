/** Which articles bear which features, in numbers alone: an archive has millions of features, each borne by few. */
export interface FeatureBearers {
  /** Find the place of a feature, by its key: any whole number of 32 bits. */
  placeOf(key: number): number;
  /** How many articles bear the feature at a place. */
  count(place: number): number;
  /** Visit the articles that bear the feature at a place, the last added first. @param most how many at most */
  visit(place: number, most: number, visitor: (article: number) => void): void;
  /** Note that an article bears the feature at a place. */
  add(place: number, key: number, article: number): void;
}

/**
 * Open an empty table.
 *
 * @param most how many times an article may be noted to bear a feature, at most
 */
export function openFeatureBearers(most: number): FeatureBearers {
  // Open addressing: a feature stands at the place that its key gives, or at the next free one.
  const size = 2 ** Math.ceil(Math.log2(1.25 * most + 2));
  const keys = new Uint32Array(size);
  const counts = new Uint32Array(size);
  const lasts = new Uint32Array(size);
  // Each noting leads to the one before it of the same feature.
  const articles = new Uint32Array(most + 1);
  const befores = new Uint32Array(most + 1);
  let noted = 0;
  return {
    placeOf: (key) => {
      const wanted = key >>> 0;
      let place = (Math.imul(wanted, spread) >>> 0) % size;
      while (counts[place] !== 0 && keys[place] !== wanted) place = (place + 1) % size;
      return place;
    },
    count: (place) => counts[place] ?? 0,
    visit: (place, mostVisited, visitor) => {
      let at = lasts[place] ?? 0;
      for (let visited = 0; at !== 0 && visited < mostVisited; visited += 1) {
        visitor(articles[at] ?? 0);
        at = befores[at] ?? 0;
      }
    },
    add: (place, key, article) => {
      noted += 1;
      articles[noted] = article;
      befores[noted] = lasts[place] ?? 0;
      lasts[place] = noted;
      keys[place] = key >>> 0;
      counts[place] = (counts[place] ?? 0) + 1;
    },
  };
}

/** Spreads keys that lie close together. Source: Knuth, The Art of Computer Programming, 6.4. */
const spread = 0x9e3779b1;
