import { addressParser, decodeWords } from "postal-mime";
import type { Passage, Repair } from "../types.ts";
import { takeDate } from "./date-line.ts";
import type { DateReading } from "./date-value.ts";
import { type DateParts, readStatedDate } from "./stated-date.ts";

/** What the header of a mail says of the text under it. */
export interface MailHead {
  readonly title?: Passage;
  /** The sender's name, where it is one. */
  readonly sender?: string;
  /** The date, or what stands in its place. */
  readonly dated: DateParts;
  /** How many lines the header takes, the blank one after it aside. */
  readonly length: number;
  /** Each line that is not repeated in the text, and what became of it. */
  readonly repairs: readonly Repair[];
}

type Field = "from" | "subject" | "date";

/** As mail programs write them above a message that is printed or forwarded, in their users' languages. */
const labels: Readonly<Record<Field, readonly string[]>> = {
  from: [
    ...["from", "von", "de", "da", "van", "från", "fra", "od", "от", "від", "من", "از", "מאת", "gönderen"],
    ...["发件人", "寄件者", "差出人", "보낸 사람"],
  ],
  subject: [
    ...["subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp", "ämne", "emne", "temat"],
    ...["předmět", "тема", "الموضوع", "موضوع", "נושא", "konu", "主题", "主旨", "件名", "제목"],
  ],
  date: [
    ...["date", "sent", "datum", "gesendet", "envoyé", "fecha", "enviado", "data", "inviato", "verzonden"],
    ...["skickat", "dato", "wysłano", "дата", "отправлено", "التاريخ", "تاریخ", "תאריך", "tarih"],
    ...["日期", "发送时间", "日時", "送信日時", "날짜"],
  ],
};

const fields = new Map(
  Object.entries(labels).flatMap(([field, words]) => words.map((word) => [word, field] as const)),
);

/** Most lines of a header that are looked at. */
const longestHead = 200;

/**
 * Read the header of a mail at the top of a text, up to the first blank line: at least two of sender, subject and date.
 * Encoded words (RFC 2047) are decoded, lines that go on under an indent (RFC 5322) joined.
 *
 * @returns undefined where the text begins otherwise
 */
export function readMailHead(lines: readonly string[], reading: DateReading): MailHead | undefined {
  const end = lines.slice(0, longestHead).findIndex((line) => line.trim() === "");
  if (end < 2) return undefined;
  const entries = joinFolded(lines.slice(0, end));
  const read = new Map<string, Entry>();
  for (const entry of entries) {
    const field = fields.get(entry.label.toLowerCase());
    if (field !== undefined && !read.has(field)) read.set(field, entry);
  }
  const areFields = entries.every(({ label }) => label !== "");
  if (!areFields || read.size < 2) return undefined;
  const subject = read.get("subject");
  const title = subject && replyMarks(subject.value);
  const sender = senderOf(read.get("from")?.value ?? "");
  const dated = dateOf(read.get("date"), reading);
  const became: Readonly<Record<string, string | undefined>> = {
    subject: title,
    from: sender,
    date: dated.date?.edtf,
  };
  return {
    ...(subject && title ? { title: { text: title, line: subject.line } } : {}),
    ...(sender === undefined ? {} : { sender }),
    dated,
    length: end,
    repairs: entries.map(({ was, label, line }) => {
      const now = became[fields.get(label.toLowerCase()) ?? ""] ?? "";
      return { was, now, rule: "mail header", line };
    }),
  };
}

interface Entry {
  readonly was: string;
  /** Empty where the line is no field. */
  readonly label: string;
  readonly value: string;
  readonly line: number;
}

function joinFolded(lines: readonly string[]): Entry[] {
  const joined: { was: string; line: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const open = joined.at(-1);
    if (open && /^[ \t]/.test(line))
      joined[joined.length - 1] = { ...open, was: `${open.was} ${line.trim()}` };
    else joined.push({ was: line.trim(), line: index + 1 });
  }
  const isEnvelope = /^From \S+ .*\d{4}$/.test(joined[0]?.was ?? "");
  return joined.map(({ was, line }, index) => {
    if (isEnvelope && index === 0) return { was, label: "envelope", value: "", line };
    const [, label = "", value = ""] =
      /^([\p{L}\p{M}][\p{L}\p{M}\d -]{0,30}?)\s*[:：]\s*(.*)$/u.exec(was) ?? [];
    return { was, label, value: decodeWords(value), line };
  });
}

/** “Re:” and “Fwd:” are the mail program's, not the headline's. */
function replyMarks(subject: string): string {
  return subject.replace(/^(?:(?:re|aw|sv|fwd?|wg|tr|rv|enc|i)\s*(?:\[\d+\])?:\s*)+/iu, "").trim();
}

/** An address without a name names nobody; a name in the form of an address neither. */
function senderOf(value: string): string | undefined {
  const [sender] = addressParser(value.slice(0, 500));
  const name = sender?.name.trim() ?? "";
  return name === "" || name.includes("@") ? undefined : name;
}

function dateOf(entry: Entry | undefined, reading: DateReading): DateParts {
  if (!entry) return {};
  const basis = `the header of the mail, “${entry.was}”`;
  const parts = readStatedDate(entry.value.replace(/\s*\([^()]*\)$/, ""), reading, { basis, kin: [] });
  if (parts.date ?? parts.dateFigures) return parts;
  const day = takeDate(entry.value, reading.archiveLanguage)?.day;
  return day === undefined ? parts : { date: { edtf: day, basis } };
}
