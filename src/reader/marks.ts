import { wordJoiner } from "./index-contract.ts";
import { placeOf, weightOf } from "./postings.ts";
import { withoutPunctuation } from "./without-punctuation.ts";

/** How many words are marked in an article, and how long the longest of them is, in UTF-16 units. */
const [most, longest] = [30, 120];

/**
 * List what stands in an article where the terms of a query were found, as it is written there: words, and the words of
 * a phrase as a whole, each once, without the punctuation around them.
 *
 * @param words of the indexed text
 * @param spots of each term
 */
export function marksOf(words: readonly string[], spots: readonly Uint32Array[]): string[] {
  const marks = new Set<string>();
  for (const own of spots) {
    for (const mark of runsOf(own, words)) {
      if (mark !== "" && mark.length <= longest && marks.size < most) marks.add(mark);
    }
  }
  return [...marks];
}

/** The places of a phrase after its first weigh nothing. */
function* runsOf(spots: Uint32Array, words: readonly string[]): Generator<string> {
  for (let from = 0; from < spots.length; ) {
    let to = from + 1;
    while (to < spots.length && weightOf(spots[to] ?? 0) === 0) to += 1;
    yield textOf(Array.from(spots.subarray(from, to), (spot) => words[placeOf(spot)] ?? ""));
    from = to;
  }
}

function textOf(words: readonly string[]): string {
  const text = words.join(" ").replaceAll(`${wordJoiner} `, "").replaceAll(wordJoiner, "");
  const { from, to } = withoutPunctuation(text);
  return text.slice(from, to);
}
