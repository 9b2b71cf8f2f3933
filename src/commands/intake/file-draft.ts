import type { Filing } from "../../articles/shelf.ts";
import type { ShelvedArticle } from "../../articles/shelved-article.ts";
import { countCategories } from "../../copydesk/category-counts.ts";
import type { Edited } from "../../copydesk/editing-drafts.ts";
import { unknownCategories } from "../../copydesk/map-categories.ts";
import { present } from "../../present.ts";
import { notice, type Problem, problem } from "../../problem.ts";
import type { Draft } from "../../types.ts";
import { fileMade } from "./file-by-text.ts";
import type { EndedOriginal } from "./filing-desk.ts";
import { followRename } from "./follow-rename.ts";
import { type CurrentOriginal, type IngestRun, tellOf } from "./ingest-run.ts";

/** File the article that has been made of a draft, and write it where it is new. */
export async function fileDraft(
  run: IngestRun,
  current: CurrentOriginal,
  { draft, edited }: { readonly draft: Draft; readonly edited: Edited },
): Promise<void> {
  if ("failure" in edited) {
    current.tally.counts.failed += 1;
    tellOf(current, [edited.failure === "wordless" ? wordless(draft) : unedited(draft, edited.reason)]);
    return;
  }
  const { value: article, problems } = edited;
  const made = { ...article, source: article.source ?? draft.source };
  run.begun.set(current.file, current);
  const ending = await fileMade(made, run.filing, run.desk.isCertain(current.file));
  current.tally.counts[ending.kind] += 1;
  if (ending.kind === "duplicates") current.duplicates += 1;
  // What is to be told of again is not remembered.
  const isUnnamed =
    ending.kind === "edited" && ending.filing?.kind === "edited" && ending.filing.stored?.isUnnamed;
  current.isHeld ||= ending.isHeld === true || isUnnamed === true;
  for (const each of ending.overtaken) overtake(run, each);
  // What is said of an article that a person has taken in hand is that person's affair.
  const told = ending.kind === "edited" ? changedOriginal(run, draft, ending.filing) : problems;
  current.isWonderedAbout ||= told.length > 0;
  tellOf(current, told);
  // It is so once: it is not told again when the original is known.
  if (ending.kind === "edited") run.problems.push(...(await followRename(run, ending.filing, draft.source)));
  // What an article lists from now on is not told of again.
  if (ending.isHeld) tellOf(current, ending.problems);
  else run.problems.push(...ending.problems);
  if (ending.kind === "edited") return;
  countCategories(current.categories, unknownCategories(draft, run.desk.facts), current.file);
}

/** What ended before as an article of its own is a duplicate after all, since a fuller text of it has come. */
function overtake(run: IngestRun, { kind, original }: EndedOriginal): void {
  const before = run.begun.get(original);
  if (!before) return;
  before.duplicates += 1;
  for (const { counts } of before.hasEnded ? [before.tally, run.tally] : [before.tally]) {
    counts[kind] -= 1;
    counts.duplicates += 1;
  }
  run.records.delete(original);
}

function wordless({ source }: Draft): Problem {
  const item = source.item === undefined ? "The file" : `The item “${source.item}”`;
  const message = `${item} has no words that can be seen: expected a headline or a text.`;
  const hint = "Give its headline in the title column of content/originals/metadata.csv, or leave it out.";
  return problem({ file: `content/originals/${source.file}` }, message, hint);
}

function unedited({ source }: Draft, reason: string): Problem {
  const item = source.item === undefined ? "" : `Item ${source.item}: `;
  const message = `${item}The text cannot be edited (${reason}): expected words that are not nested too deeply.`;
  const hint = "Save its text as plain text, and take that in.";
  return problem({ file: `content/originals/${source.file}` }, message, hint);
}

function changedOriginal(
  { compared }: IngestRun,
  draft: Draft,
  filing: Filing | undefined,
): readonly Problem[] {
  if (filing?.kind !== "edited" || !filing.stored) return [];
  if (filing.stored.isUnnamed) return [unnamed(filing.stored)];
  if (filing.stored.source.sha256 === draft.source.sha256) return [];
  compared.add(filing.file);
  const message = `${draft.source.file} has changed since this article was made; the article was edited by hand and is left as it is.`;
  const hint = "Compare the two. To have the article made anew, delete its file and ingest again.";
  return [notice({ file: `content/articles/${filing.file}` }, message, hint)];
}

function unnamed({ file, source }: ShelvedArticle): Problem {
  const item = source.item === undefined ? "" : `, item ${source.item}`;
  const message = `This article was made of content/originals/${source.file}${item}, and does not say so any more: expected source. It counts as edited by hand, and is left as it is.`;
  const lines = Object.entries(present({ file: source.file, item: source.item, sha256: source.sha256 })).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  return notice(
    { file: `content/articles/${file}` },
    message,
    `Write into its front matter: source: { ${lines.join(", ")} }`,
  );
}
