/**
 * Find the known word that a mistyped one was most likely meant to be.
 *
 * @returns undefined where none is within two edits (insertions, deletions, substitutions), or within one
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

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
