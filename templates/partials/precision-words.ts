import type { Period, Precision } from "../../src/types.ts";

const words: Readonly<Record<Precision, string>> = {
  day: "Known to the day",
  month: "Known only to the month",
  year: "Known only to the year",
  decade: "Known only to the decade",
  century: "Known only to the century",
  undated: "The day of publication is not known",
};

/** Say how precisely a date is known: `Known only to the month`. */
export function knownOnlyTo(precision: Precision): string {
  return words[precision];
}

/** Say what a date in words leaves open; nothing where it is a day, a season or a span between two dates. */
export function remarkOn({ edtf, precision }: Period): string | undefined {
  const isSpan = edtf.includes("/") || /^\d{4}-2[1-4]/.test(edtf);
  if (precision === "day" || (isSpan && precision !== "undated")) return undefined;
  return `${words[precision]}.`;
}
