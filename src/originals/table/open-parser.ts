import { CsvError, parse } from "csv-parse";
import type { BrokenRecord } from "./table-record.ts";

/** A record as it was parsed, or why it could not be. Places are in bytes. */
export interface ParsedRow {
  readonly start: number;
  readonly end: number;
  /** On which it begins, 1 being the one on which the parser began. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly reason?: undefined;
}

/** What could not be parsed. */
export interface ParsedFault extends Omit<ParsedRow, "cells" | "end" | "reason"> {
  readonly reason: BrokenRecord["reason"];
  /** Whether a quotation mark that is not closed may have taken in what follows. */
  readonly isOpen: boolean;
}

/** Parses what is written to it. */
export interface CellParser {
  /** @returns what has come to its end by now */
  write(bytes: Uint8Array): Promise<(ParsedRow | ParsedFault)[]>;
  end(): Promise<(ParsedRow | ParsedFault)[]>;
}

/** The largest record that is read, in bytes: where quotation marks are not closed, all that follows is one. */
export const mostRecord = 8 * 2 ** 20;

/**
 * Begin to parse records of cells, leniently: quotation marks within a cell need not be doubled.
 *
 * @param from the place of the first byte that will be written
 */
export function openParser(delimiter: string, from: number): CellParser {
  const rows: (ParsedRow | ParsedFault)[] = [];
  let [line, start] = [1, from];
  const broken = (error: CsvError | undefined) => {
    const isOpen = error?.code === "CSV_QUOTE_NOT_CLOSED" || error?.code === "CSV_MAX_RECORD_SIZE";
    rows.push({ start, line, isOpen, reason: error ? faultOf(error) : "The record cannot be read" });
  };
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: mostRecord,
    on_skip: (error) => {
      broken(error);
      return undefined;
    },
    on_record: (cells: string[], { lines, bytes }) => {
      const end = from + bytes;
      rows.push({ start, end, line, cells: cells.map((cell) => cell.replaceAll(/\r\n?/g, "\n")) });
      [line, start] = [lines + 1, end];
      return null;
    },
  });
  // A failure is met where it is written.
  parser.on("error", () => undefined);
  const taken = async (work: Promise<void>) => {
    try {
      await work;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      broken(error);
    }
    return rows.splice(0);
  };
  return {
    write: (bytes) =>
      taken(
        new Promise((resolve, reject) => {
          parser.write(bytes, (error) => (error ? reject(error) : resolve()));
        }),
      ),
    end: () =>
      taken(
        new Promise((resolve, reject) => {
          parser.once("error", reject);
          parser.end(resolve);
        }),
      ),
  };
}

/** What is wrong with a record, which problems name by the line on which it begins. */
function faultOf({ code, message }: CsvError): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "A quotation mark that opens in this record is not closed";
  if (code === "CSV_MAX_RECORD_SIZE")
    return `This record is longer than ${mostRecord / 2 ** 20} MiB: a quotation mark that opens in it may not be closed`;
  return message.replace(/[\s.]+$/, "");
}
