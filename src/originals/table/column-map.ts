import { foldText } from "../../fold-text.ts";
import { present } from "../../present.ts";
import type { TableField } from "../../types.ts";
import type { StatedColumns } from "./stated-columns.ts";

/** Which column is read as what; columns that are not named are left. */
export type ColumnMap = Readonly<Partial<Record<TableField, string>>>;

/**
 * What people and programs call the columns of articles, the likeliest first, in small folded letters without signs. Among
 * them are the keys of schema.org, Dublin Core, ninjs, WordPress and the usual collections of news for research.
 */
const names: Readonly<Record<TableField, readonly string[]>> = {
  id: ["id", "guid", "uuid", "articleid", "identifier", "uri", "docid"],
  title: [
    ..."title headline heading head hed articletitle newstitle titel ueberschrift uberschrift schlagzeile titre titulo titular titolo".split(
      " ",
    ),
    ...["заголовок", "عنوان", "تیتر", "כותרת", "标题", "標題", "タイトル", "見出し", "표제", "제목"].map(key),
  ],
  standfirst: [
    ..."standfirst customexcerpt summary description abstract deck dek subtitle subhead subheadline lead lede teaser excerpt".split(
      " ",
    ),
    ..."kicker chapeau vorspann resume resumen entradilla sommario".split(" "),
    ...["خلاصه", "لید", "ملخص", "摘要", "תקציר"].map(key),
  ],
  text: [
    ..."text body content fulltext articlebody maintext articletext bodytext contenthtml bodyhtml bodyxhtml".split(
      " ",
    ),
    ..."contentrendered story article html inhalt volltext artikeltext texte contenu texto cuerpo contenido testo".split(
      " ",
    ),
    ...["текст", "متن", "محتوا", "نص", "正文", "内容", "本文", "본문", "טקסט"].map(key),
  ],
  date: [
    ..."datepublished publicationdate publisheddate publishdate publishedat published pubdate datepub date".split(
      " ",
    ),
    ..."issued dateissued versioncreated firstcreated created createdat datetime timestamp day".split(" "),
    ..."datum veroeffentlicht veroffentlicht erscheinungsdatum datedepublication fechadepublicacion fecha data".split(
      " ",
    ),
    ...[
      "дата",
      "تاریخ",
      "تاريخ",
      "日期",
      "发布时间",
      "發布時間",
      "发布日期",
      "日付",
      "掲載日",
      "날짜",
      "תאריך",
    ].map(key),
  ],
  authors: [
    ..."authors author articleauthor storyauthor byline writer writers creator journalist reporter autor autorin autoren verfasser auteur auteurs autores autore".split(
      " ",
    ),
    ...["автор", "نویسنده", "كاتب", "作者", "记者", "記者", "著者", "기자", "כותב"].map(key),
  ],
  publication: [
    ..."publication newspaper publisher publicationname outlet journal sitename site source zeitung periodico".split(
      " ",
    ),
    ...["روزنامه", "صحيفة", "报纸"].map(key),
  ],
  section: ["section", "articlesection", "rubric", "desk", "ressort", "rubrik", "rubrique", "seccion"],
  categories: [
    ..."tags keywords topics subjects categories category labels tag topic schlagworte etiquetas".split(" "),
    ...["دسته", "برچسب", "标签"].map(key),
  ],
  language: ["language", "lang", "inlanguage", "locale", "sprache", "langue", "idioma"],
  url: [
    "url",
    "link",
    "permalink",
    "href",
    "canonicalurl",
    "sourceurl",
    "articleurl",
    "webaddress",
    "weburl",
  ],
  status: ["status", "poststatus", "pubstatus", "state"],
};

/**
 * Words of which names such as `story_text`, `pub_dt` or `fullArticle` are made: every word of a name must be known, and
 * the last of them be one of the heads.
 */
const made: Readonly<Partial<Record<TableField, { readonly heads: RegExp; readonly before: RegExp }>>> = {
  title: {
    heads: /^(?:hed|head|headline|title|titel|titre|titulo)$/,
    before: /^(?:article|story|news|main|web|print)$/,
  },
  text: {
    heads: /^(?:text|body|content|story|article|copy|texte|texto|contenu|contenido|cuerpo)$/,
    before: /^(?:article|story|news|full|main|body|plain|clean|raw|texte|texto|complet|completo)$/,
  },
  date: {
    heads: /^(?:date|dt|day|datetime|timestamp|at|on)$/,
    before: /^(?:pub|publish|published|publication|print|issue|issued|article|story|date|news)$/,
  },
  authors: {
    heads: /^(?:author|authors|byline|writer|writers|reporter|name|names)$/,
    before: /^(?:author|byline|writer|reporter)$/,
  },
};

/** Tell whether a name is made of known words; the word before a head is asked for, as one alone is listed above. */
function isMadeFor(field: TableField, column: string): boolean {
  const words = column
    .replaceAll(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldText)
    .filter((word) => word !== "");
  const [last = "", ...others] = words.toReversed();
  const known = made[field];
  return (
    others.length > 0 &&
    (known?.heads.test(last) ?? false) &&
    others.every((word) => known?.before.test(word))
  );
}

/**
 * Guess which column holds what, by its name alone, as far as nobody has said it.
 *
 * @param columns as the table names them
 * @returns undefined where nothing tells of an article: neither a text, nor a headline beside a summary
 */
export function guessColumns(columns: readonly string[], stated: StatedColumns = {}): ColumnMap | undefined {
  const map = columnsByName(columns, stated);
  const isArticle = map.text !== undefined || (map.title !== undefined && map.standfirst !== undefined);
  return isArticle ? map : undefined;
}

/** Guess which column holds what, by its name alone, whether or not they tell of an article. */
export function columnsByName(columns: readonly string[], stated: StatedColumns = {}): ColumnMap {
  const byKey = new Map(columns.toReversed().map((column) => [key(column), column]));
  const map: Partial<Record<TableField, string>> = present({ ...stated });
  const taken = new Set(Object.values(map).map(key));
  const isFree = (each: string, field: TableField) =>
    !taken.has(each) && isMadeFor(field, byKey.get(each) ?? "");
  for (const [field, known] of Object.entries(names) as [TableField, readonly string[]][]) {
    if (field in stated) continue;
    const listed = known.find((each) => byKey.has(each) && !taken.has(each));
    const name = listed ?? [...byKey.keys()].toReversed().find((each) => isFree(each, field));
    if (name === undefined) continue;
    taken.add(name);
    map[field] = byKey.get(name) ?? name;
  }
  return map;
}

function key(column: string): string {
  return foldText(column).replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
