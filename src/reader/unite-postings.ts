import { collectPostings, noPostings, type Postings, placeOf, spotsAt } from "./postings.ts";

/** Where any of several things stands; what stands at one place counts once there, by its greatest weight. */
export function unitePostings(all: readonly Postings[]): Postings {
  const [only = noPostings, ...others] = all.filter(({ pages }) => pages.length > 0);
  if (others.length === 0) return only;
  const { starts, spots } = gather([only, ...others]);
  const united = collectPostings();
  for (let page = 0; page + 1 < starts.length; page += 1) {
    const [from, to] = [starts[page] ?? 0, starts[page + 1] ?? 0];
    if (from < to) united.add(page, heaviest(spots.subarray(from, to).sort()));
  }
  return united.done();
}

/** Lay the spots of all sources side by side, page by page. */
function gather(sources: readonly Postings[]): { starts: Uint32Array; spots: Uint32Array } {
  const pages = Math.max(...sources.map((source) => source.pages.at(-1) ?? 0)) + 1;
  const starts = new Uint32Array(pages + 1);
  for (const source of sources) {
    for (const [at, page] of source.pages.entries())
      starts[page + 1] = (starts[page + 1] ?? 0) + lengthAt(source, at);
  }
  for (let page = 0; page < pages; page += 1)
    starts[page + 1] = (starts[page + 1] ?? 0) + (starts[page] ?? 0);
  const next = starts.slice();
  const spots = new Uint32Array(starts[pages] ?? 0);
  for (const source of sources) {
    for (const [at, page] of source.pages.entries()) {
      const from = next[page] ?? 0;
      spots.set(spotsAt(source, at), from);
      next[page] = from + lengthAt(source, at);
    }
  }
  return { starts, spots };
}

function lengthAt({ ends }: Postings, at: number): number {
  return (ends[at] ?? 0) - (at === 0 ? 0 : (ends[at - 1] ?? 0));
}

/** Of the spots at each place the last, which weighs most. */
function heaviest(sorted: Uint32Array): Uint32Array {
  return sorted.filter(
    (each, at) => placeOf(each) !== placeOf(sorted[at + 1] ?? 0) || at + 1 === sorted.length,
  );
}
