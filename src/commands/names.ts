import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseMarkdown, plainText } from "../articles/markdown.ts";
import { articlesName, bytesOf, isHidden, readArticle, wrongName } from "../articles/read-article.ts";
import { countNames, type NameCounts } from "../copydesk/names/count-names.ts";
import { namesOfLanguage } from "../copydesk/names/names-of-language.ts";
import { type NameProposal, proposeNames } from "../copydesk/names/propose-names.ts";
import { surveyFolder } from "../folder.ts";
import { hasErrors, type Outcome, type Problem, problem } from "../problem.ts";
import type { Advance } from "../progress.ts";
import { addEntries } from "../settings/add-entries.ts";
import { readSettings } from "../settings/archive-yml.ts";
import { readNames } from "../settings/names-yml.ts";
import type { ArchivePaths, Article } from "../types.ts";
import { writeWhole } from "../write-file.ts";
import type { CommandContext, Report } from "./command.ts";
import { missingContent } from "./missing-content.ts";

/** The file that proposals are written to, as problems name it. */
const file = "content/names.yml";

/** What to propose. */
export interface NamesOptions {
  readonly isDryRun: boolean;
  /** Articles that have to have a name. */
  readonly least: number;
  /** Proposals at most. */
  readonly most: number;
}

/** Propose entries of the authority file from the names that recur in the articles, and add them to it. */
export async function names(context: CommandContext, options: NamesOptions): Promise<Report> {
  const { paths, progress } = context;
  const missing = await missingContent(paths);
  if (missing) return { problems: [missing], summary: ["No names were proposed."], result: {} };
  const settings = await readSettings(paths);
  const known = await readNames(paths);
  const faults = [...settings.problems, ...known.problems];
  if (hasErrors(known.problems))
    return { problems: faults, summary: ["No names were proposed."], result: {} };
  const { value: counted, problems: found } = await progress.stage("articles", (advance) =>
    countAll(paths, settings.value.language, advance),
  );
  const proposals = proposeNames(counted.counts, { entries: known.value, ...options });
  const told = proposals.map((each) => ({ ...each, remark: remarkOn(each, counted.titles) }));
  const problems = [...faults, ...found];
  if (!options.isDryRun && told.length > 0) problems.push(...(await writeProposals(paths, told)));
  return reportOf(told, { articles: counted.titles.length, problems, isDryRun: options.isDryRun });
}

interface Counted {
  readonly counts: NameCounts;
  /** Headlines by the articles' numbers. */
  readonly titles: readonly string[];
}

/** One article after the other: never are all of them in memory. */
async function countAll(
  paths: ArchivePaths,
  archiveLanguage: string,
  advance: Advance,
): Promise<Outcome<Counted>> {
  const survey = await surveyFolder(paths.articles, articlesName);
  const problems: Problem[] = [...survey.problems];
  const counts: NameCounts = new Map();
  const titles: string[] = [];
  const files = survey.value.filter((each) => !isHidden(each) && !wrongName(each));
  for (const [index, each] of files.entries()) {
    const { value, problems: found } = readArticle(bytesOf(join(paths.articles, each)), each);
    problems.push(...found);
    advance(index + 1, files.length);
    if (!value || value.article.draft) continue;
    countNames(counts, value.article, titles.length);
    countNames(counts, namesInText(value.article, archiveLanguage), titles.length);
    titles.push(value.article.title);
  }
  return { value: { counts, titles }, problems };
}

/** What the copy desk finds in English texts, articles have already. */
function namesInText({ lang, title, standfirst = "", body }: Article, archiveLanguage: string) {
  const language = lang ?? archiveLanguage;
  const isEnglish = new Intl.Locale(language).language === "en";
  if (isEnglish) return { people: [], places: [], organizations: [] };
  const paragraphs = plainText(parseMarkdown(body)).split("\n\n");
  return namesOfLanguage([title, standfirst, ...paragraphs], language);
}

type Told = NameProposal & { readonly remark: string };

function remarkOn({ articles, examples }: NameProposal, titles: readonly string[]): string {
  const count = articles === 1 ? "1 article" : `${articles} articles`;
  return `${count}, such as ${examples.map((each) => `“${titles[each] ?? ""}”`).join(", ")}`;
}

async function writeProposals({ content }: ArchivePaths, proposals: readonly Told[]): Promise<Problem[]> {
  const path = join(content, "names.yml");
  const before = await readFile(path, "utf8").catch(() => undefined);
  const after = addEntries(
    before,
    "names",
    proposals.map(({ name, kind, variants, remark }) => ({
      fields: { name, kind, variants },
      remark: `Proposed: ${remark}`,
    })),
  );
  if (after === undefined) {
    const message = "Names cannot be added: expected a list under “names:”.";
    return [problem({ file }, message, "Write “names:” on a line of its own, with the names below it.")];
  }
  await writeWhole(path, after);
  return [];
}

function reportOf(
  proposals: readonly Told[],
  { articles, problems, isDryRun }: { articles: number; problems: readonly Problem[]; isDryRun: boolean },
): Report {
  const result = { articles, proposals };
  if (proposals.length === 0) {
    const none = `No names to add: none recurs that content/names.yml does not have, in ${articles} articles.`;
    return { problems, summary: [none], result };
  }
  const lines = proposals.map(({ name, kind, variants, remark }) => {
    const others = variants.length === 0 ? "" : ` (${variants.join(", ")})`;
    return `  ${name}${others}, ${kind}: ${remark}`;
  });
  const next =
    "Go through them in content/names.yml, then ingest again; give what is no name “hidden: true”, so that it stays away.";
  const done = isDryRun ? "Would add" : "Added";
  const summary = [`${done} ${proposals.length} names, from ${articles} articles:`, ...lines];
  return { problems, summary: isDryRun ? summary : [...summary, next], result };
}
