import type { Repair } from "../../types.ts";
import type { Mending } from "../tidy-spaces.ts";
import { type Evidence, isKnown, lostSpace, standing } from "./evidence.ts";
import { lenientRules } from "./lenient-marks.ts";
import { isFunctionWord, letters, type MarkRule } from "./mark-rule.ts";

const MONTH = "January|February|March|April|May|June|July|August|September|October|November|December";
const PREPOSITION =
  "about|after|and|at|before|between|by|during|for|from|in|of|on|over|since|than|the|to|under|until|with";
const ANY_CASE_PREPOSITION = PREPOSITION.replace(/\b\w/gu, (first) => `[${first}${first.toUpperCase()}]`);

const COMMA: MarkRule = {
  // said,that
  pattern: standing("(\\p{L}{2,}[,;])(\\p{L}+)"),
  holds: ([left, right], evidence) => isKnown(letters(left), evidence) && isKnown(right, evidence),
};

const SENTENCE: MarkRule = {
  // ended.The: code and brands have no function word there (asyncio.Queue), but addresses may (Example.It).
  pattern: standing("((?:\\p{L}{3,}|\\d{4})[.?!…][”’)]?)(\\p{Lu}\\p{Ll}*)"),
  holds: ([left, right], evidence) =>
    (/^\d/u.test(left) || isKnown(letters(left), evidence)) &&
    isFunctionWord(right, evidence) &&
    (right.length > 2 || !/^\p{Lu}/u.test(left)),
};

const ANY_SENTENCE: MarkRule = {
  // ended.Officials, Germany.It
  pattern: standing("(\\p{L}{3,}[.?!…][”’)]?)(\\p{Lu}\\p{Ll}+)"),
  holds: ([left, right], evidence) =>
    COMMA.holds([left, right], evidence) && (/^\p{Ll}/u.test(left) || isFunctionWord(right, evidence)),
};

const QUOTATION_MARKS: readonly MarkRule[] = [
  // deal”was
  {
    pattern: standing("(\\p{L}{2,}[.,?!]?”)(\\p{L}+)"),
    holds: ([, right], evidence) => isKnown(right, evidence),
  },
  // that“we
  {
    pattern: standing("(\\p{L}{2,},?)(“\\p{L}+)"),
    holds: ([left], evidence) => isKnown(letters(left), evidence),
  },
];

const BRACKETS: readonly MarkRule[] = [
  // (FSB)said
  {
    pattern: standing("(\\p{L}{3,}\\))(\\p{Ll}{2,})"),
    holds: ([, right], evidence) => isFunctionWord(right, evidence),
  },
  // Service(FSB)
  {
    pattern: standing("(\\p{L}+\\p{Ll}{2})(\\(\\p{Lu}{2,}\\))"),
    holds: ([left], evidence) => isKnown(left, evidence),
  },
];

const NUMBERS: readonly MarkRule[] = [
  // in2018
  { pattern: standing(`(${ANY_CASE_PREPOSITION})(\\d[\\d.,]*\\d(?:s|st|nd|rd|th|%)?)`), holds: () => true },
  // May22
  { pattern: standing(`(${MONTH})([0-3]?\\d)`), holds: () => true },
  // 2018and
  {
    pattern: standing("(\\d\\d%?)(\\p{Ll}{2,})"),
    holds: ([, right], { lexicon }) => lexicon.gluing(right, "last") === "alone",
  },
];

const ABBREVIATION: MarkRule = {
  // theU.S.
  pattern: standing("(\\p{L}?\\p{Ll}+)((?:\\p{Lu}\\.){2,})"),
  holds: ([left], evidence) => left.length > 1 && isFunctionWord(left, evidence),
};

const CONTRACTION: MarkRule = {
  // don’tknow, Iran’sallies
  pattern: standing("((?:\\p{L}{3,}|[Ii]t|[Hh]e|[Ww]e)['’](?:s|t|re|ve|ll|d))(\\p{L}{2,})"),
  holds: ([left, right], evidence) =>
    (evidence.lexicon.lists(left) || isKnown(left.replace(/['’]s$/u, ""), evidence)) &&
    isKnown(right, evidence),
};

const RULES = [COMMA, SENTENCE, ...QUOTATION_MARKS, ...BRACKETS, ...NUMBERS, ABBREVIATION, CONTRACTION];
const LENIENT_RULES = [...RULES, ANY_SENTENCE, ...lenientRules];

/** Most of any text, passed over quickly. */
const PLAIN_WORD = /^[A-Za-z]+[^\p{L}\d]*$/u;

/** What all the rules have in common. */
const JOINT = /[\p{L}\d][^\p{L}\d\s]+\p{L}|\p{L}[\d(]|\d\p{L}|\d,\d{4}(?!\d)/u;

/** Put back the spaces that were lost beside punctuation marks and numbers; some only where others are lost too. */
export function mendAtMarks(text: string, evidence: Evidence, othersAreLost: boolean): Mending {
  const repairs: Repair[] = [];
  const mendBy = (run: string, { pattern, holds }: MarkRule): string =>
    run.replace(pattern, (was: string, left: string, right: string) => {
      if (!holds([left, right], evidence)) return was;
      const repair = lostSpace([left, right]);
      repairs.push(repair);
      return repair.now;
    });
  const rules = othersAreLost ? LENIENT_RULES : RULES;
  const mended = text.replace(/\S+/gu, (run) =>
    PLAIN_WORD.test(run) || !JOINT.test(run) ? run : rules.reduce(mendBy, run),
  );
  return { text: mended, repairs };
}
