import { bibtexOf } from "../cite-bibtex.ts";
import type { CiteRecord } from "../cite-record.ts";
import { risOf } from "../cite-ris.ts";
import { csvOf } from "./export-csv.ts";
import type { ExportFormat } from "./export-formats.ts";
import { jsonLinesOf } from "./export-json-lines.ts";
import { exportRow } from "./export-row.ts";
import type { ResultRecord } from "./result-records.ts";

/** Where and when a download is made. */
export interface ExportPlace {
  /** The site's host, as in `https://example.org`. */
  readonly origin: string;
  /** Title of the archive. */
  readonly archive: string;
  /** Of this day, ISO 8601. */
  readonly today: string;
}

/** Write articles found in one of the forms of download; loaded only when somebody wants one. */
export function exportText(
  { ending }: ExportFormat,
  records: readonly ResultRecord[],
  place: ExportPlace,
): string {
  const rows = () => records.map((record) => exportRow(record, place.origin));
  const cited = () => records.map((record) => citeRecord(record, place));
  if (ending === "csv") return csvOf(rows());
  if (ending === "jsonl") return jsonLinesOf(rows());
  if (ending === "ris") return cited().map(risOf).join("\r\n");
  return cited().map(bibtexOf).join("\n");
}

function citeRecord(record: ResultRecord, { origin, archive, today }: ExportPlace): CiteRecord {
  const { title, authors, publication, date, language, url } = record;
  return {
    ...{ title, authors, archive, accessed: today },
    address: new URL(url, origin).href,
    ...(publication === undefined ? {} : { publication }),
    ...(date === undefined ? {} : { edtf: date }),
    ...(language === undefined ? {} : { lang: language }),
  };
}
