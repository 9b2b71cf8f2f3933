import { plainText, writeMarkdown } from "../articles/markdown.ts";
import { firstWords } from "../articles/words.ts";
import { dayIn } from "../originals/date-value.ts";
import { present } from "../present.ts";
import { notice, type Outcome, type Problem } from "../problem.ts";
import type { Article, Draft, Metadata, Passage, Repair, Settings, StatedDate, Topic } from "../types.ts";
import { creditOf } from "./credit.ts";
import type { DetectLanguage } from "./language/detect-language.ts";
import { type SettledLanguage, settleLanguage } from "./language/settle-language.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { mapCategories } from "./map-categories.ts";
import { mendDraft } from "./mend-draft.ts";
import { type Authority, settleNames } from "./names/authority.ts";
import { recogniseNames } from "./names/recognise-names.ts";
import { settleDate } from "./settle-date.ts";
import { suggestTopics } from "./suggest-topics.ts";
import { isVisible, visibleParts } from "./visible-parts.ts";

/** What the copy desk has at hand for every article of an archive. */
export interface Desk {
  readonly settings: Settings;
  readonly topics: readonly Topic[];
  /** Keys of categories that are to be no topics. */
  readonly ignored?: ReadonlySet<string>;
  /** The archive's own names. */
  readonly authority: Authority;
  /** By the path of the original. */
  readonly metadata: ReadonlyMap<string, Metadata>;
  /** The dictionary of a language; undefined where there is none. */
  lexiconOf(language: string): Lexicon | undefined;
  /** Tells the language of a text; absent where only what is stated counts. */
  readonly detectLanguage?: DetectLanguage | undefined;
  /** The moment of the run. */
  readonly now: Date;
}

/** Longest headline made of a text's first words, in characters. */
const longestMadeHeadline = 80;

/** Settle the language of a draft, by which its words are then mended. */
export function languageOf(draft: Draft, { metadata, settings, detectLanguage }: Desk): SettledLanguage {
  return settleLanguage({
    ...{ draft, archive: settings.language, detect: detectLanguage },
    text: passagesOf(draft)
      .map(({ text }) => text)
      .join("\n"),
    metadata: metadata.get(draft.source.file),
  });
}

/** Make an article of a draft: mend its text, settle its date, authors, names and topics, and record it all. */
export function editDraft(came: Draft, desk: Desk, settled = languageOf(came, desk)): Outcome<Article> {
  const metadata = desk.metadata.get(came.source.file);
  const { lang, language } = settled;
  const { draft: mended, repairs } = mendDraft(came, desk.lexiconOf(language), language);
  const draft = visibleParts(mended);
  const passages = passagesOf(draft);
  const credit = creditOf(draft, metadata);
  const { timeZone } = desk.settings;
  const today = dayIn(timeZone, desk.now);
  const dating = settleDate({ draft, passages, metadata, language, today, timeZone });
  const title = metadata?.title ?? draft.title?.text;
  const article = present({
    title: title ?? madeHeadline(draft),
    standfirst: metadata?.standfirst ?? draft.standfirst?.text,
    date: dating.date?.edtf,
    dateBasis: dating.date?.basis,
    ...credit.by,
    section: metadata?.section ?? draft.section,
    dateline: draft.dateline?.text,
    tags: metadata?.tags ?? tagsOf(draft, desk),
    ...namesOf(passages, language, desk.authority),
    lang,
    image: draft.picture ?? (draft.caption ? { caption: draft.caption.text } : undefined),
    url: metadata?.url ?? draft.url,
    extent: draft.extent ?? (isTextless(draft) ? ("headline" as const) : undefined),
    source: { ...draft.source, ingested: `${desk.now.toISOString().slice(0, 19)}Z` },
    repairs: [
      ...(draft.repairs ?? []),
      ...repairs,
      ...credit.repairs,
      ...dateLineRepair(draft, dating.date),
      ...overruled(draft, metadata),
    ],
    corrections: [],
    aliases: draft.aliases ?? [],
    draft: false,
    extra: {},
    body: writeMarkdown(draft.body),
  });
  return {
    value: article,
    problems: [
      ...settled.problems,
      ...dating.problems,
      ...(title === undefined ? [headless(draft)] : []),
      ...(isTextless(draft) && draft.extent === undefined ? [textless(draft)] : []),
    ],
  };
}

function passagesOf(draft: Draft): Passage[] {
  const head = [draft.title, draft.standfirst, draft.caption, draft.dateline].filter(
    (part) => part !== undefined,
  );
  const body = draft.body.children.map((block) => {
    const text = plainText({ type: "root", children: [block] });
    return block.position ? { text, line: block.position.start.line } : { text };
  });
  return [...head, ...body];
}

/** Empty where a draft has no words at all. */
function madeHeadline({ body, standfirst, caption }: Draft): string {
  const words = [plainText(body), standfirst?.text, caption?.text].find((text) => text && isVisible(text));
  return firstWords(words ?? "", longestMadeHeadline);
}

/** The source's own categories, as far as they are topics here, then what the text itself suggests. */
function tagsOf(draft: Draft, { topics, settings }: Desk): string[] {
  const { known, unknown } = mapCategories(draft.categories ?? [], topics, draft.lang ?? settings.language);
  const free = settings.vocabulary === "open" ? unknown : [];
  return [...new Set([...known, ...free, ...topicsOf(draft, topics)])];
}

function topicsOf(draft: Draft, topics: readonly Topic[]): string[] {
  const standfirst = draft.standfirst ? { standfirst: draft.standfirst.text } : {};
  const body = [draft.caption?.text ?? "", plainText(draft.body)].join("\n\n");
  return suggestTopics({ title: draft.title?.text ?? "", ...standfirst, body }, topics);
}

/** The authority file's names are found in every language; those that it does not have, in English only. */
function namesOf(
  passages: readonly Passage[],
  language: string,
  authority: Authority,
): Pick<Article, "people" | "places" | "organizations"> {
  const texts = passages.map((passage) => passage.text);
  const isEnglish = new Intl.Locale(language).language === "en";
  const recognised = isEnglish ? recogniseNames(texts) : { people: [], places: [], organizations: [] };
  return settleNames(texts, recognised, authority);
}

/** The date line's words are not repeated in the text: the date that the article has stands for them, whoever gave it. */
function dateLineRepair({ dateLine }: Draft, date: StatedDate | undefined): Repair[] {
  if (!dateLine) return [];
  const line = dateLine.line === undefined ? {} : { line: dateLine.line };
  return [{ was: dateLine.text.trim(), now: date?.edtf ?? "", rule: "date line", ...line }];
}

/** Words of the original in whose place metadata.csv puts others. */
function overruled(draft: Draft, metadata: Metadata | undefined): Repair[] {
  return (["title", "standfirst"] as const).flatMap((part) => {
    const was = draft[part];
    const now = metadata?.[part];
    if (!was || now === undefined || was.text === now) return [];
    const line = was.line === undefined ? {} : { line: was.line };
    return [{ was: was.text, now, rule: `${part} from metadata.csv`, ...line }];
  });
}

/** Nothing below the headline, neither words nor a picture. */
function isTextless({ body, standfirst, picture }: Draft): boolean {
  return body.children.length === 0 && standfirst === undefined && picture === undefined;
}

function textless({ source }: Draft): Problem {
  const item = source.item === undefined ? "The file" : `The item “${source.item}”`;
  const message = `${item} holds a headline and no text: the article is that headline.`;
  return notice(
    { file: `content/originals/${source.file}` },
    message,
    "Add its text to the article, if it is known.",
  );
}

function headless(draft: Draft): Problem {
  const message = "No headline was found above the text; its first words stand in for one.";
  const hint = "Put the headline on a line of its own at the top, or in the title column of metadata.csv.";
  return notice({ file: `content/originals/${draft.source.file}`, line: 1 }, message, hint);
}
