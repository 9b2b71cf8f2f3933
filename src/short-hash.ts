/** Letters and digits that are told apart even when read aloud: Crockford's Base32, in lower case. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * Make a short name of a text, the same for the same text everywhere and for ever; no protection against forgery.
 * Two sums of FNV-1a's kind run side by side. Source: http://www.isthe.com/chongo/tech/comp/fnv/
 *
 * @param length characters of five bits each, 12 at most
 * @param ignored for every UTF-16 unit, 1 where the hash is to be the same without it
 */
export function shortHash(text: string, length: number, ignored?: Uint8Array): string {
  let one = 0x811c9dc5;
  let two = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (ignored?.[unit] === 1) continue;
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x85ebca6b) + unit;
  }
  return digits(mixed(one), mixed(two), length);
}

/** Let every bit of a sum tell on every other. Source: MurmurHash3, finalization mix. */
function mixed(sum: number): number {
  let bits = sum ^ (sum >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function digits(one: number, two: number, length: number): string {
  let name = "";
  for (let at = 0; at < length; at += 1) {
    const sum = at < 6 ? one : two;
    name += alphabet.charAt((sum >>> ((at % 6) * 5)) & 31);
  }
  return name;
}
