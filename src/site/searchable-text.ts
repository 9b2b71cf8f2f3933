import { blockMark, wordJoiner } from "../reader/index-contract.ts";

/** Punctuation and signs that stand between two words without a space. */
const joint = /(?<=[\p{L}\p{M}\p{N}])[\p{P}\p{S}]+(?=[\p{L}\p{N}])/gu;

/** Joints that never part a word. */
const withinWord = /^(?:[‘’ʼ′·‧]|:\/\/)$/u;

/** Joints of ASCII at which Pagefind finds both the parts and the whole, such as `cyber-attack`. */
const foundBothWays = /^[-'.,:/&@_]$/;

/** Words by which Pagefind steers its own indexing; in a text they would be obeyed and dropped. */
const steering = /___(?=(?:END_)?PAGEFIND_)/g;

/**
 * Prepare blocks of plain text for the index, as one line.
 *
 * Pagefind takes words to be what stands between spaces. It parts them further at ASCII signs only, and keeps
 * any other sign as a letter of the part beside it: the words of `talks—which` would not be found, nor those of
 * `“cyber-attack”`. They are parted here, with a mark by which the search page shows them joined again.
 */
export function searchableText(blocks: readonly string[]): string {
  return blocks
    .map((block) => disarmed(block.split(/\s+/).map(partWords).join(" ").trim()))
    .filter((block) => block !== "")
    .join(` ${blockMark} `);
}

/** Keep a text from steering Pagefind, which looks for its own words in everything that it is given. */
export function disarmed(text: string): string {
  return text.replaceAll(steering, `_${wordJoiner}__`);
}

function partWords(token: string): string {
  const isLeftToPagefind = /^[\p{L}\p{M}\p{N}\p{ASCII}]*$/u.test(token);
  return token.replaceAll(joint, (run: string, at: number) => {
    const isWhole =
      withinWord.test(run) ||
      (foundBothWays.test(run) && (isLeftToPagefind || isNumberOrAbbreviation(token, at)));
    return isWhole ? run : `${run}${wordJoiner} `;
  });
}

/** Whether the sign at this place parts two digits (`1,000`) or two single letters (`U.S.`). */
function isNumberOrAbbreviation(token: string, at: number): boolean {
  const before = token.slice(0, at);
  const after = token.slice(at + 1);
  if (/\p{N}$/u.test(before)) return /[.,:]/.test(token.charAt(at)) && /^\p{N}/u.test(after);
  return token.charAt(at) === "." && /(?<!\p{L})\p{L}$/u.test(before) && /^\p{L}(?!\p{L})/u.test(after);
}
