/** Ends of the items of a feed. */
const ends = ["</item>", "</entry>"] as const;

/** What is left of a feed that breaks off, and the line where its last whole item ends. */
export interface MendedFeed {
  readonly text: string;
  readonly line: number;
}

/**
 * Close a feed that breaks off behind its last whole item.
 *
 * @returns undefined where it holds no whole item
 */
export function closeFeed(text: string): MendedFeed | undefined {
  const cut = Math.max(...ends.map((end) => (text.includes(end) ? text.lastIndexOf(end) + end.length : 0)));
  if (cut === 0) return undefined;
  const whole = text.slice(0, cut);
  return { text: `${whole}${closing(text)}`, line: whole.split("\n").length };
}

function closing(text: string): string {
  const root = /<(rss|feed|rdf:RDF)\b/i.exec(text)?.[1] ?? "";
  return root.toLowerCase() === "rss" ? `</channel></${root}>` : `</${root}>`;
}
