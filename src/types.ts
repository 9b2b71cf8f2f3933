/**
 * The types that cross folders, in the order of the pipeline:
 * originals → drafts → articles → archive → pages → site.
 *
 * All of it is plain readonly data. A type that only one folder uses lives in that folder.
 */
import type { Root } from "mdast";
import type { Wording } from "./wording.ts";

// ---- the archive's own settings ---------------------------------------------------------------------

/** Where the parts of one archive lie on disk; every path absolute. */
export interface ArchivePaths {
  /** The folder that `--archive` names. */
  readonly root: string;
  readonly content: string;
  readonly originals: string;
  readonly articles: string;
  readonly media: string;
  /** Templates and public files that override single files of the tool's own. */
  readonly templates: string;
  readonly public: string;
  /** The built site. */
  readonly output: string;
  /** May be deleted at any time. */
  readonly cache: string;
  /**
   * Files that are to be originals and lie elsewhere as yet, by their paths below `content/originals`: where nothing is to
   * be written, they are read there.
   */
  readonly elsewhere?: ReadonlyMap<string, string>;
}

/** What `content/archive.yml` says of the archive as a whole. */
export interface Settings {
  readonly title: string;
  readonly description: string;
  /** Absolute, ends in a slash; its path is the prefix of every link. */
  readonly baseUrl: string;
  /** BCP 47; the language of articles that do not state their own. */
  readonly language: string;
  /** BCP 47; the language in which the site itself speaks, where that is not the articles' language. */
  readonly interfaceLanguage?: string;
  /** IANA name; decides which day an instant falls on. */
  readonly timeZone: string;
  readonly contact?: string;
  /** Paragraphs for the about page, in Markdown. */
  readonly about?: string;
  /**
   * Whether the originals of articles are published under `/originals/`: those that hold one article each, or all. What
   * holds many may hold what was never meant for readers: drafts, and in exports addresses and passwords too.
   */
  readonly publishOriginals: boolean | "all";
  /** `closed`: a tag that `topics.yml` does not define is a problem. `open`: free words are welcome. */
  readonly vocabulary: "closed" | "open";
  readonly ingest?: IngestSettings;
}

/** What `content/archive.yml` says, under `ingest`, of how originals are read. */
export interface IngestSettings {
  /** Whether pages of WordPress exports become articles, as posts do. */
  readonly wordpressPages: boolean;
  readonly columns: readonly ColumnRule[];
}

/** What the columns of some tables, or of all, hold. */
export interface ColumnRule {
  /** Pattern of paths below `content/originals`; absent: every table. */
  readonly files?: string;
  readonly columns: readonly {
    readonly field: TableField;
    /** Empty: no column holds it. */
    readonly column: string;
    /** Line of `archive.yml`. */
    readonly line: number;
  }[];
}

/** What a column or key of a table may hold of an article. */
export type TableField =
  | "id"
  | "title"
  | "standfirst"
  | "text"
  | "date"
  | "authors"
  | "publication"
  | "section"
  | "categories"
  | "language"
  | "url"
  | "status";

/** One term of the controlled vocabulary, as `content/topics.yml` defines it. */
export interface Topic {
  readonly slug: string;
  readonly label: string;
  readonly description?: string;
  /** Other words for the same thing; they suggest the topic and map a source's own categories onto it. */
  readonly alsoKnownAs: readonly string[];
  /** Slug of the wider topic. */
  readonly broader?: string;
  /** IPTC Media Topic id, such as `medtop:20000053`. */
  readonly iptc?: string;
  /** How many times a text must name the topic before it is suggested. */
  readonly mentions: number;
}

/** One entry of the authority file, `content/names.yml`: a name and the other forms under which texts have it. */
export interface AuthorityName {
  /** The form that articles are given. */
  readonly name: string;
  readonly kind: "person" | "place" | "organization";
  readonly variants: readonly string[];
  /** Wikidata item, such as `Q1490`. */
  readonly wikidata?: string;
  /** A person has said that this is no name to show. */
  readonly hidden: boolean;
}

// ---- originals → drafts -----------------------------------------------------------------------------

/** A file as it came. */
export interface Original {
  /** Path below `content/originals`, with forward slashes. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/** Which original an article was made from. */
export interface Source {
  readonly file: string;
  /** Which item, in a file that holds many. */
  readonly item?: string;
  readonly sha256: string;
  readonly format: string;
  /** When ingest first made the article: ISO 8601 in UTC, to the second. */
  readonly ingested?: string;
  /** SHA-256 of the article file as ingest wrote it, this line aside: tells whether a person has edited it. */
  readonly asWritten?: string;
}

/** A run of plain text and the line of the original on which it begins (1 is the first). */
export interface Passage {
  readonly text: string;
  readonly line?: number;
}

/** A date and what it rests on. */
export interface StatedDate {
  /** EDTF level 1. */
  readonly edtf: string;
  readonly basis: string;
}

/** Which of two figures is the day. */
export type DayOrder = "day first" | "month first";

/** Calendars beside the Gregorian that news is dated by, as the runtime's Unicode data name them. */
export type Calendar = "persian" | "islamic-umalqura" | "islamic-civil" | "buddhist";

/** A date in figures such as 03/04/2012, which may not say by themselves which of them is the month. */
export interface DateFigures {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  /** Which calendar they are of; absent for the Gregorian. */
  readonly calendar?: Calendar;
  /** As the source writes it. */
  readonly words: string;
  readonly basis: string;
  /** Whose other dates tell the order of day and month, the narrowest first: a column, a site, a folder. */
  readonly kin: readonly string[];
  /** What they tell, as soon as the whole batch has been read. */
  readonly order?: DayOrder;
}

/** How much there is of an article of which there is not the whole text. */
export type Extent = "summary" | "headline";

/** What a reader finds in an original, before any editing: the parts told apart, the words as they came. */
export interface Draft {
  readonly source: Source;
  readonly title?: Passage;
  readonly standfirst?: Passage;
  readonly byline?: Passage;
  readonly dateline?: Passage;
  /** The line that gives the date of publication, where it was taken out of the text. */
  readonly dateLine?: Passage;
  readonly caption?: Passage;
  /** A date that the format itself or a date line of its own gives as the publication's. */
  readonly date?: StatedDate;
  /** That date, or what stands in its place, in figures of day and month. */
  readonly dateFigures?: DateFigures;
  /** What stands in the date's place and is not used; `why` as the end of a sentence, where more is known than that. */
  readonly unreadDate?: { readonly words: string; readonly basis: string; readonly why?: string };
  /** Names of authors, where the format itself tells them apart. */
  readonly authors?: readonly string[];
  readonly publication?: string;
  readonly section?: string;
  /** BCP 47, as the format states it. */
  readonly lang?: string;
  /** Where it was first published. */
  readonly url?: string;
  /** The source's own categories and keywords, in its words. */
  readonly categories?: readonly string[];
  /** How much of the article the source gives, where that is not the whole text. */
  readonly extent?: Extent;
  /** Addresses on the source's own site that are to lead here, such as `/2012/05/old-name/`. */
  readonly aliases?: readonly string[];
  /** The picture above the text; without `file`, as long as it is not among the archive's own. */
  readonly picture?: Picture;
  /** Words that ends of lines divided, with the hyphen, as they stand in the text: `har-bour`. */
  readonly divided?: readonly string[];
  /** Changes that were made to the words in reading them. */
  readonly repairs?: readonly Repair[];
  /** The text as a Markdown tree; `position.start.line` is the line of the original. */
  readonly body: Root;
}

/** What a person knows of an original: one row of `content/originals/metadata.csv`. */
export interface Metadata {
  readonly file: string;
  readonly title?: string;
  readonly standfirst?: string;
  readonly date?: StatedDate;
  readonly authors?: readonly string[];
  readonly publication?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly lang?: string;
  readonly url?: string;
  /** Label of an encoding that has a decoder, such as `windows-1251` or `cp850`. */
  readonly encoding?: string;
}

// ---- drafts → articles ------------------------------------------------------------------------------

/** One recorded change to the text. */
export interface Repair {
  readonly was: string;
  readonly now: string;
  /** Which rule made it, such as `lost space`. */
  readonly rule: string;
  /** Line of the original. */
  readonly line?: number;
  /** How many times on that line; absent for once. */
  readonly times?: number;
}

/** An editorial correction, shown to readers. */
export interface Correction {
  /** ISO 8601 day. */
  readonly date: string;
  readonly note: string;
}

/** The picture of an article. Without `file` it is the caption of a picture that is lost or only elsewhere. */
export interface Picture {
  /** Below `content/media`. */
  readonly file?: string;
  /** Where it was published. */
  readonly url?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly alt?: string;
}

/** Another original of the same text, of which no article is made. */
export interface OtherPublication {
  /** Its headline, where it is another. */
  readonly title?: string;
  readonly publication?: string;
  /** EDTF level 1. */
  readonly date?: string;
  /** Where it was published. */
  readonly url?: string;
  /** Path below `content/originals`. */
  readonly file: string;
  /** Which item, in a file that holds many. */
  readonly item?: string;
  readonly sha256: string;
}

/** An original, or one item of it. */
export interface OriginalName {
  readonly file: string;
  readonly item?: string;
}

/** A reading copy: one Markdown file below `content/articles`, which people edit freely. */
export interface Article {
  readonly title: string;
  readonly standfirst?: string;
  /** EDTF level 1; absent when unknown. */
  readonly date?: string;
  readonly dateBasis?: string;
  readonly authors: readonly string[];
  readonly publication?: string;
  readonly section?: string;
  readonly dateline?: string;
  /** Topic slugs, or free words. */
  readonly tags: readonly string[];
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly organizations: readonly string[];
  /** BCP 47; absent: the archive's language. */
  readonly lang?: string;
  readonly image?: Picture;
  /** Where it was first published. */
  readonly url?: string;
  /** Absent: the whole text, as far as is known. */
  readonly extent?: Extent;
  readonly source?: Source;
  /** Other originals of the same text: reprints, shortened ones, earlier versions. */
  readonly alsoPublishedAs?: readonly OtherPublication[];
  /** Originals that a person has found to be other articles, however alike. */
  readonly distinctFrom?: readonly OriginalName[];
  readonly repairs: readonly Repair[];
  readonly corrections: readonly Correction[];
  /** Other addresses that lead here, such as `/2018/old-name/`. */
  readonly aliases: readonly string[];
  readonly draft: boolean;
  /** Front matter keys that Backfile does not know, kept as they are. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** Markdown. */
  readonly body: string;
}

/** An article and the file that holds it. */
export interface ArticleFile {
  /** Path below `content/articles`, with forward slashes; its stem is the article's slug. */
  readonly file: string;
  readonly article: Article;
}

// ---- articles → archive -----------------------------------------------------------------------------

/** An article's entry in the archive's catalogue: everything that lists and indexes need to know, but not the text. */
export interface ArticleEntry {
  /** Path below `content/articles`. */
  readonly file: string;
  /** SHA-256 of the article file, base64url: whatever is made of the article changes with it. */
  readonly fingerprint: string;
  readonly title: string;
  readonly standfirst?: string;
  /** Caption of the picture. */
  readonly caption?: string;
  /** EDTF level 1. */
  readonly date?: string;
  readonly authors: readonly string[];
  readonly publication?: string;
  readonly tags: readonly string[];
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly organizations: readonly string[];
  readonly lang?: string;
  readonly aliases: readonly string[];
  readonly draft: boolean;
  /** Paths below `content/originals` of the files that hold this text, and no other article. */
  readonly originals?: readonly string[];
  /** Paths of the files of which this text is one item. */
  readonly sharedOriginals?: readonly string[];
  /** When ingest first made the article: ISO 8601 in UTC. */
  readonly ingested?: string;
  /** Day of the last correction. */
  readonly corrected?: string;
  /** How many repairs were made to the text by each rule. */
  readonly repairs: readonly RuleCount[];
  /** The standfirst, else the text's first words. */
  readonly summary: string;
  /** Words of headline, standfirst, caption and text. */
  readonly words: number;
  /** Keys of the words that tell most of what it is about, run together. */
  readonly tellingWords: string;
}

/** How often a rule was used. */
export interface RuleCount {
  readonly rule: string;
  readonly count: number;
}

/** How precisely a date is known, from finest to coarsest. */
export type Precision = "day" | "month" | "year" | "decade" | "century" | "undated";

/** An EDTF date, read: what the pages need of it. */
export interface Period {
  /** As the article gives it; empty when unknown. */
  readonly edtf: string;
  readonly precision: Precision;
  /** Address parts, such as `["2018", "04", "18"]`, `["192X"]` or `["undated"]`. */
  readonly path: readonly string[];
  /** First and last day it may mean, ISO 8601; absent where that end is unknown. */
  readonly first?: string;
  readonly last?: string;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** A link to a page of the site: the address begins and ends with a slash, without the site's prefix. */
export interface PageLink {
  readonly address: string;
  readonly label: string;
}

/** A page that lists articles, as it is linked from elsewhere. */
export interface ListLink extends PageLink {
  /** How many articles it lists, narrower pages included. */
  readonly count: number;
}

/** What a link shows of an article. */
export interface ArticleLink {
  readonly address: string;
  readonly title: string;
  readonly period: Period;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

/** What lists show of an article. */
export interface ArticleCard extends ArticleLink {
  /** The standfirst, else the text's first words. */
  readonly summary: string;
  readonly authors: readonly string[];
  readonly publication?: string;
  readonly tags: readonly PageLink[];
}

/** A name of a person, place or organization in an article; linked when it has a page of its own. */
export interface NameMention {
  readonly name: string;
  readonly address?: string;
}

/** An article in its place in the archive: everything its page shows but the text. */
export interface ArchivedArticle extends ArticleCard {
  readonly entry: ArticleEntry;
  readonly people: readonly NameMention[];
  readonly places: readonly NameMention[];
  readonly organizations: readonly NameMention[];
  /** Pages of the year, month and day it is listed under, widest first. */
  readonly dateTrail: readonly PageLink[];
  readonly earlier?: ArticleLink;
  readonly later?: ArticleLink;
  /** Older articles that share rare words, names and topics, nearest first. */
  readonly related: readonly ArticleLink[];
}

/** An article together with its text: everything its page shows. */
export interface ArticlePage extends Omit<ArchivedArticle, "entry"> {
  readonly article: Article;
  /** The text as sanitized HTML; every block of it has an id. */
  readonly html: string;
  /** Whether somebody has edited the file since ingest wrote it. */
  readonly isEdited?: boolean;
}

/** A page of `/dates/`: a century, decade, year, month or day, or `/undated/`. */
export interface DatePage extends ListLink {
  readonly precision: Precision;
  readonly path: readonly string[];
  /** Pages one step wider, widest first. */
  readonly trail: readonly PageLink[];
  /** Pages one step finer that hold articles, in order. */
  readonly parts: readonly ListLink[];
  /** Articles known exactly to this step and no finer, in order. */
  readonly articles: readonly ArticleCard[];
  /** Articles known more finely, in order, where they are few enough to list here too. */
  readonly within: readonly ArticleCard[];
  readonly earlier?: PageLink;
  readonly later?: PageLink;
  /** Of a year: the pages of its days. */
  readonly days?: readonly ListLink[];
  /** Of a year or a month: how many of its days have no article. */
  readonly missing?: DayCount;
  /** Of a day: the same day in the nearest other years that have articles on it, oldest first. */
  readonly sameDay?: readonly ListLink[];
}

/** Days of a span of time, as far as it lies between the first and the last day on which the archive has an article. */
export interface DayCount {
  readonly days: number;
  /** Those of them to which no article is dated. */
  readonly without: number;
}

/** The days from the first to the last to which an article is dated: ISO 8601. */
export interface DaySpan extends DayCount {
  readonly first: string;
  readonly last: string;
}

/** How many articles of a list fall into each year, or into each month where it spans few years. */
export interface TimeCounts {
  readonly step: "year" | "month";
  /** Address parts of each that holds articles, such as `2018` or `2018-04`, in order of time. */
  readonly counts: readonly (readonly [path: string, count: number])[];
  /** Articles whose date is not known so precisely. */
  readonly others: number;
}

/** A day of the calendar, whatever the year. */
export interface CalendarDay {
  /** Month and day: `04-18`. */
  readonly day: string;
  /** A few articles of that day, from as many years as can be, newest first. */
  readonly articles: readonly ArticleLink[];
}

/** A page of `/tags/`. */
export interface TopicPage extends ListLink {
  readonly slug: string;
  readonly topic: Topic;
  readonly broader?: PageLink;
  readonly narrower: readonly ListLink[];
  /** Topics that often stand on the same articles, most often first. */
  readonly related: readonly RelatedTopic[];
  /** Newest first, undated last. */
  readonly articles: readonly ArticleCard[];
  /** Pages of single years, newest first, where there are too many articles for one page. */
  readonly years: readonly ListLink[];
  /** Absent where there are too few articles, or all in one month. */
  readonly overTime?: TimeCounts;
}

/** A topic as it is linked from one that often stands beside it. */
export interface RelatedTopic extends PageLink {
  /** How many articles bear both. */
  readonly shared: number;
}

/** The articles of a topic or a name in one year. */
export interface YearList extends ListLink {
  /** The page of the topic or name. */
  readonly of: PageLink;
  readonly articles: readonly ArticleCard[];
}

export type NameKind = "people" | "places" | "organizations";

/** A person, place or organization and the articles that name it. */
export interface NameEntry {
  readonly name: string;
  readonly kind: NameKind;
  /** Its own page; only names in two articles or more have one. */
  readonly address?: string;
  /** Its item of Wikidata, such as `Q1490`, as the authority file gives it. */
  readonly wikidata?: string;
  readonly count: number;
  /** Newest first, undated last. */
  readonly articles: readonly ArticleCard[];
  /** Pages of single years, newest first, where there are too many articles for one page. */
  readonly years: readonly ListLink[];
  /** Absent where there are too few articles, or all in one month. */
  readonly overTime?: TimeCounts;
}

/** A name entry that has a page. */
export interface NamePage extends NameEntry {
  readonly address: string;
}

/** What every page needs to know of the site it belongs to. */
export interface Site {
  readonly settings: Settings;
  /** Path part of the base URL: begins and ends with a slash. */
  readonly prefix: string;
  /** What the site itself says, in the language of its readers. */
  readonly wording: Wording;
}

/** Everything the site shows but the texts of its articles, as one value. */
export interface Archive extends Site {
  /** Oldest first; undated ones last, by title. */
  readonly articles: readonly ArchivedArticle[];
  /** Newest first, for the front page and the feed. */
  readonly latest: readonly ArticleCard[];
  readonly topics: readonly TopicPage[];
  readonly dates: readonly DatePage[];
  /** Absent where no article is dated to the day. */
  readonly daySpan?: DaySpan;
  /** Every day of the calendar on which an article was published for certain, from January on. */
  readonly calendar: readonly CalendarDay[];
  readonly names: Readonly<Record<NameKind, readonly NameEntry[]>>;
  readonly namePages: readonly NamePage[];
  /** Lists of single years, of topics and names with too many articles for one page. */
  readonly yearLists: readonly YearList[];
  /** Old addresses and where each now leads. */
  readonly redirects: readonly Redirect[];
  readonly words: number;
}

/** An address that leads to another. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}
