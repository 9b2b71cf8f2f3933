import type { Answer } from "./answer.ts";

/**
 * Whether an answer with words that occur nowhere is shown before other words are looked for. Where nothing was found and
 * several words are unknown, the words that come would move what stands below.
 */
export function isShownBeforeSuggestions({ kept, absent }: Answer): boolean {
  return kept > 0 || absent.length === 1;
}
