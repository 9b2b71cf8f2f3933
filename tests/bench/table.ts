/** A table of text: the first line is its heading. */
export interface Table {
  readonly lines: readonly (readonly string[])[];
  /** Columns set to the right, by their place. */
  readonly numeric: ReadonlySet<number>;
}

/** Set a table in columns of even width. */
export function alignedTable({ lines, numeric }: Table): string[] {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  return lines.map((cells) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return numeric.has(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
}

/** Write a table in Markdown. */
export function markdownTable({ lines, numeric }: Table): string[] {
  const [heading = [], ...rest] = lines;
  const rule = heading.map((_, column) => (numeric.has(column) ? "--:" : "---"));
  return [heading, rule, ...rest].map((cells) => `| ${cells.join(" | ")} |`);
}
