import type { FoundSet } from "./found-set.ts";
import { type OfferedFilter, offeredFilters } from "./index-contract.ts";
import type { SearchIndex } from "./pagefind-client.ts";
import { keepChosen } from "./run-search.ts";
import { type Filters, noFilters } from "./search-state.ts";

/** A value of a filter and how many articles choosing it would show. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** A filter and its values that fit the query, chosen ones always among them. */
export interface Facet {
  readonly name: OfferedFilter;
  readonly values: readonly FacetValue[];
}

/**
 * Count what each value of each filter would show.
 *
 * The values chosen of other filters count, those of the same filter do not: they widen each other. Pagefind
 * counts for one lookup only, and what is found here is made of several.
 *
 * @param found what the query's words find, before any filter
 */
export async function countFacets(index: SearchIndex, found: FoundSet, chosen: Filters): Promise<Facet[]> {
  return Promise.all(
    offeredFilters.map(async (name) => {
      const others = await keepChosen(index, found, { ...chosen, [name]: noFilters[name] });
      const known = await index.values(name);
      const values = [...new Set([...known, ...chosen[name]])];
      const counted = await Promise.all(
        values.map(async (value) => {
          const count = countWithin(await index.having(name, value), others);
          return { value, count };
        }),
      );
      return {
        name,
        values: counted.filter(({ value, count }) => count > 0 || chosen[name].includes(value)),
      };
    }),
  );
}

function countWithin(ids: ReadonlySet<string>, found: FoundSet): number {
  let count = 0;
  for (const id of ids) if (found.has(id)) count += 1;
  return count;
}
