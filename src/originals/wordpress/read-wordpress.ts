import { plainText } from "../../articles/markdown.ts";
import { notice, reasonOf } from "../../problem.ts";
import type { Draft, Original } from "../../types.ts";
import type { DateReading } from "../date-value.ts";
import { type Finding, failed, placeOf, type ReadingContext } from "../reading.ts";
import type { StoredOriginal } from "../stored-original.ts";
import { type Channel, readChannel } from "./channel.ts";
import { draftOfPost, type PostItem } from "./draft-of-post.ts";
import { type ExportText, exportText, isExport } from "./export-text.ts";
import { type Attachment, findAttachments, thumbnailOf } from "./featured-picture.ts";
import { housekeeping, ruleAgainst } from "./holding-back.ts";
import { fieldOf, parseElement, type XmlElement } from "./parse-element.ts";
import { type Broken, mostItem, type Stretch, splitItems } from "./split-items.ts";

/** Tell an export by its root: RSS that has WordPress's own fields. */
export function isWordpress({ bytes }: Original): boolean {
  return isExport(bytes);
}

/**
 * Read a WordPress export (WXR), an item at a time: one draft for each published post, everything else is skipped by its
 * rule. It is gone through twice, since a picture may stand anywhere beside its post.
 */
export async function* readWordpress(
  original: StoredOriginal,
  { timeZone, language, wordpressPages = false }: ReadingContext,
): AsyncGenerator<Finding> {
  const text = exportText(original.head);
  const work: Work = {
    ...{ original, reading: { timeZone, archiveLanguage: language }, text, withPages: wordpressPages },
    where: placeOf(original.file).file,
    channel: { authors: new Map() },
    attachments: await findAttachments(original, text),
    ids: new Set(),
    otherTypes: new Map(),
  };
  for await (const stretch of splitItems(original.open())) yield* readStretch(work, stretch);
  yield* reportOtherTypes(work);
}

/** What has been read of an export so far. */
interface Work {
  readonly original: StoredOriginal;
  readonly reading: DateReading;
  readonly withPages: boolean;
  readonly text: ExportText;
  readonly where: string;
  channel: Channel;
  /** By their ids. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  readonly ids: Set<string>;
  /** How many items there are of each type that is not WordPress's own. */
  readonly otherTypes: Map<string, number>;
}

const saveAgain = "Export the site again (Tools, Export in WordPress) and replace the file.";

const faults: Readonly<Record<Broken["kind"], string>> = {
  doctype: "A document type is declared: an export has none, and none is read.",
  "cut off": "The file ends within what begins on this line: this and what follows is missing.",
  "too large": `What begins on this line is larger than ${mostItem / 2 ** 20} MiB: expected a single post. It is left out.`,
};

function readStretch(work: Work, stretch: Stretch | Broken): readonly Finding[] {
  if (!("bytes" in stretch)) return [fault(work, stretch.line, faults[stretch.kind])];
  try {
    const xml = work.text(stretch.bytes);
    if (stretch.kind === "item")
      return readItem(work, { element: parseElement(xml), xml, line: stretch.line });
    work.channel = readChannel(xml);
    return [];
  } catch (error) {
    const reason = reasonOf(error);
    const message = `This ${stretch.kind} cannot be read (${reason}): expected well-formed XML with text that is not nested too deeply.`;
    return [fault(work, stretch.line, message)];
  }
}

function fault({ where }: Work, line: number, message: string): Finding {
  return failed({ file: where, line }, message, saveAgain);
}

function readItem(work: Work, post: PostItem): readonly Finding[] {
  const { element } = post;
  const item = idOf(work, element);
  const rule = ruleAgainst(element, work.withPages);
  if (rule !== undefined) {
    countOtherType(work, element);
    return [{ kind: "skipped", skipped: { item, rule } }];
  }
  const { draft, kept } = draftOfPost(post, work.channel, work.reading);
  if (!draft.title && !draft.standfirst && plainText(draft.body).trim() === "") {
    return [{ kind: "skipped", skipped: { item, rule: "empty" } }];
  }
  const { file, sha256 } = work.original;
  const shortcodes = kept.map(({ name, line }): Finding => {
    const message = `Item ${item}: the shortcode [${name}] is kept as text; expected words, for only WordPress knows what it stands for.`;
    const hint = "Put in its place, in the article, what the site showed there, or delete it.";
    return { kind: "told", problem: notice({ file: work.where, line }, message, hint) };
  });
  const whole: Draft = { source: { file, item, sha256, format: "wordpress" }, ...draft };
  return [...shortcodes, ...withPicture(work, whole, post)];
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

function* reportOtherTypes({ otherTypes, where }: Work): Generator<Finding> {
  for (const [type, count] of otherTypes) {
    const message = `Items of the type “${type}”, which the site defines itself, are left out: ${count}.`;
    const hint = "If they are articles, write post in place of the type in a copy of the file.";
    yield { kind: "told", problem: notice({ file: where }, message, hint) };
  }
}

/** The picture itself stays where it was: the article has its words, and a person is told its address. */
function withPicture(work: Work, draft: Draft, { element, line }: PostItem): readonly Finding[] {
  const id = thumbnailOf(element);
  if (id === undefined) return [{ kind: "draft", draft }];
  const attachment = work.attachments.get(id);
  const address = attachment?.address ?? `attachment ${id}, which the export does not hold`;
  const message = `Item ${draft.source.item}: its picture is not among the archive's own: ${address}.`;
  const hint = "Put the picture into content/media/ and name it in the article under image, as file.";
  const picture = attachment?.picture;
  return [
    { kind: "told", problem: notice({ file: work.where, line }, message, hint) },
    { kind: "draft", draft: picture?.caption === undefined ? draft : { ...draft, picture } },
  ];
}
