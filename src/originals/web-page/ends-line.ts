const ends = new Set(
  "br p div hr table center h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre form td th body".split(" "),
);

/** Tell whether a node of a page ends the line in which it stands, as a block and a line break do. */
export function endsLine(node: Node): boolean {
  return node.nodeType === 1 && ends.has((node as Element).localName);
}
