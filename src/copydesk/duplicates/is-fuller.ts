import type { Source } from "../../types.ts";
import { hasSameAddress, hasSameHeadline } from "./same-text.ts";
import type { TextPrint } from "./text-print.ts";

/** A text and the original that it comes from. */
export interface PrintOfOriginal {
  readonly print: TextPrint;
  readonly source?: Pick<Source, "file" | "item"> | undefined;
}

/** A later version this much shorter than an earlier one is a part of it. */
const leastOfVersion = 0.8;

/**
 * Tell which of two publications of a text is kept: of two versions under the same headline or address the later, unless
 * it was cut; else the one with more words, else the earlier, else the one whose original comes first by name.
 */
export function isFuller(one: PrintOfOriginal, other: PrintOfOriginal): boolean {
  const later = compareText(dayOf(one), dayOf(other));
  const lengths = [one, other].map(({ print }) => print.words.hashes.length) as [number, number];
  const isCut = Math.min(...lengths) < leastOfVersion * Math.max(...lengths);
  if (later !== 0 && !isCut && areVersions(one.print, other.print)) return later > 0;
  if (lengths[0] !== lengths[1]) return lengths[0] > lengths[1];
  return later !== 0 ? later < 0 : compareText(nameOf(one), nameOf(other)) < 0;
}

function areVersions(one: TextPrint, other: TextPrint): boolean {
  return (
    one.days !== undefined &&
    other.days !== undefined &&
    (hasSameAddress(one, other) || hasSameHeadline(one, other))
  );
}

/** What has no date counts as later than anything that has one. */
function dayOf({ print }: PrintOfOriginal): string {
  return print.days?.[0] ?? "~";
}

function nameOf({ source }: PrintOfOriginal): string {
  return JSON.stringify([source?.file, source?.item]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
