/**
 * Read UTF-7: bytes of ASCII, in which base64 between `+` and `-` stands for UTF-16. Source: RFC 2152.
 *
 * @param bytes each byte a character, in whole lines
 * @returns the text; what is none of it stays as it is, and it is not whole
 */
export function readUtf7(bytes: string): { text: string; isWhole: boolean } {
  let isWhole = /^[\0-\x7f]*$/.test(bytes);
  const text = bytes.replaceAll(/\+([A-Za-z0-9+/]*)-?/g, (found, base64: string) => {
    if (base64 === "" && found === "+-") return "+";
    const read = utf16In(base64);
    if (read === undefined) isWhole = false;
    return read ?? found;
  });
  return { text, isWhole };
}

/** What base64 stands for; undefined where bits are left over, or characters that no text has. */
function utf16In(base64: string): string | undefined {
  const bytes = Buffer.from(base64, "base64");
  const length = Math.floor((base64.length * 6) / 16) * 2;
  const isEven = base64.length > 0 && (base64.length * 6) % 16 < 6;
  if (!isEven || Buffer.from(bytes.subarray(0, length)).toString("base64").replaceAll("=", "") !== base64)
    return undefined;
  const text = Buffer.from(bytes.subarray(0, length)).swap16().toString("utf16le");
  return /[A-Za-z0-9\p{Cn}\p{Co}\p{Cs}]|(?![\t\r\n])\p{Cc}/u.test(text) ? undefined : text;
}
