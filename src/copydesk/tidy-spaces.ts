import type { Repair } from "../types.ts";
import { type Place, placeOf, repairAt } from "./repair-at.ts";

/** A text mended and the changes made to it, in the order in which they were made. */
export interface Mending {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

const NO_BREAK = /[\u00A0\u202F\u2007]/u;
const RUN = /[ \t\u00A0\u202F\u2007]+/gu;

/** Symbols of the SI, of imperial measure, of money and of large sums that stand after a number. */
const UNIT =
  /^(?:[%‰°$€£¥₹₽]|(?:[kcmµnMGT]?(?:m|g|l|L|s|W|Wh|V|A|Hz|Pa|J|B|bit)|h|min|ha|t|km\/h|m\/s|ft|yd|mi|mph|oz|lbs?|bn|mn|tn|m|k|[ap]\.?m\.?)[²³]?(?![\p{L}\p{N}]))/u;

/** Where a text stands in its line: false where something else of the line stands before or after it. */
export interface Edges {
  readonly startsLine?: boolean;
  readonly endsLine?: boolean;
}

/**
 * Tidy white space: a no-break space becomes an ordinary one, a doubled one single, and none is left at a line's end.
 * Marks without width go where they do nothing. Kept are line breaks, indentation, and the no-break spaces of
 * orthography: in numbers, before units and beside « » ; : ! ?. Zero-width joiners and non-joiners are letters' own.
 * Each change names the words on both sides; take all white space and U+200B out, and nothing has changed.
 */
export function tidySpaces(text: string, edges: Edges = {}): Mending {
  const narrow = dropZeroWidth(text);
  const repairs: Repair[] = [...narrow.repairs];
  const tidied = narrow.text.replace(RUN, (run, offset: number) => {
    const place = placeOf(narrow.text, offset, run);
    const [space, rule] = tidyRun(run, place, edges);
    if (space !== run) repairs.push(repairAt(place, run, space, rule));
    return space;
  });
  return { text: tidied, repairs };
}

function tidyRun(run: string, { before, after }: Place, edges: Edges): [space: string, rule: string] {
  const [noBreak] = NO_BREAK.exec(run) ?? [];
  const ends = after === "" ? edges.endsLine !== false : /^[\r\n]/u.test(after);
  if (ends) return ["", "space at line end"];
  const starts = before === "" ? edges.startsLine !== false : before.endsWith("\n");
  if (starts) return [noBreak ? "" : run, "no-break space"];
  if (noBreak) return [isOrthography({ before, after }) ? noBreak : " ", "no-break space"];
  return [run.includes("\t") ? run : " ", "doubled space"];
}

// Sources: ISO 80000-1 (numbers and units), Imprimerie nationale (French punctuation).
function isOrthography({ before, after }: Place): boolean {
  if (/«$/u.test(before) || /^[»;:!?]/u.test(after)) return true;
  return /\p{N}$/u.test(before) && (/^\p{N}/u.test(after) || UNIT.test(after));
}

// A zero-width space is where a line may be broken, which has a use only in scripts written without spaces.
function dropZeroWidth(text: string): Mending {
  const repairs: Repair[] = [];
  const mended = text.replace(/\uFEFF+|\u200B+/gu, (marks, offset: number) => {
    const place = placeOf(text, offset, marks);
    const isByteOrderMark = marks.startsWith("\uFEFF");
    if (!(isByteOrderMark || (isSpaced(place.before.at(-1)) && isSpaced(place.after.at(0))))) return marks;
    repairs.push(repairAt(place, marks, "", isByteOrderMark ? "byte order mark" : "zero-width space"));
    return "";
  });
  return { text: mended, repairs };
}

function isSpaced(character = " "): boolean {
  return /[\s\u200B\p{P}\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(character);
}
