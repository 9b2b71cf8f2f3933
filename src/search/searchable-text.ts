import { hasUnspaced, partUnspaced } from "../part-unspaced.ts";
import { blockMark, wordJoiner } from "../reader/index-contract.ts";

/** Punctuation and signs that stand between two words without a space. */
const joint = /(?<=[\p{L}\p{M}\p{N}])[\p{P}\p{S}]+(?=[\p{L}\p{N}])/gu;

/** Joints that never part a word. */
const withinWord = /^(?:[‘’ʼ′·‧]|:\/\/)$/u;

/** Joints of ASCII at which Pagefind finds both the parts and the whole, such as `cyber-attack`. */
const foundBothWays = /^[-'.,:/&@_]$/;

/** Words by which Pagefind steers its own indexing; in a text they would be obeyed and dropped. */
const steering = /___(?=(?:END_)?PAGEFIND_)/g;

/** Unicode's white space, at which Pagefind parts words, and the byte order mark, at which JavaScript does. */
const whiteSpace = /[\s\u0085]+/;

/** What tells a block that is not simply words with one plain space between them. */
const unlikeSpace = /[^\S ]|\u0085| {2}|^ | $|^$/;

/** Half of a character, which UTF-8 cannot write. */
const halfCharacter = /\p{Cs}/gu;

/** Parts words where no space is written; Pagefind would drop it. U+200B ZERO WIDTH SPACE. */
const invisibleSpace = /\u200B+/;

/**
 * Prepare blocks of plain text for the index, as one line.
 *
 * Pagefind takes words to be what stands between spaces. It parts them further at ASCII signs only, and keeps
 * any other sign as a letter of the part beside it: the words of `talks—which` would not be found, nor those of
 * `“cyber-attack”`. They are parted here, with a mark by which the search page shows them joined again; and so are the
 * signs of scripts that have no spaces.
 */
export function searchableText(blocks: readonly string[]): string {
  return blocks
    .map((block) => splitBlock(block).flatMap(searchableWords).join(" "))
    .filter((block) => block !== "")
    .join(` ${blockMark} `);
}

/** Divide a block of text at its spaces. */
export function splitBlock(block: string): string[] {
  // Nearly all blocks have plain spaces alone, at which they are split four times as fast.
  if (!unlikeSpace.test(block)) return block.split(" ");
  return block.split(whiteSpace).filter((run) => run !== "");
}

/**
 * Divide what stands between two spaces into what the index is to take for words; mostly it is one. Every one
 * but the last ends in the mark of a word after which the text goes on without a space.
 */
export function searchableWords(run: string): string[] {
  const words = run.split(invisibleSpace).filter((word) => word !== "");
  const parted = words.map(partWord).join(`${wordJoiner} `);
  if (parted === "") return [];
  const tokens = disarmed(parted.replaceAll(halfCharacter, "\uFFFD")).split(" ");
  return hasUnspaced(parted) ? tokens.flatMap(partSigns) : tokens;
}

function partSigns(word: string): string[] {
  const parts = partUnspaced(word);
  return parts.map((part, at) => (at + 1 < parts.length ? `${part}${wordJoiner}` : part));
}

/** Keep a text from steering Pagefind, which looks for its own words in everything that it is given. */
export function disarmed(text: string): string {
  return text.replaceAll(steering, `_${wordJoiner}__`);
}

function partWord(word: string): string {
  const isLeftToPagefind = /^[\p{L}\p{M}\p{N}\p{ASCII}]*$/u.test(word);
  return word.replaceAll(joint, (run: string, at: number) => {
    const isWhole =
      withinWord.test(run) ||
      (foundBothWays.test(run) && (isLeftToPagefind || isNumberOrAbbreviation(word, at)));
    return isWhole ? run : `${run}${wordJoiner} `;
  });
}

/** Whether the sign at this place parts two digits (`1,000`) or two single letters (`U.S.`). */
function isNumberOrAbbreviation(word: string, at: number): boolean {
  const before = word.slice(0, at);
  const after = word.slice(at + 1);
  if (/\p{N}$/u.test(before)) return /[.,:]/.test(word.charAt(at)) && /^\p{N}/u.test(after);
  return word.charAt(at) === "." && /(?<!\p{L})\p{L}$/u.test(before) && /^\p{L}(?!\p{L})/u.test(after);
}
