/** Where the ten digits of each script that news is written in begin: Arabic, Persian, Devanagari, Bengali, Thai and others. */
const zeros = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0xff10,
];

/** Write digits of any script, such as ۱۴۰۲ or ١٩٨٧, as those of ASCII; the text keeps its length. */
export function inLatinDigits(text: string): string {
  if (!/(?![0-9])\p{Nd}/u.test(text)) return text;
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = zeros.find((each) => code >= each && code < each + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
