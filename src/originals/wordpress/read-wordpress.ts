import { plainText } from "../../articles/markdown.ts";
import { notice, type Outcome, type Problem, problem } from "../../problem.ts";
import type { Draft, Original } from "../../types.ts";
import type { Reading, ReadingContext, Skipped } from "../reading.ts";
import { type Channel, readChannel } from "./channel.ts";
import { draftOfPost, type PostItem } from "./draft-of-post.ts";
import { type ExportText, exportText, isExport } from "./export-text.ts";
import { type Attachment, attachmentOf, thumbnailOf } from "./featured-picture.ts";
import { housekeeping, ruleAgainst } from "./holding-back.ts";
import { fieldOf, parseElement, type XmlElement } from "./parse-element.ts";
import { type Broken, type Stretch, splitItems } from "./split-items.ts";

/** Tell an export by its root: RSS that has WordPress's own fields. */
export function isWordpress({ bytes }: Original): boolean {
  return isExport(bytes);
}

/** Read a WordPress export (WXR): one draft for each published post, everything else is counted by its rule. */
export function readWordpress(original: Original, context: ReadingContext): Outcome<Reading> {
  const work: Work = {
    original,
    timeZone: context.timeZone,
    withPages: context.wordpressPages === true,
    text: exportText(original.bytes),
    where: `content/originals/${original.file}`,
    channel: { authors: new Map() },
    drafts: [],
    thumbnails: new Map(),
    attachments: new Map(),
    skipped: [],
    problems: [],
    ids: new Set(),
    otherTypes: new Map(),
  };
  for (const stretch of splitItems(original.bytes)) readStretch(work, stretch);
  const drafts = work.drafts.map((draft) => withPicture(work, draft));
  reportOtherTypes(work);
  return { value: { drafts, skipped: work.skipped }, problems: work.problems };
}

/** What has been read of an export so far. */
interface Work {
  readonly original: Original;
  readonly timeZone: string;
  readonly withPages: boolean;
  readonly text: ExportText;
  readonly where: string;
  channel: Channel;
  readonly drafts: Draft[];
  /** Attachments shown above posts, both by their ids. */
  readonly thumbnails: Map<string, { attachment: string; line: number }>;
  readonly attachments: Map<string, Attachment>;
  readonly skipped: Skipped[];
  readonly problems: Problem[];
  readonly ids: Set<string>;
  /** How many items there are of each type that is not WordPress's own. */
  readonly otherTypes: Map<string, number>;
}

const saveAgain = "Export the site again (Tools, Export in WordPress) and replace the file.";

function readStretch(work: Work, stretch: Stretch | Broken): void {
  if ("bytes" in stretch) readSound(work, stretch);
  else if (stretch.kind === "doctype") {
    fault(
      work,
      stretch.line,
      "A document type is declared: an export has none, and none is read.",
      saveAgain,
    );
    return;
  }
  if (stretch.kind === "cut off") {
    const message = "The file ends within what begins on this line: this and what follows is missing.";
    fault(work, stretch.line, message, saveAgain);
  }
}

function readSound(work: Work, stretch: Stretch): void {
  try {
    const xml = work.text(stretch.bytes);
    if (stretch.kind === "channel") work.channel = readChannel(xml);
    else readItem(work, { element: parseElement(xml), xml, line: stretch.line });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `This ${stretch.kind} cannot be read (${reason}): expected well-formed XML with text that is not nested too deeply.`;
    fault(work, stretch.line, message, saveAgain);
  }
}

function fault(work: Work, line: number, message: string, hint: string): void {
  work.problems.push(problem({ file: work.where, line }, message, hint));
}

function readItem(work: Work, post: PostItem): void {
  const { element } = post;
  const item = idOf(work, element);
  const rule = ruleAgainst(element, work.withPages);
  if (rule === "attachment") work.attachments.set(item, attachmentOf(element));
  if (rule !== undefined) {
    work.skipped.push({ item, rule });
    countOtherType(work, element);
    return;
  }
  const { draft, kept } = draftOfPost(post, work.channel, work.timeZone);
  if (!draft.title && !draft.standfirst && plainText(draft.body).trim() === "") {
    work.skipped.push({ item, rule: "empty" });
    return;
  }
  const { file, sha256 } = work.original;
  work.drafts.push({ source: { file, item, sha256, format: "wordpress" }, ...draft });
  const attachment = thumbnailOf(element);
  if (attachment !== undefined) work.thumbnails.set(item, { attachment, line: post.line });
  for (const { name, line } of kept) {
    const message = `Item ${item}: the shortcode [${name}] is kept as text; expected words, for only WordPress knows what it stands for.`;
    const hint = "Put in its place, in the article, what the site showed there, or delete it.";
    work.problems.push(notice({ file: work.where, line }, message, hint));
  }
}

/** The id of an item in its site; items that share one, or have none, are counted. */
function idOf({ ids }: Work, element: XmlElement): string {
  const stated = fieldOf(element, "wp:post_id") ?? fieldOf(element, "guid") ?? "item";
  let id = stated;
  for (let count = 2; ids.has(id); count += 1) id = `${stated}-${count}`;
  ids.add(id);
  return id;
}

function countOtherType({ otherTypes }: Work, element: XmlElement): void {
  const type = fieldOf(element, "wp:post_type") ?? "";
  if (["", "post", "page", "attachment"].includes(type) || housekeeping.has(type)) return;
  otherTypes.set(type, (otherTypes.get(type) ?? 0) + 1);
}

function reportOtherTypes({ otherTypes, problems, where }: Work): void {
  for (const [type, count] of otherTypes) {
    const message = `Items of the type “${type}”, which the site defines itself, are left out: ${count}.`;
    const hint = "If they are articles, write post in place of the type in a copy of the file.";
    problems.push(notice({ file: where }, message, hint));
  }
}

/** The picture itself stays where it was: the article has its words, and a person is told its address. */
function withPicture(work: Work, draft: Draft): Draft {
  const item = draft.source.item ?? "";
  const thumbnail = work.thumbnails.get(item);
  if (!thumbnail) return draft;
  const attachment = work.attachments.get(thumbnail.attachment);
  const address = attachment?.address ?? `attachment ${thumbnail.attachment}, which the export does not hold`;
  const message = `Item ${item}: its picture is not among the archive's own: ${address}.`;
  const hint = "Put the picture into content/media/ and name it in the article under image, as file.";
  work.problems.push(notice({ file: work.where, line: thumbnail.line }, message, hint));
  const picture = attachment?.picture;
  return picture?.caption === undefined ? draft : { ...draft, picture };
}
