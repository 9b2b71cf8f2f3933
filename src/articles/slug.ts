import slugify from "@sindresorhus/slugify";

/** Longest slug, in characters: what fits a line of an e-mail together with a site's name. */
const longest = 80;

/**
 * Make the last part of an address from a headline or name: lower-case letters and digits joined by hyphens.
 *
 * Latin and many other scripts are transliterated; where that gives nothing, the script's own letters stay.
 *
 * @param fallback used where the text has no letter or digit at all
 */
export function slugOf(text: string, fallback: string): string {
  const plain = text.replaceAll(/[‘’'ʼ`´]/g, "");
  const slug = slugify(plain, { decamelize: false }) || ownLetters(plain);
  return shorten(slug) || fallback;
}

function ownLetters(text: string): string {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join("-");
}

function shorten(slug: string): string {
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  const end = cut.lastIndexOf("-");
  return end > longest / 2 ? cut.slice(0, end) : cut.slice(0, longest);
}
