import { type CiteDate, citeDate, isPlainDate } from "./cite-date.ts";
import { type CiteName, citeName, withParticle } from "./cite-name.ts";
import type { CiteRecord } from "./cite-record.ts";

/**
 * Write an article as a record of the RIS format, as reference managers read it; lines end in CR LF.
 *
 * A date that RIS cannot express, such as a decade, stands in a note, as EDTF.
 * Source: RIS Format Specifications, Research Information Systems, 2011.
 */
export function risOf(record: CiteRecord): string {
  const { title, authors, publication, edtf, section, lang } = record;
  const date = citeDate(edtf);
  const lines: (readonly [tag: string, value: string | undefined])[] = [
    ["TY", "NEWS"],
    ["TI", title],
    ...authors.map((author) => ["AU", nameOf(citeName(author, lang))] as const),
    ["T2", publication],
    ["SE", section],
    ...dateLines(date),
    ["N1", date && !isPlainDate(date) ? `Date (EDTF): ${edtf}` : undefined],
    ["LA", lang],
    ["UR", record.address],
    ["Y2", record.accessed && `${record.accessed.replaceAll("-", "/")}/`],
    ["N1", record.sourceUrl && `First published at ${record.sourceUrl}`],
    ["DB", record.archive],
    ["ER", ""],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value = ""]) => `${tag}  - ${onOneLine(value)}\r\n`)
    .join("");
}

function onOneLine(value: string): string {
  return /[^\S ]| {2}|^ | $/.test(value) ? value.replaceAll(/\s+/g, " ").trim() : value;
}

function nameOf(name: CiteName): string {
  if ("literal" in name) return name.literal;
  return [withParticle(name), name.given, name.suffix].filter((part) => part !== undefined).join(", ");
}

/** `YYYY/MM/DD/other`; how far a date can be trusted is what RIS calls other information. */
function dateLines(date: CiteDate | undefined): (readonly [string, string])[] {
  const { year = "", month, day } = date?.from ?? {};
  if (!date || date.isSpan || !/^\d{4}$/.test(year)) return [];
  const season = ["spring", "summer", "autumn", "winter"][(month ?? 0) - 21];
  const parts = [year, season === undefined ? twoDigits(month) : "", twoDigits(day)];
  const remarks = [season, date.isApproximate && "approximate", date.isUncertain && "uncertain"];
  const other = remarks.filter((remark) => typeof remark === "string").join(", ");
  return [
    ["PY", year],
    ["DA", `${parts.join("/")}/${other}`],
  ];
}

function twoDigits(part: number | undefined): string {
  return part === undefined ? "" : String(part).padStart(2, "0");
}
