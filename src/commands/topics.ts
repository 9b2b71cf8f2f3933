import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseMarkdown, plainText } from "../articles/markdown.ts";
import { articlesName, bytesOf, isHidden, readArticle, wrongName } from "../articles/read-article.ts";
import { type CategoryCounts, countCategories, mostUsed } from "../copydesk/category-counts.ts";
import { unknownCategories } from "../copydesk/map-categories.ts";
import { nameKey } from "../copydesk/plural-key.ts";
import { type Proposal, proposeTopics } from "../copydesk/topics/propose-topics.ts";
import { countTerms, mostText, startCounting, type TermCounts } from "../copydesk/topics/term-counts.ts";
import { openTongue, type Tongue } from "../copydesk/topics/tongue.ts";
import { surveyFolder } from "../folder.ts";
import { findOriginals } from "../originals/find-originals.ts";
import { readMetadata } from "../originals/metadata-csv.ts";
import { openOriginal } from "../originals/open-original.ts";
import { findIn } from "../originals/readers.ts";
import { readingContext } from "../originals/reading.ts";
import { hasErrors, type Outcome, type Problem, problem } from "../problem.ts";
import { addEntries } from "../settings/add-entries.ts";
import { readSettings } from "../settings/archive-yml.ts";
import { readVocabulary, type Vocabulary } from "../settings/topics-yml.ts";
import type { ArchivePaths, Draft, Settings } from "../types.ts";
import { writeWhole } from "../write-file.ts";
import type { CommandContext, Report } from "./command.ts";
import { missingContent } from "./missing-content.ts";

/** The file that proposals are written to, as problems name it. */
const file = "content/topics.yml";

/** Propose topics for the archive from its own articles, and add them to its vocabulary. */
export async function topics(
  context: CommandContext,
  options: { isDryRun: boolean; most: number },
): Promise<Report> {
  const { paths, progress } = context;
  const missing = await missingContent(paths);
  if (missing) return { problems: [missing], summary: ["No topics were proposed."], result: {} };
  const settings = await readSettings(paths);
  const vocabulary = await readVocabulary(paths);
  const faults = [...settings.problems, ...vocabulary.problems];
  if (hasErrors(vocabulary.problems)) return reportOf([], 0, { problems: faults, isDryRun: true });
  const tongues = new Map<string, Tongue>();
  const counted = await progress.stage("articles", (advance) =>
    countArticles(context, settings.value, { tongues, advance }),
  );
  const categories = await progress.stage("originals", (advance) =>
    countUnknown(context, { settings: settings.value, vocabulary: vocabulary.value, advance }),
  );
  const proposals = proposeTopics({
    counts: counted.value,
    tongues,
    categories: mostUsed(categories.value),
    ...vocabulary.value,
    most: options.most,
  });
  const problems = [...faults, ...counted.problems, ...categories.problems];
  if (!options.isDryRun && proposals.length > 0) problems.push(...(await writeProposals(context, proposals)));
  return reportOf(proposals, counted.value.titles.length, { problems, isDryRun: options.isDryRun });
}

type Advance = (done: number, total: number) => void;

/** One article after the other: never are all of them in memory. */
async function countArticles(
  { paths }: CommandContext,
  { language }: Settings,
  { tongues, advance }: { tongues: Map<string, Tongue>; advance: Advance },
): Promise<Outcome<TermCounts>> {
  const survey = await surveyFolder(paths.articles, articlesName);
  const problems: Problem[] = [...survey.problems];
  const counts = startCounting();
  const files = survey.value.filter((each) => !isHidden(each) && !wrongName(each));
  for (const [index, each] of files.entries()) {
    const { value, problems: found } = readArticle(bytesOf(join(paths.articles, each)), each);
    problems.push(...found);
    if (!value || value.article.draft) continue;
    const { title, standfirst, body, lang = language, people, places, organizations } = value.article;
    const tongue = tongues.get(lang) ?? (await openTongue(lang));
    tongues.set(lang, tongue);
    const names = [...people, ...places, ...organizations];
    countTerms(counts, { title, standfirst, body: beginningOf(body), tongue, names });
    if (index % progressStep === 0) advance(index, files.length);
  }
  return { value: counts, problems };
}

/** The beginning of a text without marks; where it has none, reading Markdown would but take time. */
function beginningOf(markdown: string): string {
  const beginning = markdown.slice(0, mostText);
  return /[*_`#<>[\]|~\\&]/.test(beginning) ? plainText(parseMarkdown(beginning)) : beginning;
}

const progressStep = 100;

/** Articles keep no categories that are no topics: the originals have them. What is wrong with these, ingest says. */
async function countUnknown(
  { paths }: CommandContext,
  { settings, vocabulary, advance }: { settings: Settings; vocabulary: Vocabulary; advance: Advance },
): Promise<Outcome<CategoryCounts>> {
  const originals = await findOriginals(paths);
  const metadata = await readMetadata(paths, originals.value);
  const ignored = new Set(vocabulary.ignored.map(nameKey));
  const desk = { settings, topics: vocabulary.topics, ignored, metadata: metadata.value.rows };
  const counts: CategoryCounts = new Map();
  for (const [index, each] of originals.value.entries()) {
    for await (const draft of draftsOf(paths, each, settings)) {
      countCategories(counts, unknownCategories(draft, desk), each);
    }
    if (index % progressStep === 0) advance(index, originals.value.length);
  }
  return { value: counts, problems: [] };
}

async function* draftsOf(paths: ArchivePaths, file: string, settings: Settings): AsyncGenerator<Draft> {
  const { value: original } = await openOriginal(paths, file);
  if (!original) return;
  try {
    for await (const found of findIn(original, readingContext(settings))) {
      if (found.kind === "draft") yield found.draft;
    }
  } catch {
    // What cannot be read further is a problem that ingest tells of.
  }
}

async function writeProposals({ paths }: CommandContext, proposals: readonly Proposal[]): Promise<Problem[]> {
  const path = join(paths.content, "topics.yml");
  const before = await readFile(path, "utf8").catch(() => undefined);
  const after = addEntries(
    before,
    "topics",
    proposals.map((each) => {
      const { slug, label, alsoKnownAs } = each;
      return { fields: { slug, label, alsoKnownAs }, remark: `Proposed: ${described(each)}` };
    }),
  );
  if (after === undefined) {
    const message = "Topics cannot be added: expected a list under “topics:”.";
    return [problem({ file }, message, "Write “topics:” on a line of its own, with the topics below it.")];
  }
  await writeWhole(path, after);
  return [];
}

function described({ articles, origin, examples }: Proposal): string {
  const count = articles === 1 ? "1 article" : `${articles} articles`;
  return origin === "category"
    ? `the category of ${count}, as in ${examples.join(", ")}`
    : `${count}, such as ${examples.map((title) => `“${title}”`).join(", ")}`;
}

function reportOf(
  proposals: readonly Proposal[],
  articles: number,
  { problems, isDryRun }: { problems: readonly Problem[]; isDryRun: boolean },
): Report {
  const lines = proposals.map((each) => {
    const other = each.alsoKnownAs.length === 0 ? "" : ` (${each.alsoKnownAs.join(", ")})`;
    return `  ${each.label}${other}: ${described(each)}`;
  });
  const done = isDryRun ? "Would add" : "Added";
  const next =
    "Go through them in content/topics.yml; put the labels of those that you delete under “ignored:”.";
  const told = [
    `${done} ${proposals.length} topics, from ${articles} articles:`,
    ...lines,
    ...(isDryRun ? [] : [next]),
  ];
  const none = [
    `No topics to add: none proposed that content/topics.yml does not have, from ${articles} articles.`,
  ];
  return { problems, summary: proposals.length === 0 ? none : told, result: { articles, proposals } };
}
