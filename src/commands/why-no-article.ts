import { backupNotice, isBackup } from "../originals/backup-file.ts";
import { isPartOfPage } from "../originals/pictures/own-picture.ts";
import type { ReadingContext } from "../originals/reading.ts";
import type { StoredOriginal } from "../originals/stored-original.ts";
import { notice, type Problem, reasonOf } from "../problem.ts";

/** How many reasons are named of one original: what fails there often fails for one cause. */
const mostReasons = 3;

/** Say why no article was made of an original, by what ingest goes by: the rules that skip items, and what fails in it. */
export async function whyNoArticle(
  original: StoredOriginal,
  context: ReadingContext & { isOriginal(file: string): boolean },
): Promise<Problem> {
  const { file } = original;
  if (isBackup(file)) return noArticle(file, backupNotice(file));
  if (isPartOfPage(file, context.isOriginal)) return noArticle(file, partOfPage);
  const { rules, faults, hasDraft } = await outcomeOf(original, context);
  if (hasDraft) return noArticle(file, notIngested);
  const skipped = [...rules].map(([rule, count]) => `${count} skipped (${rule})`).join(", ");
  const [first] = faults;
  const failed = faults.length > 0 ? `${faults.length} failed (${reasonsIn(faults)})` : "";
  const what = [skipped, failed].filter((each) => each !== "").join("; ");
  if (what === "") return noArticle(file, holdsNone);
  return noArticle(file, { message: `Of what it holds, ${what}.`, hint: first?.hint ?? ruleHint });
}

const partOfPage = {
  message: "It is a part of a page that a browser has saved beside it.",
  hint: "Nothing needs to be done; move it into another folder if it is an article.",
};

const notIngested = {
  message: "It holds an article that has not been ingested, or that no article names under source any more.",
  hint: "Run ingest: it makes the article, or says which one was edited by hand and what to write there.",
};

const holdsNone = { message: "The file holds no articles.", hint: "Remove it, if it was to hold some." };

const ruleHint =
  "Nothing needs to be done, unless it should be an article: README, Formats, names the rules.";

/** Read an original until something in it could become an article. */
async function outcomeOf(original: StoredOriginal, context: ReadingContext) {
  const rules = new Map<string, number>();
  const faults: { message: string; hint: string }[] = [];
  try {
    // Readers take long to load, and are asked for only where something has no article.
    const { findIn } = await import("../originals/readers.ts");
    for await (const found of findIn(original, context)) {
      if (found.kind === "draft") return { rules, faults, hasDraft: true };
      if (found.kind === "skipped") rules.set(found.skipped.rule, (rules.get(found.skipped.rule) ?? 0) + 1);
      if (found.kind === "failed") faults.push(found.problem);
    }
  } catch (error) {
    const message = `The file cannot be read, or not further: ${reasonOf(error)}.`;
    faults.push({ message, hint: "Replace it by a whole copy, or save its articles as plain text." });
  }
  return { rules, faults, hasDraft: false };
}

function reasonsIn(faults: readonly { message: string }[]): string {
  const messages = [...new Set(faults.map(({ message }) => message.replace(/\.$/, "")))];
  const more = messages.length > mostReasons ? ["and more"] : [];
  return [...messages.slice(0, mostReasons), ...more].join("; ");
}

function noArticle(file: string, { message, hint }: { message: string; hint: string }): Problem {
  return notice({ file: `content/originals/${file}` }, `No article was made of it. ${message}`, hint);
}
