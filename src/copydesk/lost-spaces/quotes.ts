import type { Repair } from "../../types.ts";
import type { Mending } from "../tidy-spaces.ts";
import { type Evidence, isKnown, lostSpace, type Pair } from "./evidence.ts";

const JOINT = /"(?<=\p{L}[.,!?]?")(?=\p{L})/u;

/**
 * Put back the spaces that were lost beside straight quotation marks, as in `said"The` and `deal"was`.
 * Where they pair off in a line, every other one opens; a line where one stands on the wrong side is left alone.
 */
export function mendAtQuotes(text: string, evidence: Evidence): Mending {
  const repairs: Repair[] = [];
  const mended = text.split("\n").map((line) => {
    if (!JOINT.test(line)) return line;
    const parts = line.split('"');
    const quotations = parts.filter((_, i) => i % 2 === 1);
    const pairOff = parts.length % 2 === 1 && quotations.every((each) => /^\S(?:.*\S)?$/u.test(each));
    if (!pairOff) return line;
    const marks = parts.slice(1).map((part, i) => {
      const sides: Pair = [/\S*$/u.exec(parts[i] ?? "")?.[0] ?? "", /^\S*/u.exec(part)?.[0] ?? ""];
      const opens = i % 2 === 0;
      if (!isLost(sides, opens, evidence)) return '"';
      repairs.push(lostSpace(opens ? [sides[0], `"${sides[1]}`] : [`${sides[0]}"`, sides[1]]));
      return opens ? ' "' : '" ';
    });
    return parts.map((part, i) => part + (marks[i] ?? "")).join("");
  });
  return { text: mended.join("\n"), repairs };
}

function isLost([left, right]: Pair, opens: boolean, evidence: Evidence): boolean {
  const before = (opens ? /(\p{L}+),?$/u : /(\p{L}+)[.,!?]?$/u).exec(left)?.[1];
  const after = /^\p{L}+/u.exec(right)?.[0];
  if (before === undefined || after === undefined) return false;
  // An ending may stand close to a quotation: "Google"ing.
  return opens ? isKnown(before, evidence) : after.length > 2 && evidence.lexicon.lists(after);
}
