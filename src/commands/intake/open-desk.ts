import { createHash } from "node:crypto";
import { serialize } from "node:v8";
import type { DeskFacts } from "../../copydesk/editing-drafts.ts";
import { nameKey } from "../../copydesk/plural-key.ts";
import { readMetadata } from "../../originals/metadata-csv.ts";
import { idleRules } from "../../originals/table/stated-columns.ts";
import { hasErrors, type Outcome } from "../../problem.ts";
import { readSettings } from "../../settings/archive-yml.ts";
import { readNames } from "../../settings/names-yml.ts";
import { readVocabulary } from "../../settings/topics-yml.ts";
import type { CommandContext } from "../command.ts";

/** The copy desk of one run. */
export interface IngestDesk {
  readonly facts: DeskFacts;
  /** Those of the facts that concern some originals only. */
  factsFor(originals: readonly string[]): DeskFacts;
  /** Tell whether all that an original's article is made with could be read. */
  isCertain(original: string): boolean;
  /** Fingerprint of everything that the articles of an original depend on beside its bytes and the moment. */
  printOf(original: string): string;
}

/** Lay out what drafts are edited with: settings, topics, and what metadata.csv says of the originals. */
export async function openDesk(
  { paths, now }: CommandContext,
  originals: readonly string[],
): Promise<Outcome<IngestDesk>> {
  const settings = await readSettings(paths);
  const vocabulary = await readVocabulary(paths);
  const { topics, ignored } = vocabulary.value;
  const names = await readNames(paths);
  const metadata = await readMetadata(paths, originals);
  const idle = idleRules(settings.value.ingest?.columns ?? [], originals);
  const faults = [...settings.problems, ...vocabulary.problems, ...names.problems, ...idle];
  const facts = {
    ...{ settings: settings.value, topics, metadata: metadata.value.rows, now },
    ignored: new Set(ignored.map(nameKey)),
    names: { entries: names.value, print: printOf(names.value) },
  };
  const isCertain = (file: string) => !hasErrors(faults) && metadata.value.isCertain(file);
  const { metadata: rows, now: _, ...common } = facts;
  const commonPrint = printOf(common);
  const value: IngestDesk = {
    facts,
    isCertain,
    factsFor: (files) => ({
      ...facts,
      metadata: new Map(
        files.flatMap((file) => {
          const row = rows.get(file);
          return row ? [[file, row] as const] : [];
        }),
      ),
    }),
    printOf: (file) => printOf([commonPrint, rows.get(file), isCertain(file)]),
  };
  return { value, problems: [...faults, ...metadata.problems] };
}

/** In the serialization of structured clones, which knows maps and sets as JSON does not. */
function printOf(value: unknown): string {
  return createHash("sha256").update(serialize(value)).digest("base64url");
}
