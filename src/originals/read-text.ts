import { dirname } from "node:path/posix";
import type { Outcome } from "../problem.ts";
import type { Draft, Original, Repair } from "../types.ts";
import { decodeOriginal } from "./decode-original.ts";
import { type MailHead, readMailHead } from "./mail-head.ts";
import { unquotePrintable } from "./quoted-printable.ts";
import { type Reading, type ReadingContext, refuse } from "./reading.ts";
import { readTextBody } from "./text-body.ts";
import { readTextHead } from "./text-head.ts";
import { type Paragraph, paragraphsOf } from "./text-paragraphs.ts";

/** Read a plain text: one article, its headline first; or one that was saved from a mailbox, its header first. */
export function readText(original: Original, context: ReadingContext): Outcome<Reading> {
  const { file, bytes } = original;
  const unquoted = unquotePrintable(bytes, mailHeaderLength(bytes));
  const decoded = decodeOriginal({ file, bytes: unquoted?.bytes ?? bytes }, context.encoding);
  const lines = decoded.value.split("\n");
  const mail = readMailHead(lines, { timeZone: context.timeZone, archiveLanguage: context.language });
  const text = mail ? [...Array<string>(mail.length).fill(""), ...lines.slice(mail.length)] : lines;
  const paragraphs = paragraphsOf(text.join("\n")).map((each) => ({
    ...each,
    line: unquoted?.lines[each.line - 1] ?? each.line,
  }));
  if (paragraphs.length === 0) {
    return refuse(file, "The file holds no text.", "Put the article's text into it, or remove it.");
  }
  // It may be a drawing, or the brackets of some notation.
  if (!/[\p{L}\p{N}]/u.test(decoded.value)) {
    return refuse(file, "The file holds no words.", "Put the article's text into it, or remove it.");
  }
  const known = { mail, unquoted: unquoted?.repairs ?? [], language: context.language };
  const draft = draftOf(original, paragraphs, known);
  return { value: { drafts: [draft], skipped: [] }, problems: decoded.problems };
}

/** How far into a file its header may reach, in bytes. */
const longestHeader = 65_536;

function mailHeaderLength(bytes: Uint8Array): number {
  const start = Buffer.from(bytes.subarray(0, longestHeader)).toString("latin1");
  return /^(?:[A-Za-z][A-Za-z-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n/.exec(start)?.[0].length ?? 0;
}

interface Known {
  readonly mail: MailHead | undefined;
  readonly unquoted: readonly Repair[];
  readonly language: string | undefined;
}

function draftOf(
  { file, sha256 }: Original,
  paragraphs: readonly Paragraph[],
  { mail, unquoted, language }: Known,
): Draft {
  const { head, rest, repairs: headRepairs } = readTextHead(paragraphs, { title: mail?.title, language });
  const { parts, body, repairs: bodyRepairs } = readTextBody(rest, { head, language });
  const repairs = [...unquoted, ...(mail?.repairs ?? []), ...headRepairs, ...bodyRepairs];
  const told = { ...mail?.dated, ...head, ...parts };
  const figures = told.dateFigures && { ...told.dateFigures, kin: [`${dirname(file)}/ text`] };
  const divided = paragraphs.flatMap((paragraph) => paragraph.divided ?? []);
  return {
    source: { file, sha256, format: "text" },
    ...(mail?.sender !== undefined && !told.byline ? { authors: [mail.sender] } : {}),
    ...told,
    ...(figures ? { dateFigures: figures } : {}),
    ...(divided.length > 0 ? { divided } : {}),
    ...(repairs.length > 0 ? { repairs } : {}),
    body,
  };
}
