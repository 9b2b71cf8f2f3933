import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readArticles } from "../articles/read-articles.ts";
import { type Filing, fileArticle, openShelf, type Shelf } from "../articles/shelf.ts";
import { type Desk, editDraft } from "../copydesk/edit.ts";
import { type Lexicon, loadLexicon } from "../copydesk/lexicon/lexicon.ts";
import { prepareAuthority } from "../copydesk/names/authority.ts";
import { findOriginals, metadataFile, readOriginal } from "../originals/find-originals.ts";
import { readMetadata } from "../originals/metadata-csv.ts";
import { readDrafts } from "../originals/readers.ts";
import { takeIn } from "../originals/take-in.ts";
import { hasErrors, notice, type Problem } from "../problem.ts";
import { readSettings } from "../settings/archive-yml.ts";
import { readNames } from "../settings/names-yml.ts";
import { readTopics } from "../settings/topics-yml.ts";
import type { ArchivePaths, Draft, Original } from "../types.ts";
import { writeWhole } from "../write-file.ts";
import type { CommandContext, Report } from "./command.ts";
import { missingContent } from "./missing-content.ts";

/** How many articles, or originals that failed, ended in each way; every one in exactly one. */
export interface IngestCounts {
  ingested: number;
  unchanged: number;
  edited: number;
  duplicates: number;
  failed: number;
  /** Items that the source itself holds back, such as drafts and private posts. */
  skipped: number;
}

/** Make articles of the originals: those named, or all. Articles that a person has edited are left alone. */
export async function ingest(
  context: CommandContext,
  options: { given: readonly string[]; isDryRun: boolean },
): Promise<Report> {
  const { paths } = context;
  const taken = await takeIn(paths, options.given, { from: context.from, isDryRun: options.isDryRun });
  const missing = await missingContent(paths);
  if (missing) return reportOf(noCounts(), [...taken.problems, missing]);
  const { value: originals, problems: found } = await findOriginals(paths);
  const { desk, openLexicon, isCertain, problems: deskProblems } = await openDesk(context, originals);
  const stored = await readArticles(paths);
  const known = [...taken.problems, ...found, ...deskProblems, ...stored.problems];
  if (!stored.value.isWhole) return reportOf(noCounts(), known);
  const shelf = openShelf(stored.value, originals);
  const { isDryRun } = options;
  const run: Run = {
    ...{ paths, desk, openLexicon, shelf, isCertain, isDryRun },
    seen: new Map(),
    counts: noCounts(),
  };
  const chosen =
    options.given.length === 0 ? originals : originals.filter((file) => taken.value.includes(file));
  const problems: Problem[] = [];
  await context.progress.stage("originals", async (advance) => {
    for (const [index, file] of chosen.entries()) {
      problems.push(...(await ingestOriginal(run, file)));
      advance(index + 1, chosen.length);
    }
  });
  return reportOf(run.counts, [...known, ...problems]);
}

interface Run {
  readonly paths: ArchivePaths;
  readonly desk: Desk;
  readonly shelf: Shelf;
  /** Have the dictionary of a language at hand, if there is one. */
  openLexicon(language: string): Promise<void>;
  /** Tell whether all that an original's article is made with could be read. */
  isCertain(file: string): boolean;
  readonly isDryRun: boolean;
  /** Originals of this run by checksum. */
  readonly seen: Map<string, string>;
  readonly counts: IngestCounts;
}

async function openDesk(
  { paths, now }: CommandContext,
  originals: readonly string[],
): Promise<Pick<Run, "desk" | "openLexicon" | "isCertain"> & { problems: Problem[] }> {
  const settings = await readSettings(paths);
  const topics = await readTopics(paths);
  const names = await readNames(paths);
  const metadata = await readMetadata(paths, originals);
  const lexicons = new Map<string, Lexicon | undefined>();
  const openLexicon = async (language: string) => {
    if (!lexicons.has(language)) lexicons.set(language, await loadLexicon(language));
  };
  const languages = [...metadata.value.rows.values()].flatMap((row) => row.lang ?? []);
  for (const language of [settings.value.language, ...languages]) await openLexicon(language);
  const desk: Desk = {
    settings: settings.value,
    topics: topics.value,
    authority: prepareAuthority(names.value),
    metadata: metadata.value.rows,
    lexiconOf: (language) => lexicons.get(language),
    now,
  };
  const faults = [...settings.problems, ...topics.problems, ...names.problems];
  const isCertain = (file: string) => !hasErrors(faults) && metadata.value.isCertain(file);
  return { desk, openLexicon, isCertain, problems: [...faults, ...metadata.problems] };
}

async function ingestOriginal(run: Run, file: string): Promise<Problem[]> {
  const { value: original, problems: unreadable } = await readOriginal(run.paths, file);
  if (!original) {
    run.counts.failed += 1;
    return [...unreadable];
  }
  const twin = twinOf(original, run);
  if (twin !== undefined) {
    run.counts.duplicates += 1;
    const message = `The same bytes as content/originals/${twin}: no second article is made.`;
    const hint = "Nothing needs to be done; both files are kept.";
    return [notice({ file: `content/originals/${file}` }, message, hint)];
  }
  const { value, problems } = await readDrafts(original, { timeZone: run.desk.settings.timeZone });
  const { drafts, skipped } = value;
  if (drafts.length === 0 && hasErrors(problems)) run.counts.failed += 1;
  run.counts.skipped += skipped.length;
  const found: Problem[] = [...problems];
  for (const draft of drafts) found.push(...(await ingestDraft(run, draft)));
  return found;
}

/** Another original of the same bytes that has an article, or comes before this one. */
function twinOf({ file, sha256, bytes }: Original, run: Run): string | undefined {
  if (bytes.length === 0) return undefined;
  const first = run.shelf.holders.get(sha256) ?? run.seen.get(sha256) ?? file;
  run.seen.set(sha256, first);
  return first === file ? undefined : first;
}

async function ingestDraft(run: Run, draft: Draft): Promise<Problem[]> {
  if (draft.lang !== undefined) await run.openLexicon(draft.lang);
  const { value: article, problems } = editDraft(draft, run.desk);
  const made = { ...article, source: article.source ?? draft.source };
  const filing = fileArticle(made, run.shelf, run.isCertain(draft.source.file));
  run.counts[filing.kind] += 1;
  if (!run.isDryRun) await writeFiling(run.paths, filing);
  // What is said of an article that a person has taken in hand is that person's affair.
  return filing.kind === "edited" ? changedOriginal(draft, filing) : [...problems];
}

async function writeFiling(paths: ArchivePaths, filing: Filing): Promise<void> {
  if (filing.kind !== "ingested") return;
  await writeWhole(join(paths.articles, filing.file), filing.content);
  if (filing.replaces !== undefined) await rm(join(paths.articles, filing.replaces));
}

function changedOriginal(draft: Draft, filing: Filing): Problem[] {
  if (filing.kind !== "edited" || !filing.stored) return [];
  if (filing.stored.article.source?.sha256 === draft.source.sha256) return [];
  const message = `${draft.source.file} has changed since this article was made; the article was edited by hand and is left as it is.`;
  const hint = "Compare the two. To have the article made anew, delete its file and ingest again.";
  return [notice({ file: `content/articles/${filing.file}` }, message, hint)];
}

function noCounts(): IngestCounts {
  return { ingested: 0, unchanged: 0, edited: 0, duplicates: 0, failed: 0, skipped: 0 };
}

function reportOf(counts: IngestCounts, problems: readonly Problem[]): Report {
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  const line =
    told.map(([name, count]) => `${count} ${name}`).join(", ") || `no originals (beside ${metadataFile})`;
  return { problems, summary: [`Originals: ${line}`], result: { ...counts } };
}
