import { useEffect, useState } from "preact/hooks";
import type { Answer } from "./answer.ts";
import type { FacetValue } from "./facets.ts";
import type { FacetName } from "./index-contract.ts";
import { painted } from "./painted.ts";

/**
 * Count the values of a facet as soon as somebody wants to see them, and anew with each answer; the last counts stay
 * meanwhile. Undefined as long as there are none.
 */
export function useFacet(
  answer: Answer | undefined,
  name: FacetName,
  isWanted: boolean,
): readonly FacetValue[] | undefined {
  const [values, setValues] = useState<readonly FacetValue[]>();
  useEffect(() => {
    if (!isWanted || !answer?.isComplete) return;
    let isStale = false;
    const count = async () => {
      // Results first: in a large archive counting takes longer than finding.
      await painted();
      if (isStale) return;
      const counted = await answer.facet(name).catch(() => []);
      if (!isStale) setValues(counted);
    };
    void count();
    return () => {
      isStale = true;
    };
    // More results of the same answer change nothing in its counts.
  }, [answer?.facet, answer?.isComplete, name, isWanted]);
  return values;
}
