import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import editDrafts from "../../src/copydesk/edit-drafts.ts";
import { noNames } from "../../src/copydesk/editing-drafts.ts";
import { readDrafts } from "../../src/originals/readers.ts";
import { archivePaths } from "../../src/settings/archive-paths.ts";
import { readSettings } from "../../src/settings/archive-yml.ts";
import { commandLine } from "../support/run-backfile.ts";
import { attempt } from "./attempt.ts";
import { describeCorpus } from "./corpus/corpus.ts";
import { newsPages } from "./corpus/ingest-forms.ts";
import { type Form, keepCorpus } from "./corpus/keep-corpus.ts";
import type { FigureName, Tally } from "./figures.ts";
import { measure } from "./measure.ts";
import { inUnit } from "./units.ts";
import type { Workbench } from "./workbench.ts";

/** Figures for which nothing is built. */
export const ingestFigures: ReadonlySet<FigureName> = new Set([
  "ingestTexts",
  "ingestTextsMemory",
  "ingestAgain",
  "ingestLines",
  "ingestLinesMemory",
  "pageProcessor",
]);

/** What of it is wanted, and where the figures go. */
export interface IngestRequest {
  readonly articles: number;
  readonly wanted: ReadonlySet<FigureName>;
  readonly tally: Tally;
}

/** Measure how originals become articles: once, since it takes minutes. */
export async function measureIngest(workbench: Workbench, request: IngestRequest): Promise<void> {
  const { wanted, tally } = request;
  if (wanted.has("ingestTexts")) {
    const figures = { first: "ingestTexts", memory: "ingestTextsMemory", again: "ingestAgain" } as const;
    await attempt(workbench, { tally, figures: ["ingestTexts"] }, () =>
      measureForm(workbench, request, { form: "texts", ...figures }),
    );
  }
  if (wanted.has("ingestLines")) {
    const figures = { first: "ingestLines", memory: "ingestLinesMemory" } as const;
    await attempt(workbench, { tally, figures: ["ingestLines"] }, () =>
      measureForm(workbench, request, { form: "json-lines", ...figures }),
    );
  }
  if (wanted.has("pageProcessor")) {
    await attempt(workbench, { tally, figures: ["pageProcessor"] }, () => measurePages(workbench, tally));
  }
}

async function measureForm(
  workbench: Workbench,
  { articles, tally }: IngestRequest,
  { form, first, memory, again }: { form: Form; first: FigureName; memory: FigureName; again?: FigureName },
): Promise<void> {
  workbench.say(`${articles.toLocaleString("en")} articles: ingest (${form})`);
  const corpus = keepCorpus(workbench.shelf, form, { articles, seed: workbench.seed });
  const folder = join(workbench.folder, `ingest-${form}`);
  cpSync(corpus, folder, { recursive: true });
  const { program, before, cwd, env } = commandLine({});
  const command = { program, args: [...before, "ingest", "--quiet", "--archive", folder], cwd, env };
  const { seconds, peakMemory } = await measure(command, workbench.signal);
  tally.note(first, seconds);
  tally.note(memory, peakMemory);
  workbench.say(`    ${first}: ${inUnit(seconds, "seconds")}`);
  if (again) tally.note(again, (await measure(command, workbench.signal)).seconds);
  rmSync(folder, { recursive: true });
}

/** Pages that are read before the clock is started, and after. */
const [warming, measured] = [20, 100];

/** From the bytes of a page to the edited article, in a process that has read pages before. */
async function measurePages({ folder, seed, say }: Workbench, tally: Tally): Promise<void> {
  say("  reading HTML pages");
  const { value: settings } = await readSettings(archivePaths(folder, { from: folder, output: undefined }));
  const facts = { settings, topics: [], names: noNames, metadata: new Map(), now: new Date() };
  const pages = newsPages(describeCorpus({ articles: warming + measured, seed }));
  let start = process.cpuUsage();
  let number = 0;
  for (const page of pages) {
    if (number === warming) start = process.cpuUsage();
    const original = { file: `${number}.html`, bytes: Buffer.from(page), sha256: "0".repeat(64) };
    const { value } = await readDrafts(original, { timeZone: settings.timeZone });
    await editDrafts({ facts, drafts: value.drafts });
    number += 1;
  }
  const { user, system } = process.cpuUsage(start);
  tally.note("pageProcessor", (user + system) / 1e6 / measured);
}
