import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readArticles } from "../articles/read-articles.ts";
import { type Filing, fileArticle, openShelf, type Shelf } from "../articles/shelf.ts";
import { type Desk, editDraft } from "../copydesk/edit.ts";
import { loadLexicon } from "../copydesk/lexicon/lexicon.ts";
import { findOriginals, metadataFile, readOriginal } from "../originals/find-originals.ts";
import { readMetadata } from "../originals/metadata-csv.ts";
import { readDrafts } from "../originals/readers.ts";
import { takeIn } from "../originals/take-in.ts";
import { hasErrors, notice, type Problem } from "../problem.ts";
import { readSettings } from "../settings/archive-yml.ts";
import { readTopics } from "../settings/topics-yml.ts";
import type { ArchivePaths, Draft } from "../types.ts";
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
  const originals = await findOriginals(paths);
  const { desk, problems: deskProblems } = await openDesk(context, originals);
  const stored = await readArticles(paths);
  const shelf = openShelf(stored.value, originals);
  const run: Run = { paths, desk, shelf, isDryRun: options.isDryRun, seen: new Map(), counts: noCounts() };
  const chosen =
    options.given.length === 0 ? originals : originals.filter((file) => taken.value.includes(file));
  const problems: Problem[] = [];
  for (const file of chosen) problems.push(...(await ingestOriginal(run, file)));
  return reportOf(run.counts, [...taken.problems, ...deskProblems, ...stored.problems, ...problems]);
}

interface Run {
  readonly paths: ArchivePaths;
  readonly desk: Desk;
  readonly shelf: Shelf;
  readonly isDryRun: boolean;
  /** Originals of this run by checksum. */
  readonly seen: Map<string, string>;
  readonly counts: IngestCounts;
}

async function openDesk(
  { paths, now }: CommandContext,
  originals: readonly string[],
): Promise<{ desk: Desk; problems: Problem[] }> {
  const settings = await readSettings(paths);
  const topics = await readTopics(paths);
  const metadata = await readMetadata(paths, originals);
  const languages = new Set([
    settings.value.language,
    ...[...metadata.value.values()].flatMap((row) => row.lang ?? []),
  ]);
  const lexicons = new Map(
    await Promise.all([...languages].map(async (tag) => [tag, await loadLexicon(tag)] as const)),
  );
  const desk: Desk = {
    settings: settings.value,
    topics: topics.value,
    metadata: metadata.value,
    lexiconOf: (language) => lexicons.get(language),
    now,
  };
  return { desk, problems: [...settings.problems, ...topics.problems, ...metadata.problems] };
}

async function ingestOriginal(run: Run, file: string): Promise<Problem[]> {
  const original = await readOriginal(run.paths, file);
  const twin = run.seen.get(original.sha256);
  run.seen.set(original.sha256, twin ?? file);
  if (twin !== undefined && original.bytes.length > 0) {
    run.counts.duplicates += 1;
    const message = `The same bytes as content/originals/${twin}: no second article is made.`;
    return [
      notice(
        { file: `content/originals/${file}` },
        message,
        "Nothing needs to be done; both files are kept.",
      ),
    ];
  }
  const { value: drafts, problems } = readDrafts(original);
  if (drafts.length === 0 && hasErrors(problems)) run.counts.failed += 1;
  const found: Problem[] = [...problems];
  for (const draft of drafts) found.push(...(await ingestDraft(run, draft)));
  return found;
}

async function ingestDraft(run: Run, draft: Draft): Promise<Problem[]> {
  const { value: article, problems } = editDraft(draft, run.desk);
  const filing = fileArticle({ ...article, source: article.source ?? draft.source }, run.shelf);
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
  if (filing.kind !== "edited" || filing.stored.article.source?.sha256 === draft.source.sha256) return [];
  const message = `${draft.source.file} has changed since this article was made; the article was edited by hand and is left as it is.`;
  const hint = "Compare the two. To have the article made anew, delete its file and ingest again.";
  return [notice({ file: `content/articles/${filing.stored.file}` }, message, hint)];
}

function noCounts(): IngestCounts {
  return { ingested: 0, unchanged: 0, edited: 0, duplicates: 0, failed: 0 };
}

function reportOf(counts: IngestCounts, problems: readonly Problem[]): Report {
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  const line =
    told.map(([name, count]) => `${count} ${name}`).join(", ") || `no originals (beside ${metadataFile})`;
  return { problems, summary: [`Originals: ${line}`], result: { ...counts } };
}
