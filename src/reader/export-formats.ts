/** A form in which what was found can be downloaded. */
export interface ExportFormat {
  readonly name: string;
  /** Of the file's name, without the dot. */
  readonly ending: "csv" | "ris" | "bib" | "jsonl";
  /** Media type. */
  readonly type: string;
}

/** All of them, as readers choose from them. */
export const exportFormats: readonly ExportFormat[] = [
  { name: "CSV", ending: "csv", type: "text/csv" },
  { name: "RIS", ending: "ris", type: "application/x-research-info-systems" },
  { name: "BibTeX", ending: "bib", type: "application/x-bibtex" },
  { name: "JSON Lines", ending: "jsonl", type: "application/jsonl" },
];
