import { americanSpellings } from "./forms.ts";
import { remember } from "./remember.ts";

/** What the ligatures of typefaces stand for. */
const ligatures = ["ff", "fi", "fl", "ffi", "ffl"] as const;

type Ligature = (typeof ligatures)[number];

/** How many halves of words are remembered: what is known of them takes more room than a yes or no. */
const halves = 20_000;

/** A ligature and the letter after it, none at the end of a word. */
interface Head {
  readonly ligature: Ligature;
  readonly letters: string;
}

/**
 * Prepare to name the ligatures that a word of a dictionary may have between given letters, by the two letters before
 * them and the one after: there are a few hundred such places, so that most pairs of letters are told to have none.
 * What it names need not make a word; what it does not name makes none.
 *
 * @param words in American spelling; those that are asked for may have another
 */
export function ligaturesOf(words: readonly string[]): (before: string, after: string) => readonly string[] {
  const known = placesOf(words);
  const heads = remember(headsOf, halves);
  const places = remember((before) => [...tailsOf(before)].flatMap((tail) => known.get(tail) ?? []), halves);
  return (before, after) => {
    const around = places(before);
    if (around.length === 0) return [];
    const fitting = heads(after).filter(({ letters }) => around.some((each) => each.has(letters)));
    return ligatures.filter((ligature) => fitting.some((head) => head.ligature === ligature));
  };
}

/** What comes after the last two letters before a ligature. */
function placesOf(words: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  for (const word of words) {
    const lower = word.toLowerCase();
    for (const { index } of lower.matchAll(/f(?=[fil])/g)) {
      const tail = lower.slice(Math.max(0, index - 2), index);
      const letters = known.get(tail) ?? new Set();
      known.set(tail, letters);
      for (const ligature of ligatures) {
        if (lower.startsWith(ligature, index)) letters.add(lower.slice(index, index + ligature.length + 1));
      }
    }
  }
  return known;
}

/** The last two letters before a ligature, as they are and as they would be in American spelling. */
function tailsOf(before: string): ReadonlySet<string> {
  const lower = before.toLowerCase();
  return new Set([lower, ...americanSpellings(lower)].map((spelled) => spelled.slice(-2)));
}

/** Each ligature with the letter after it, as that is and as it would be in American spelling. */
function headsOf(after: string): Head[] {
  const lower = after.toLowerCase();
  return ligatures.flatMap((ligature) => {
    const whole = ligature + lower;
    const spelled = new Set([whole, ...americanSpellings(whole)]);
    return [...spelled].map((each) => ({ ligature, letters: each.slice(0, ligature.length + 1) }));
  });
}
