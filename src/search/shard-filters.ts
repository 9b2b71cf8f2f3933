import { facetNames } from "../reader/index-contract.ts";
import { cborWriter } from "./cbor-writer.ts";
import { compareCodePoints } from "./compare-code-points.ts";
import { filterValues } from "./filter-values.ts";
import type { IndexedArticle } from "./indexed-article.ts";

/** A `filter/*.pf_filter` file of Pagefind 1.6, not packed. */
export interface ShardFilter {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Write the filters of a shard that any of its articles has a value of. */
export function shardFilters(articles: readonly IndexedArticle[]): ShardFilter[] {
  const all = articles.map(filterValues);
  return facetNames.flatMap((name) => {
    const pages = new Map<string, number[]>();
    for (const [page, values] of all.entries()) {
      for (const value of values[name]) {
        const having = pages.get(value);
        if (having) having.push(page);
        else pages.set(value, [page]);
      }
    }
    return pages.size === 0 ? [] : [{ name, content: writeFilter(name, pages) }];
  });
}

function writeFilter(name: string, pages: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const writer = cborWriter();
  writer.array(2);
  writer.text(name);
  writer.array(pages.size);
  for (const [value, having] of [...pages].sort(([a], [b]) => compareCodePoints(a, b))) {
    writer.array(2);
    writer.text(value);
    writer.array(having.length);
    for (const page of having) writer.integer(page);
  }
  return writer.take();
}
