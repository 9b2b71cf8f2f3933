/** Letters and digits that are told apart even when read aloud: Crockford's Base32, in lower case. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** What counts of a text. */
export interface Counted {
  /** For every UTF-16 unit, 1 where it does not count. */
  readonly ignored: Uint8Array;
  /** How many of the others count. */
  readonly most: number;
}

const everything: Counted = { ignored: new Uint8Array(0), most: Number.POSITIVE_INFINITY };

/**
 * Make a short name of a text, the same for the same text everywhere and for ever; no protection against forgery.
 * Sources: FNV-1a over UTF-16 units, http://www.isthe.com/chongo/tech/comp/fnv/; MurmurHash3's finalization mix.
 *
 * @param length characters of five bits each, 6 at most
 */
export function shortHash(text: string, length: number, { ignored, most }: Counted = everything): string {
  let sum = 0x811c9dc5;
  let left = most;
  for (let at = 0; at < text.length && left > 0; at += 1) {
    const unit = text.charCodeAt(at);
    if (ignored[unit] === 1) continue;
    sum = Math.imul(sum ^ unit, 0x01000193);
    left -= 1;
  }
  let bits = mixed(sum);
  let name = "";
  for (let at = 0; at < length; at += 1) {
    name += alphabet.charAt(bits & 31);
    bits >>>= 5;
  }
  return name;
}

/** Let every bit of a sum tell on every other. */
function mixed(sum: number): number {
  let bits = sum ^ (sum >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
