import { openDrawer } from "../articles/article-drawer.ts";
import { readArticles } from "../articles/read-articles.ts";
import { type Filing, openShelf } from "../articles/shelf.ts";
import { originalKey } from "../articles/with-other-publications.ts";
import { openBuildCache } from "../build-cache.ts";
import { type Desk, editDraft } from "../copydesk/edit.ts";
import { type Lexicon, loadLexicon } from "../copydesk/lexicon/lexicon.ts";
import { findOriginals, metadataFile, readOriginal } from "../originals/find-originals.ts";
import { readMetadata } from "../originals/metadata-csv.ts";
import { readDrafts } from "../originals/readers.ts";
import { takeIn } from "../originals/take-in.ts";
import { hasErrors, notice, type Problem } from "../problem.ts";
import { readSettings } from "../settings/archive-yml.ts";
import { readTopics } from "../settings/topics-yml.ts";
import { toolStamp } from "../site/tool-stamp.ts";
import type { ArchivePaths, Draft, Original } from "../types.ts";
import type { CommandContext, Report } from "./command.ts";
import { type CopyGroup, groupCopies } from "./copy-report.ts";
import { fileDraft } from "./file-draft.ts";
import { type FilingDesk, openFilingDesk } from "./filing-desk.ts";
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
  const filing = await openFilingDesk(stored.value, {
    shelf: openShelf(stored.value, originals),
    drawer: openDrawer(paths.articles, options.isDryRun),
    cache: options.isDryRun ? undefined : openBuildCache(paths.cache, await toolStamp()),
  });
  const run: Run = {
    ...{ paths, desk, openLexicon, filing, isCertain },
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
  const groups = groupCopies(filing.copies, (original) => filing.listed.get(originalKey(original)));
  return reportOf(run.counts, [...known, ...problems], groups);
}

interface Run {
  readonly paths: ArchivePaths;
  readonly desk: Desk;
  readonly filing: FilingDesk;
  /** Have the dictionary of a language at hand, if there is one. */
  openLexicon(language: string): Promise<void>;
  /** Tell whether all that an original's article is made with could be read. */
  isCertain(file: string): boolean;
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
    metadata: metadata.value.rows,
    lexiconOf: (language) => lexicons.get(language),
    now,
  };
  const faults = [...settings.problems, ...topics.problems];
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
  const first = run.filing.shelf.holders.get(sha256) ?? run.seen.get(sha256) ?? file;
  run.seen.set(sha256, first);
  return first === file ? undefined : first;
}

async function ingestDraft(run: Run, draft: Draft): Promise<Problem[]> {
  if (draft.lang !== undefined) await run.openLexicon(draft.lang);
  const { value: article, problems } = editDraft(draft, run.desk);
  const made = { ...article, source: article.source ?? draft.source };
  const ending = await fileDraft(made, run.filing, run.isCertain(draft.source.file));
  run.counts[ending.kind] += 1;
  for (const kind of ending.overtaken) {
    run.counts[kind] -= 1;
    run.counts.duplicates += 1;
  }
  // What is said of an article that a person has taken in hand is that person's affair.
  const own = ending.kind === "edited" ? changedOriginal(draft, ending.filing) : problems;
  return [...own, ...ending.problems];
}

function changedOriginal(draft: Draft, filing: Filing | undefined): Problem[] {
  if (filing?.kind !== "edited" || !filing.stored) return [];
  if (filing.stored.article.source?.sha256 === draft.source.sha256) return [];
  const message = `${draft.source.file} has changed since this article was made; the article was edited by hand and is left as it is.`;
  const hint = "Compare the two. To have the article made anew, delete its file and ingest again.";
  return [notice({ file: `content/articles/${filing.file}` }, message, hint)];
}

function noCounts(): IngestCounts {
  return { ingested: 0, unchanged: 0, edited: 0, duplicates: 0, failed: 0, skipped: 0 };
}

function reportOf(
  counts: IngestCounts,
  problems: readonly Problem[],
  groups: readonly CopyGroup[] = [],
): Report {
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  const line =
    told.map(([name, count]) => `${count} ${name}`).join(", ") || `no originals (beside ${metadataFile})`;
  return { problems, summary: [`Originals: ${line}`], result: { ...counts, sameTexts: groups } };
}
