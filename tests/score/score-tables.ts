import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { readDrafts } from "../../src/originals/readers.ts";
import type { Draft } from "../../src/types.ts";
import { type Check, check, type FormatScore, lettersOnly } from "./checks.ts";

const row = z.record(z.string(), z.unknown());

type Row = Readonly<z.infer<typeof row>>;

/** Score tables with the columns `title` and `date`, as CSV or JSON Lines: every record with its headline and its day. */
export async function scoreTables(files: readonly string[]): Promise<FormatScore | undefined> {
  const cases = files.flatMap((file) => {
    const rows = rowsOf(file).filter(({ title, date }) => isText(title) && isText(date));
    return rows.length === 0 ? [] : [{ file, rows }];
  });
  if (cases.length === 0) return undefined;
  const checks: Check[] = [];
  for (const { file, rows } of cases) checks.push(...(await scoreTable(file, rows)));
  const count = cases.reduce((sum, { rows }) => sum + rows.length, 0);
  return { heading: `Tables: ${cases.length} tables, ${count} records`, checks };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function rowsOf(file: string): readonly Row[] {
  const text = /\.(?:csv|jsonl|ndjson)$/.test(file) ? readFileSync(file, "utf8") : "";
  if (file.endsWith(".csv"))
    return z.array(row).parse(parse(text, { columns: true, bom: true, relax_column_count: true }));
  return text.split("\n").flatMap((line): Row[] => (line.trim() === "" ? [] : [JSON.parse(line)]));
}

async function scoreTable(file: string, rows: readonly Row[]): Promise<Check[]> {
  const bytes = readFileSync(file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { value } = await readDrafts({ file: basename(file), bytes, sha256 }, { timeZone: "UTC" });
  const byTitle = new Map<string, Draft[]>();
  for (const draft of value.drafts) {
    const key = lettersOnly(draft.title?.text);
    byTitle.set(key, [...(byTitle.get(key) ?? []), draft]);
  }
  return rows.flatMap((row, index) => {
    const name = `${basename(file)} ${index + 1}`;
    const drafts = byTitle.get(lettersOnly(row.title)) ?? [];
    const days = drafts.map(({ date }) => date?.edtf ?? "");
    return [
      ...check(name, "title", row.title, "", drafts.length > 0),
      ...check(
        name,
        "date",
        row.date,
        days.join(", "),
        days.some((day) => isSameDay(day, String(row.date))),
      ),
    ];
  });
}

/** The day that is written, or the one that a platform's own calendar makes of it (1404 is a year of Iran's). */
function isSameDay(day: string, written: string): boolean {
  const figures = /(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(written);
  if (!figures)
    return (
      Number.isFinite(Date.parse(written)) && day === new Date(`${written} UTC`).toISOString().slice(0, 10)
    );
  const [, year = "", month = "", date = ""] = figures;
  if (Number(year) > 1500) return day === [year, month.padStart(2, "0"), date.padStart(2, "0")].join("-");
  const parts = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
    ...{ timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric" },
  }).formatToParts(new Date(day === "" ? 0 : day));
  const part = (type: string) => Number.parseInt(parts.find((each) => each.type === type)?.value ?? "0", 10);
  return part("year") === Number(year) && part("month") === Number(month) && part("day") === Number(date);
}
