/** Runs of capitalised words, held together by the small words that names contain. */
import { isGivenName, setOf } from "./lexicon.ts";
import { isLink, ownsNext } from "./links.ts";
import { isJoined, keyAt, type Run, type Word } from "./words.ts";

/** Small words inside names of people and places: `Ursula von der Leyen`. */
const particles = setOf(`
  al ben bin bint da de del della den der di dos du e el ibn la le ter ul van von y zu`);

/** Months that are given names too. */
const months = setOf("august may");

/** Find the runs of a text, in order. */
export function findRuns(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < words.length) {
    if (isName(words, at)) {
      const to = runEnd(words, at);
      runs.push({ from: at, to });
      at = to;
    } else at += 1;
  }
  return runs;
}

function isName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word?.capital) return false;
  if (!months.has(word.key)) return true;
  return isJoined(word) && isGivenName(keyAt(words, at - 1)) && words[at - 1]?.capital === true;
}

function runEnd(words: readonly Word[], from: number): number {
  let to = from + 1;
  for (;;) {
    const next = nextInRun(words, from, to);
    if (next === undefined) return to;
    to = next + 1;
  }
}

/** Find the next capitalised word of a run that so far ends before `to`. */
function nextInRun(words: readonly Word[], from: number, to: number): number | undefined {
  const last = words[to - 1];
  const next = words[to];
  if (!last || !next || last.tail !== undefined) return undefined;
  if (last.possessive) return isName(words, to) && ownsNext(words, to) ? to : undefined;
  if (!isJoined(next)) return undefined;
  if (isName(words, to)) return to;
  return particles.has(next.key) ? afterParticles(words, to) : afterLink(words, from, to);
}

function afterParticles(words: readonly Word[], at: number): number | undefined {
  let next = at;
  while (particles.has(keyAt(words, next)) && next < at + 3) next += 1;
  return isName(words, next) && words.slice(at, next + 1).every(isJoined) ? next : undefined;
}

function afterLink(words: readonly Word[], from: number, to: number): number | undefined {
  const object = keyAt(words, to + 1) === "the" && keyAt(words, to) !== "and" ? to + 2 : to + 1;
  const joined = isName(words, object) && words.slice(to, object + 1).every(isJoined);
  return joined && isLink(words, { from, to, object }) ? object : undefined;
}
