/**
 * Read HZ-GB-2312, the Chinese of mail and news groups: bytes of ASCII, which between `~{` and `~}` are pairs of GB 2312.
 * Source: RFC 1843.
 *
 * @param bytes each byte a character, in whole lines
 * @returns the text; what is none of it stays as it is, and it is not whole
 */
export function readHz(bytes: string): { text: string; isWhole: boolean } {
  let isWhole = /^[\0-\x7f]*$/.test(bytes);
  const text = bytes.replaceAll(shift, (found, pairs?: string, end?: string) => {
    if (pairs === undefined) return found === "~~" ? "~" : "";
    const read = gb.decode(Uint8Array.from(pairs, (character) => character.charCodeAt(0) | 0x80));
    if (end === "~}" && !read.includes("\ufffd")) return read;
    isWhole = false;
    return found;
  });
  return { text, isWhole };
}

const shift = /~\{((?:[\x21-\x77][\x21-\x7e])*)(~\})?|~~|~\n/g;

const gb = new TextDecoder("gbk");
