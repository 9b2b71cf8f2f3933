/** Which articles bear which features, in numbers alone: an archive has millions of features, each borne by few. */
export interface FeatureBearers {
  /** How many articles bear a feature. @param key any whole number of 32 bits */
  count(key: number): number;
  /** Visit the articles that bear a feature, the last added first. @param most how many at most */
  visit(key: number, most: number, visitor: (article: number) => void): void;
  /** Note that an article bears a feature; to say so twice in a row says no more. */
  add(key: number, article: number): void;
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
  // Articles stand in runs, each behind the place of the article before it: what lies side by side is read fast.
  const cells = new Uint32Array(mostCells * most + 1);
  let free = 1;
  const placeOf = (key: number): number => {
    const wanted = key >>> 0;
    let place = (Math.imul(wanted, spread) >>> 0) % size;
    while (counts[place] !== 0 && keys[place] !== wanted) place = (place + 1) % size;
    return place;
  };
  return {
    count: (key) => counts[placeOf(key)] ?? 0,
    visit: (key, mostVisited, visitor) => {
      const place = placeOf(key);
      const count = counts[place] ?? 0;
      const end = Math.max(0, count - mostVisited);
      let at = lasts[place] ?? 0;
      for (let number = count - 1; number >= end; number -= 1) {
        visitor(cells[at] ?? 0);
        at = isFirstOfRun(number) ? (cells[at - 1] ?? 0) : at - 1;
      }
    },
    add: (key, article) => {
      const place = placeOf(key);
      const number = counts[place] ?? 0;
      if (number > 0 && cells[lasts[place] ?? 0] === article) return;
      let at = (lasts[place] ?? 0) + 1;
      if (isFirstOfRun(number)) {
        cells[free] = lasts[place] ?? 0;
        at = free + 1;
        free = at + lengthOfRun(number);
      }
      cells[at] = article;
      lasts[place] = at;
      keys[place] = key >>> 0;
      counts[place] = number + 1;
    },
  };
}

/** Most features are borne by one article, many by a few: the first runs are short. */
const [firstRun, secondRun, furtherRuns] = [1, 3, 12];

/** How many cells there may be to an article: of five, the third run is the last's alone. */
const mostCells = 4;

/** Whether the bearer of this number, from 0, begins a run. */
function isFirstOfRun(number: number): boolean {
  return number === 0 || number === firstRun || (number - firstRun - secondRun) % furtherRuns === 0;
}

/** How long the run is that the bearer of this number begins. */
function lengthOfRun(number: number): number {
  if (number === 0) return firstRun;
  return number === firstRun ? secondRun : furtherRuns;
}

/** Spreads keys that lie close together. Source: Knuth, The Art of Computer Programming, 6.4. */
const spread = 0x9e3779b1;
