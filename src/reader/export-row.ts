import type { ResultRecord } from "./result-records.ts";

/** What a download says of an article found. */
export interface ExportRow {
  readonly title: string;
  /** EDTF; empty where no date is known. */
  readonly date: string;
  readonly authors: readonly string[];
  readonly publication: string;
  /** Labels of its topics. */
  readonly tags: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** In full, with its host. */
  readonly address: string;
  readonly excerpt: string;
}

/** Make the row of an article found; `origin` is the site's host, as in `https://example.org`. */
export function exportRow(record: ResultRecord, origin: string): ExportRow {
  const { title, date = "", authors, publication = "", tags, language = "", url, excerpt } = record;
  return { title, date, authors, publication, tags, language, address: new URL(url, origin).href, excerpt };
}
