import type { ReadShelf } from "../../articles/read-shelf.ts";
import type { Shelf } from "../../articles/shelf.ts";
import type { CategoryCounts } from "../../copydesk/category-counts.ts";
import type { Pictures } from "../../originals/pictures/open-pictures.ts";
import { type ReadingContext, readingContext } from "../../originals/reading.ts";
import { type Problem, problem } from "../../problem.ts";
import type { ArchivePaths } from "../../types.ts";
import type { FilingDesk } from "./filing-desk.ts";
import type { IngestRecords } from "./ingest-records.ts";
import type { IngestDesk } from "./open-desk.ts";
import type { PutOff } from "./put-off.ts";
import { beginTally, type Tally } from "./tally.ts";

/** One run of ingest: what it works with, and what has come of it so far. */
export interface IngestRun {
  readonly paths: ArchivePaths;
  readonly desk: IngestDesk;
  readonly stored: ReadShelf;
  readonly shelf: Shelf;
  readonly filing: FilingDesk;
  /** Originals of which articles of others list items: they come last, when it is known whether these still do. */
  readonly listed: string[];
  /** The originals that have been begun, by their paths. */
  readonly begun: Map<string, CurrentOriginal>;
  readonly records: IngestRecords;
  readonly putOff: PutOff;
  readonly pictures: Pictures;
  /** Whether pictures of other sites are fetched. */
  readonly isFetching: boolean;
  /** Tells whether there is an original of this path. */
  isOriginal(file: string): boolean;
  readonly isDryRun: boolean;
  /** Originals of this run by checksum. */
  readonly seen: Map<string, string>;
  /** Checksums of the originals of this run, by their paths. */
  readonly checksums: Map<string, string>;
  /** Articles that a person has edited, and of whose changed originals it has been told. */
  readonly compared: Set<string>;
  readonly tally: Tally;
  /** The sources' categories that are no topics. */
  readonly categories: CategoryCounts;
  /** Of the originals that hold several items. */
  readonly byFile: (readonly [file: string, tally: Tally])[];
  readonly problems: Problem[];
  /** Told how many bytes of an original have been read, while it is large. */
  tell(position: number): void;
}

/** What the reader of an original is told beside its bytes. */
export function readingContextOf(run: IngestRun, { file, looked }: CurrentOriginal): ReadingContext {
  const { settings, metadata } = run.desk.facts;
  const isOriginal = (beside: string) => {
    const is = run.isOriginal(beside);
    looked.set(beside, is);
    return is;
  };
  return { ...readingContext(settings), encoding: metadata.get(file)?.encoding, isOriginal };
}

/** An original that is being ingested. */
export interface CurrentOriginal {
  readonly file: string;
  readonly sha256?: string;
  readonly tally: Tally;
  readonly problems: Problem[];
  /** Whether all that comes of it has been counted. */
  hasEnded: boolean;
  /** Items that articles of others list as other publications. */
  duplicates: number;
  /** Whether one of them is listed nowhere, since a person has the article in hand. */
  isHeld: boolean;
  /** How many problems are not told one by one. */
  untold: number;
  /** Its categories that are no topics. */
  readonly categories: CategoryCounts;
  /** Which files its reader looked for beside it, and whether they were there. */
  readonly looked: Map<string, boolean>;
  /** Whether the editing of it gave rise to problems. */
  isWonderedAbout: boolean;
  /** Whether what comes of it was known from the last time. */
  readonly isKnown: boolean;
}

/** How many problems of one original are told one by one: more have one cause, or one author who means harm. */
const mostProblems = 10_000;

/** Begin with an original. */
export function beginOriginal(file: string, sha256?: string, isKnown = false): CurrentOriginal {
  const origin = sha256 === undefined ? { file } : { file, sha256 };
  return {
    ...{ ...origin, tally: beginTally(), categories: new Map(), looked: new Map() },
    ...{
      problems: [],
      hasEnded: false,
      duplicates: 0,
      isHeld: false,
      untold: 0,
      isWonderedAbout: false,
      isKnown,
    },
  };
}

/** Tell a person of problems of an original. */
export function tellOf(current: CurrentOriginal, problems: readonly Problem[]): void {
  for (const each of problems) {
    if (current.problems.length < mostProblems) current.problems.push(each);
    else current.untold += 1;
  }
}

/** The problems of an original, and how many more there were. */
export function problemsOf({ file, problems, untold }: CurrentOriginal): readonly Problem[] {
  if (untold === 0) return problems;
  const message = `${untold} more problems of this file are not listed.`;
  const hint = "Mend those that are listed, and ingest again.";
  return [...problems, problem({ file: `content/originals/${file}` }, message, hint)];
}
