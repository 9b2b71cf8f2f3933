import { dirname } from "node:path/posix";
import type { Heading, Root } from "mdast";
import { visit } from "unist-util-visit";
import { parseMarkdown, plainText } from "../../articles/markdown.ts";
import { notice, type Outcome, type Problem, problem, reasonOf } from "../../problem.ts";
import { decodeText } from "../../text-file.ts";
import type { Draft, Original, Passage } from "../../types.ts";
import type { DateReading } from "../date-value.ts";
import { type Reading, type ReadingContext, refuse } from "../reading.ts";
import { fieldsOf, isHeldBack, type MatterFields } from "./fields.ts";
import { fileDate } from "./file-date.ts";
import { tooNestedLine } from "./nesting.ts";
import { convertRawHtml, type KeptTag } from "./raw-html.ts";
import { type Matter, readMatter } from "./read-matter.ts";
import { isLeftOpen, type SplitFile, splitFrontMatter } from "./split-front-matter.ts";
import { findTemplateTags } from "./template-tags.ts";

/** Read a Markdown file with the front matter of any generator, or with none: one article. */
export function readMarkdown(original: Original, context: ReadingContext): Outcome<Reading> {
  const decoded = decodeText(original.bytes);
  if ("invalidLine" in decoded) {
    const hint = "Save a copy as UTF-8 under a name of its own, or ask whoever sent it for the encoding.";
    return refuse(original.file, "This line is not UTF-8 text.", hint, decoded.invalidLine);
  }
  if (isLeftOpen(decoded.text)) {
    const message =
      "The front matter that begins here is not closed: expected a line of the same three signs after its last key.";
    return refuse(original.file, message, "Put that line above the text, and ingest again.", 1);
  }
  const where = `content/originals/${original.file}`;
  const split = splitFrontMatter(decoded.text);
  const matter = split ? readMatter(split, where) : { value: {}, problems: [] };
  // What cannot be read may say that the article is a draft: it is not published until somebody has looked.
  if (matter.problems.length > 0) return { value: { drafts: [], skipped: [] }, problems: matter.problems };
  if (isHeldBack(matter.value) || isAmongDrafts(original.file)) {
    return { value: { drafts: [], skipped: [{ rule: "draft" }] }, problems: [] };
  }
  try {
    return draftOf(original, {
      split,
      text: decoded.text,
      matter: matter.value,
      reading: { timeZone: context.timeZone, archiveLanguage: context.language },
    });
  } catch (error) {
    const reason = reasonOf(error);
    const message = `The text cannot be read (${reason}): expected Markdown that is not nested too deeply.`;
    return refuse(original.file, message, "Save the article's text as a .txt file in UTF-8.");
  }
}

/** The most that a text may hold: it is parsed in seconds, and is far beyond any article. */
const mostCharacters = 8_000_000;

/** Jekyll never publishes what lies in a folder of this name. */
function isAmongDrafts(file: string): boolean {
  return file.split("/").slice(0, -1).includes("_drafts");
}

interface Parts {
  readonly split: SplitFile | undefined;
  readonly text: string;
  readonly matter: Matter;
  readonly reading: DateReading;
}

function draftOf(original: Original, { split, text, matter, reading }: Parts): Outcome<Reading> {
  const { file, sha256 } = original;
  const body = split?.body ?? text;
  const firstLine = split?.bodyLine ?? 1;
  if (body.length > mostCharacters) {
    const message = `The text has ${body.length} characters (at most ${mostCharacters} are read): expected the text of one article.`;
    return refuse(
      file,
      message,
      "Part it into several files, or save it as a .txt file in UTF-8.",
      firstLine,
    );
  }
  const nested = tooNestedLine(body);
  if (nested !== undefined) {
    const message =
      "Quotations or lists are nested too deeply on this line: expected the text of one article.";
    return refuse(file, message, "Save the article's text as a .txt file in UTF-8.", firstLine + nested - 1);
  }
  const tree = parseMarkdown(body);
  moveLines(tree, firstLine - 1);
  const tags = convertRawHtml(tree);
  const fields = fieldsOf(matter, reading, dirname(file));
  const { title, root } = fields.title === undefined ? takeTitle(tree) : statedTitle(fields.title, tree);
  if (!title && plainText(root).trim() === "") {
    return refuse(file, "The file holds no text.", "Put the article's text into it, or remove it.");
  }
  const date = fields.draft.date ?? fileDate(file);
  const draft: Draft = {
    source: { file, sha256, format: "markdown" },
    ...(title ? { title } : {}),
    ...(fields.standfirst === undefined ? {} : { standfirst: { text: fields.standfirst } }),
    ...fields.draft,
    ...(date ? { date } : {}),
    body: root,
  };
  const where = `content/originals/${file}`;
  const problems = [
    ...unreadDate(fields, where),
    ...templateTags(body, firstLine, where),
    ...rawTags(tags, where),
  ];
  return { value: { drafts: [draft], skipped: [] }, problems };
}

interface Titled {
  readonly title?: Passage;
  readonly root: Root;
}

/** A first heading that repeats the title is not said twice. */
function statedTitle(text: string, tree: Root): Titled {
  const title = { text };
  const taken = takeTitle(tree);
  return taken.title?.text === text ? { title, root: taken.root } : { title, root: tree };
}

/** The first heading of level 1 is the headline. It is taken out of the text only where nothing stands above it. */
function takeTitle(tree: Root): Titled {
  const heading = tree.children.find((node) => node.type === "heading" && node.depth === 1);
  const text = heading?.type === "heading" ? wordsOf(heading) : "";
  if (!heading || text === "") return { root: tree };
  const line = heading.position?.start.line;
  const title = { text, ...(line === undefined ? {} : { line }) };
  const isFirst = tree.children.find((node) => node.type !== "html") === heading;
  return {
    title,
    root: isFirst ? { ...tree, children: tree.children.filter((node) => node !== heading) } : tree,
  };
}

function wordsOf(heading: Heading): string {
  return plainText({ type: "root", children: [heading] })
    .replaceAll(/\s+/g, " ")
    .trim();
}

function moveLines(tree: Root, by: number): void {
  visit(tree, (node) => {
    if (!node.position) return;
    const { start, end } = node.position;
    node.position = { start: { ...start, line: start.line + by }, end: { ...end, line: end.line + by } };
  });
}

function unreadDate({ unreadDate: unread }: MatterFields, file: string): Problem[] {
  if (!unread) return [];
  const why =
    unread.why === undefined
      ? "is no date that can be read without guessing"
      : `${unread.why}; it is not used`;
  const message = `${unread.key}: “${unread.value}” ${why}: expected one such as 2018-04-18.`;
  return [
    problem(
      { file, line: 1 },
      message,
      "Give the date in the date column of content/originals/metadata.csv.",
    ),
  ];
}

function templateTags(body: string, firstLine: number, file: string): Problem[] {
  return findTemplateTags(body).map(({ words, line }) =>
    notice(
      { file, line: firstLine + line },
      `“${words}” is kept as text: expected words, for only the generator it was written for knows what it stands for.`,
      "Put in its place, in the article, what the site showed there, or delete it.",
    ),
  );
}

/** One notice for each line: tags come in pairs. */
function rawTags(tags: readonly KeptTag[], file: string): Problem[] {
  const byLine = new Map(tags.toReversed().map((tag) => [tag.line, tag]));
  return [...byLine.values()]
    .toReversed()
    .map(({ words, line }) =>
      notice(
        { file, line },
        `The HTML tag “${words.slice(0, 60)}” is kept as text: expected Markdown within a paragraph.`,
        "Write it as Markdown in the article, or delete it.",
      ),
    );
}
