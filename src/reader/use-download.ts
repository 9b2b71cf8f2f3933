import { useEffect, useRef, useState } from "preact/hooks";
import type { Answer } from "./answer.ts";
import type { ExportFormat } from "./export-formats.ts";
import { exportName } from "./export-name.ts";
import type { ResultRecord } from "./result-records.ts";
import { saveFile } from "./save-file.ts";
import type { SearchSite } from "./site.ts";

/** A download of what was found, and how far it has come. */
export interface Download {
  readonly isRunning: boolean;
  /** How many articles are fetched. */
  readonly done: number;
  readonly hasFailed: boolean;
  /** Name of the file that was saved last. */
  readonly file?: string;
  readonly start: (format: ExportFormat) => Promise<void>;
  readonly cancel: () => void;
}

const still = { isRunning: false, done: 0, hasFailed: false };

/** Fetch all articles of an answer and save them as a file; another answer ends it. */
export function useDownload(site: SearchSite, answer: Answer): Download {
  const [progress, setProgress] = useState<Omit<Download, "start" | "cancel">>(still);
  const run = useRef(0);
  const cancel = () => {
    run.current += 1;
    setProgress(still);
  };
  // More results of the same answer leave the download alone.
  useEffect(() => cancel, [answer.allResults]);
  const start = async (format: ExportFormat) => {
    run.current += 1;
    const own = run.current;
    const isStale = () => run.current !== own;
    setProgress({ ...still, isRunning: true });
    const onProgress = (done: number) => setProgress({ ...still, isRunning: true, done });
    const change = await Promise.all([import("./export-text.ts"), collect(answer, isStale, onProgress)])
      .then(([{ exportText }, records]) => {
        const file = exportName(site.title, answer.state.text, format.ending);
        const today = new Date().toISOString().slice(0, "YYYY-MM-DD".length);
        const place = { origin: location.origin, archive: site.title, today };
        if (!isStale()) saveFile(file, format.type, exportText(format, records, place));
        return { file };
      })
      .catch(() => ({ hasFailed: true }));
    if (!isStale()) setProgress({ ...still, ...change });
  };
  return { ...progress, start, cancel };
}

async function collect(
  answer: Answer,
  isStale: () => boolean,
  onProgress: (done: number) => void,
): Promise<ResultRecord[]> {
  const records: ResultRecord[] = [];
  for await (const record of answer.allResults()) {
    if (isStale()) break;
    records.push(record);
    // Saying every one of them would take longer than fetching it.
    if (records.length % 16 === 0) onProgress(records.length);
  }
  return records;
}
