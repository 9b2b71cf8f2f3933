import type { Period, Precision, Site } from "../../src/types.ts";
import { type MessageKey, say } from "../../src/wording.ts";

const words: Readonly<Record<Exclude<Precision, "day">, MessageKey>> = {
  month: "article.toMonth",
  year: "article.toYear",
  decade: "article.toDecade",
  century: "article.toCentury",
  undated: "article.dayUnknown",
};

/** Say what a date in words leaves open; nothing where it is a day, a season or a span between two dates. */
export function remarkOn({ wording }: Site, { edtf, precision }: Period): string | undefined {
  const isSpan = edtf.includes("/") || /^\d{4}-2[1-4]/.test(edtf);
  if (precision === "day" || (isSpan && precision !== "undated")) return undefined;
  return say(wording, words[precision]);
}
