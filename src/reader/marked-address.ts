/** How many words an address carries: an article with more of them marked is not read more easily. */
const most = 8;

/** How long such a word or phrase may be, in characters. */
const longest = 60;

/** The address of an article that marks words in it: `…/?find=dam&find=water+supply`. */
export function markedAddress(url: string, marks: readonly string[]): string {
  const short = marks.filter((mark) => mark.length <= longest).slice(0, most);
  const query = new URLSearchParams(short.map((mark) => ["find", mark]));
  return short.length === 0 ? url : `${url}?${query}`;
}
