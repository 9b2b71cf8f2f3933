import type { BuildCache } from "../../build-cache.ts";
import type { CategoryCount } from "../../copydesk/category-counts.ts";
import type { Problem } from "../../problem.ts";
import type { Rules } from "./tally.ts";

/** What became of an original the last time: with the same bytes and the same print, the same comes of it again. */
export interface IngestRecord {
  readonly sha256: string;
  /** Of what its articles depend on beside its bytes. */
  readonly print: string;
  /** The day of the run, where what was wondered about may look different on another day. */
  readonly day?: string;
  /** How many articles were made of it, or were there already. */
  readonly articles: number;
  /** Those of them that a person had edited. */
  readonly edited: number;
  readonly failed: number;
  /** How many of its items other articles list as other publications. */
  readonly duplicates?: number;
  /** Its categories that are no topics. */
  readonly categories?: readonly CategoryCount[];
  /** Files that its reader looked for beside it, and whether they were there. */
  readonly looked?: readonly (readonly [file: string, wasThere: boolean])[];
  readonly rules: Rules;
  readonly problems: readonly Problem[];
}

/** The records of an archive's originals. */
export interface IngestRecords {
  get(original: string): IngestRecord | undefined;
  set(original: string, record: IngestRecord): void;
  delete(original: string): void;
  /** Write them to the cache. */
  keep(): Promise<void>;
}

const cacheName = "ingest";

/** Read the records of the last run, those of originals that are there no more left out. */
export function openRecords(cache: BuildCache, originals: readonly string[]): IngestRecords {
  const earlier = new Map(Object.entries(cache.read<Record<string, IngestRecord>>(cacheName) ?? {}));
  const records = new Map<string, IngestRecord>();
  for (const file of originals) {
    const record = earlier.get(file);
    if (record) records.set(file, record);
  }
  return {
    get: (file) => records.get(file),
    set: (file, record) => {
      records.set(file, record);
    },
    delete: (file) => {
      records.delete(file);
    },
    keep: () => cache.write(cacheName, Object.fromEntries(records)),
  };
}
