/**
 * Find the known word that a mistyped one was most likely meant to be.
 *
 * @returns undefined where none is within two edits (a letter more, less, another, or two changed about), or within one
 * for words of under five letters
 */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const most = word.length < 5 ? 1 : 2;
  let best: { word: string; edits: number } | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (edits <= most && (!best || edits < best.edits)) best = { word: candidate, edits };
  }
  return best?.word;
}

/** Optimal string alignment distance: Levenshtein's edits, and two neighbouring letters changed about as one. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (before[j - 2] ?? 0) + 1 : substitution;
      next.push(Math.min(substitution, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
