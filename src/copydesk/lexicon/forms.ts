type Change = readonly [pattern: RegExp, replacement: string];

/** What British spelling has, and American has instead. */
const SPELLINGS: readonly Change[] = [
  [/our/u, "or"],
  [/is(?=e|ing|ation|able)/u, "iz"],
  [/ys(?=e|ing)/u, "yz"],
  [/(?<=[bcdghptuv])re(?=s?$)/u, "er"],
  [/(?<=[bcdghptuv])r(?=ed$|ing$)/u, "er"],
  [/l(?=l[eio])|p(?=p[eio])/u, ""],
  [/l(?=ment|ful|s?$)/u, "ll"],
  [/enc(?=e)/u, "ens"],
  [/[ao]e/u, "e"],
  [/ou(?=ld)/u, "o"],
  [/(?<=dg)e(?=ment)/u, ""],
  [/ogue/u, "og"],
  [/amme/u, "am"],
  [/que(?=s?$)/u, "ck"],
  [/ph(?=ur)/u, "f"],
  [/xion/u, "ction"],
  [/(?<=while|among|amid)st$/u, ""],
];

/** Endings that a dictionary does not list with every word that takes them. */
const ENDINGS: readonly Change[] = [
  [/s$/u, ""],
  [/ers?$/u, ""],
  [/ers?$/u, "e"],
  [/able$/u, ""],
  [/able$/u, "e"],
  [/sel(?:f|ves)$/u, ""],
  // Speech as it sounds: `nothin’`.
  [/in$/u, "ing"],
];

const anySpelling = anyOf(SPELLINGS);
const anyEnding = anyOf(ENDINGS);

/** List the American spellings that a lower-case word may stand for, as `organization`; some of them are no words. */
export function americanSpellings(word: string): readonly string[] {
  return anySpelling.test(word) ? change(word, SPELLINGS) : [];
}

/** List the words that a lower-case word may be formed from, as `scan` for `scans`; some of them are no words. */
export function stems(word: string): readonly string[] {
  return anyEnding.test(word) ? change(word, ENDINGS) : [];
}

/** Most words have nothing to be changed, which one look tells. */
function anyOf(changes: readonly Change[]): RegExp {
  return new RegExp(changes.map(([{ source }]) => `(?:${source})`).join("|"), "u");
}

function change(word: string, changes: readonly Change[]): readonly string[] {
  return changes.flatMap(([pattern, replacement]) => {
    const changed = word.replace(pattern, replacement);
    return changed === word ? [] : [changed];
  });
}
