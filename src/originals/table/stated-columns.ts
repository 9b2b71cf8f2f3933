import picomatch from "picomatch";
import { foldText } from "../../fold-text.ts";
import { notice, type Outcome, type Problem, problem } from "../../problem.ts";
import type { ColumnRule, TableField } from "../../types.ts";

/** Columns by what they hold; `undefined` where it is said that none does. */
export type StatedColumns = Readonly<Partial<Record<TableField, string | undefined>>>;

/**
 * Find what `archive.yml` says of the columns of a table: of two rules for the same, the later one holds. A column that
 * the table lacks is a fault where the rule names files, and worth a word where it is for all tables.
 *
 * @param file path below `content/originals`
 * @param columns those of the table
 */
export function statedColumns(
  file: string,
  columns: readonly string[],
  rules: readonly ColumnRule[],
): Outcome<StatedColumns> {
  const byName = new Map(columns.toReversed().map((column) => [foldText(column.trim()), column]));
  const meant = rules.filter(({ files }) => files === undefined || isFileOf(files, file));
  const stated: Partial<Record<TableField, string | undefined>> = {};
  const problems = meant.flatMap((rule) =>
    rule.columns.flatMap(({ field, column, line }) => {
      const name = byName.get(foldText(column));
      if (column === "" || name !== undefined) {
        stated[field] = name;
        return [];
      }
      const say = rule.files === undefined ? notice : problem;
      const message = `${field}: “${column}” is no column of content/originals/${file}: expected one of ${columns.slice(0, 12).join(", ")}.`;
      const hint = "Write it as the table has it; under “files:”, say for which tables it is.";
      return [say({ file: "content/archive.yml", line }, message, hint)];
    }),
  );
  return { value: stated, problems };
}

/** Say which rules name no original: nothing is read by them. What lies in packed files is not looked at. */
export function idleRules(rules: readonly ColumnRule[], originals: readonly string[]): Problem[] {
  if (originals.some((file) => /\.(?:zip|tar|t?gz)$/i.test(file))) return [];
  return rules.flatMap(({ files, columns }) => {
    if (files === undefined || originals.some((file) => isFileOf(files, file))) return [];
    const message = `files: “${files}” names no file below content/originals.`;
    const hint = "Write a path there, or a pattern such as “press/*.csv”.";
    return [notice({ file: "content/archive.yml", line: columns[0]?.line }, message, hint)];
  });
}

/** Tell whether a pattern such as `press/*.csv` names an original; one without a slash, wherever it lies. */
function isFileOf(pattern: string, file: string): boolean {
  return picomatch.isMatch(file, pattern, { nocase: true, basename: !pattern.includes("/"), dot: true });
}
