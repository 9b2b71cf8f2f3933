import { type ListedShard, undatedYear } from "./index-contract.ts";

/**
 * Tell whether a shard may hold an article of a year.
 *
 * @param year as the filter has it: `2018`, the decade `192X`, the century `19XX`, `undated`
 */
export function mayHoldYear({ first, last }: ListedShard, year: string): boolean {
  // What lies between two years of different centuries has a first day, and yet no year.
  if (year === undatedYear) return true;
  if (first === undefined || last === undefined) return false;
  if (!year.includes("X")) return first.slice(0, year.length) <= year && year <= last.slice(0, year.length);
  const start = `${year.replaceAll("X", "0")}-01-01`;
  return first <= start && start <= last;
}
