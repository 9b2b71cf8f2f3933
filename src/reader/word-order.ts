/** Whether a word stands before another in the index, which sorts by code points; JavaScript does not. */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [a.codePointAt(at) ?? 0, b.codePointAt(at) ?? 0];
    if (one !== other) return one < other;
  }
  return a.length < b.length;
}

/** Sorts after every letter. */
export const afterAll = "\u{10FFFD}";
