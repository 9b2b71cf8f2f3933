import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type Filing, fileArticle } from "../../articles/shelf.ts";
import { countCategories } from "../../copydesk/category-counts.ts";
import { unknownCategories } from "../../copydesk/edit.ts";
import type { Edited } from "../../copydesk/edit-drafts.ts";
import { notice, type Problem, problem } from "../../problem.ts";
import type { Draft } from "../../types.ts";
import { writeWhole } from "../../write-file.ts";
import { type CurrentOriginal, type IngestRun, tellOf } from "./ingest-run.ts";

/** File the article that has been made of a draft, and write it where it is new. */
export async function fileDraft(
  run: IngestRun,
  current: CurrentOriginal,
  { draft, edited }: { readonly draft: Draft; readonly edited: Edited },
): Promise<void> {
  if ("failure" in edited) {
    current.tally.counts.failed += 1;
    tellOf(current, [unedited(draft, edited.failure)]);
    return;
  }
  const { value: article, problems } = edited;
  const made = { ...article, source: article.source ?? draft.source };
  const filing = fileArticle(made, run.shelf, run.desk.isCertain(current.file));
  current.tally.counts[filing.kind] += 1;
  if (!run.isDryRun) await writeFiling(run, filing);
  // What is said of an article that a person has taken in hand is that person's affair.
  const told = filing.kind === "edited" ? changedOriginal(draft, filing) : problems;
  current.isWonderedAbout ||= told.length > 0;
  tellOf(current, told);
  if (filing.kind === "edited") return;
  countCategories(current.categories, unknownCategories(draft, run.desk.facts), current.file);
}

/** In this order: where it is interrupted in between, the next run knows the earlier copy by the later one. */
async function writeFiling({ paths, stored }: IngestRun, filing: Filing): Promise<void> {
  if (filing.kind !== "ingested") return;
  await writeWhole(join(paths.articles, filing.file), filing.content);
  if (filing.replaces !== undefined) await rm(join(paths.articles, filing.replaces), { force: true });
  stored.noteWritten(filing.file, filing.article, filing.replaces);
}

function unedited({ source }: Draft, reason: string): Problem {
  const item = source.item === undefined ? "" : `Item ${source.item}: `;
  const message = `${item}The text cannot be edited (${reason}): expected words that are not nested too deeply.`;
  const hint = "Save its text as plain text, and take that in.";
  return problem({ file: `content/originals/${source.file}` }, message, hint);
}

function changedOriginal(draft: Draft, filing: Filing): readonly Problem[] {
  if (filing.kind !== "edited" || !filing.stored) return [];
  if (filing.stored.source.sha256 === draft.source.sha256) return [];
  const message = `${draft.source.file} has changed since this article was made; the article was edited by hand and is left as it is.`;
  const hint = "Compare the two. To have the article made anew, delete its file and ingest again.";
  return [notice({ file: `content/articles/${filing.file}` }, message, hint)];
}
