import iconv from "iconv-lite";

/** Code pages of DOS that browsers do not know. */
const names: ReadonlySet<string> = new Set(
  "cp437 cp737 cp850 cp852 cp855 cp857 cp860 cp863 cp865".split(" "),
);

const pages = new Map<string, string>();

const upperHalf = Uint8Array.from({ length: 128 }, (_, at) => 0x80 + at);

/**
 * Give the 128 characters of the bytes from 0x80 on in a code page of DOS; below are those of ASCII. U+FFFD stands where
 * there is none.
 *
 * @param name as `cp850`
 * @returns undefined where it is none of them
 */
export function dosCodePage(name: string): string | undefined {
  if (!names.has(name)) return undefined;
  const page = pages.get(name) ?? iconv.decode(upperHalf, name);
  pages.set(name, page);
  return page;
}
