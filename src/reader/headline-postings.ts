import { passageWeights, weightUnit } from "./index-contract.ts";
import { collectPostings, type Postings, spotsAt, weightOf } from "./postings.ts";

/** Into how many parts a compound is divided at most for the weight of its parts to differ. */
const mostShares = 255;

const [headlineWeights, otherWeights] = [passageWeights.slice(0, 1), passageWeights.slice(1)].map(
  (weights) => new Set(weights.flatMap((weight) => shares(weight * weightUnit))),
);

/**
 * Keep of a word's places those in headlines, which its weight tells; of a part of a compound the weight is shared out,
 * so that those of more than six parts are not told apart and left out.
 */
export function headlinePostings(postings: Postings): Postings {
  const kept = collectPostings();
  for (const [at, page] of postings.pages.entries()) {
    kept.add(
      page,
      spotsAt(postings, at).filter((spot) => isOfHeadline(weightOf(spot))),
    );
  }
  return kept.done();
}

/** Whether a place of this weight is in a headline. */
export function isOfHeadline(weight: number): boolean {
  return headlineWeights?.has(weight) === true && otherWeights?.has(weight) !== true;
}

function shares(weight: number): number[] {
  return Array.from({ length: mostShares }, (_, before) => Math.max(1, Math.floor(weight / (before + 1))));
}
