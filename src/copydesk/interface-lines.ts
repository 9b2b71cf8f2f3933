import type { Root, RootContent } from "mdast";
import { plainText } from "../articles/markdown.ts";
import type { Repair } from "../types.ts";

/** Lines that belong to a page and not to its text, whole: buttons, signs of advertisements, marks of a wire's end. */
const wholeLines: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...["advertisement", "advertisements", "story continues below advertisement", "continue reading"],
    ...[
      "article continues below",
      "article continues after advertisement",
      "read more",
      "read also",
      "also read",
    ],
    ...["read more here", "click here to read more", "share this", "share this article", "share this story"],
    ...[
      "share this:",
      "share on facebook",
      "share on twitter",
      "share on whatsapp",
      "tweet this",
      "like this",
    ],
    ...[
      "print this page",
      "print this article",
      "email this article",
      "email this to a friend",
      "sign up here",
    ],
    ...["sign up for our newsletter", "subscribe to our newsletter", "related articles", "related stories"],
    ...[
      "related topics",
      "see also",
      "recommended for you",
      "leave a comment",
      "post a comment",
      "back to top",
    ],
    ...["skip to main content", "follow us on facebook", "follow us on twitter", "-30-", "- 30 -"],
  ],
  de: [
    ...[
      "anzeige",
      "werbung",
      "mehr lesen",
      "weiterlesen",
      "lesen sie auch",
      "lesen sie mehr",
      "mehr zum thema",
    ],
    ...["artikel teilen", "diesen artikel teilen", "teilen", "auf facebook teilen", "auf twitter teilen"],
    ...["artikel drucken", "zur startseite", "nach oben", "kommentar schreiben", "newsletter abonnieren"],
  ],
  fr: [
    ...[
      "publicité",
      "lire aussi",
      "à lire aussi",
      "lire la suite",
      "lire plus",
      "en savoir plus",
      "partager",
    ],
    ...["partager cet article", "partager sur facebook", "partager sur twitter", "imprimer cet article"],
    ...["sur le même sujet", "laisser un commentaire", "haut de page"],
  ],
  es: [
    ...[
      "publicidad",
      "leer más",
      "lea también",
      "lee también",
      "te puede interesar",
      "seguir leyendo",
      "compartir",
    ],
    ...["compartir en facebook", "compartir en twitter", "compartir este artículo", "noticias relacionadas"],
  ],
  pt: [
    ...[
      "publicidade",
      "leia mais",
      "leia também",
      "ler mais",
      "continue lendo",
      "continua após a publicidade",
    ],
    ...["compartilhe", "compartilhar", "partilhar", "notícias relacionadas"],
  ],
  it: [
    ...["pubblicità", "leggi anche", "leggi tutto", "leggi di più", "continua a leggere", "condividi"],
    ...["condividi su facebook", "condividi questo articolo", "articoli correlati"],
  ],
  nl: [
    ...["advertentie", "lees ook", "lees meer", "lees verder", "deel dit artikel", "delen op facebook"],
    "meer over dit onderwerp",
  ],
  sv: ["annons", "läs också", "läs även", "läs mer", "dela artikeln", "dela på facebook"],
  da: ["annonce", "læs også", "læs mere", "del artiklen"],
  nb: ["annonse", "les også", "les mer", "del artikkelen"],
  pl: ["reklama", "czytaj także", "czytaj też", "czytaj więcej", "zobacz także", "udostępnij"],
  cs: ["reklama", "inzerce", "čtěte také", "číst dále", "sdílet"],
  tr: ["reklam", "devamını oku", "ayrıca oku", "paylaş", "ilgili haberler"],
  ru: [
    ...[
      "реклама",
      "читайте также",
      "читать далее",
      "читать дальше",
      "подробнее",
      "поделиться",
      "смотрите также",
    ],
    ...["поделиться в соцсетях", "материалы по теме", "по теме"],
  ],
  uk: ["реклама", "читайте також", "читати далі", "поділитися", "дивіться також"],
  ar: [
    "إعلان",
    "اقرأ أيضا",
    "اقرأ أيضاً",
    "إقرأ أيضا",
    "اقرأ المزيد",
    "شارك",
    "شارك المقال",
    "مواضيع ذات صلة",
  ],
  fa: [
    "تبلیغات",
    "آگهی",
    "بیشتر بخوانید",
    "بیشتر بخوانید",
    "همچنین بخوانید",
    "ادامه مطلب",
    "مطالب مرتبط",
    "به اشتراک بگذارید",
  ],
  he: ["פרסומת", "קרא עוד", "קראו עוד", "קראו גם", "שתפו", "כתבות נוספות"],
  zh: [
    "广告",
    "廣告",
    "阅读更多",
    "閱讀更多",
    "相关阅读",
    "相關閱讀",
    "相关新闻",
    "相關新聞",
    "分享到",
    "延伸阅读",
    "延伸閱讀",
  ],
  ja: ["広告", "続きを読む", "関連記事", "あわせて読みたい", "この記事をシェア"],
};

/** Labels that the headline of another article follows, after a colon, in one line. */
const labels = [
  ...[
    "read more",
    "read also",
    "also read",
    "see also",
    "related",
    "recommended",
    "must read",
    "lesen sie auch",
  ],
  ...[
    "mehr zum thema",
    "lire aussi",
    "à lire aussi",
    "lea también",
    "lee también",
    "leer más",
    "leia também",
  ],
  ...[
    "leia mais",
    "leggi anche",
    "lees ook",
    "läs också",
    "läs även",
    "læs også",
    "les også",
    "czytaj także",
  ],
  ...["czytaj też", "zobacz także", "čtěte také", "читайте также", "смотрите также", "читайте також"],
  ...[
    "اقرأ أيضا",
    "اقرأ أيضاً",
    "بیشتر بخوانید",
    "همچنین بخوانید",
    "קראו גם",
    "קראו עוד",
    "相关阅读",
    "相關閱讀",
  ],
  ...["関連記事", "延伸阅读", "延伸閱讀"],
];

/** Longest line with the headline of another article, in characters. */
const longestLine = 200;

const whole = new Set(Object.values(wholeLines).flat());

/** Tell whether a line that stands alone belongs to the page and not to the text. */
export function isInterfaceLine(line: string): boolean {
  if (line.length > longestLine) return false;
  const plain = line.trim().replaceAll(/\s+/g, " ").toLowerCase();
  const bare = plain
    .replace(/^[[(•▶►»>*–-]+ ?(?!\d)/u, "")
    .replace(/(?<![\s:：.…»›>→\])-])[\s:：.…»›>→\])-]+$/u, "");
  if (whole.has(plain) || whole.has(bare)) return true;
  return labels.some((label) => bare.startsWith(label) && /^\s?[:：]\s?\S/u.test(bare.slice(label.length)));
}

/** Take the paragraphs that are no text out of a body, each recorded in full; something always stays. */
export function dropInterfaceLines(body: Root): { body: Root; repairs: readonly Repair[] } {
  const stray = body.children.filter((block) => isStray(block));
  if (stray.length === 0 || stray.length === body.children.length) return { body, repairs: [] };
  const repairs = stray.map((block) => ({
    was: textOf(block),
    now: "",
    rule: "interface line",
    ...(block.position ? { line: block.position.start.line } : {}),
  }));
  return { body: { ...body, children: body.children.filter((block) => !stray.includes(block)) }, repairs };
}

function isStray(block: RootContent): boolean {
  return (block.type === "paragraph" || block.type === "heading") && isInterfaceLine(textOf(block));
}

function textOf(block: RootContent): string {
  return plainText({ type: "root", children: [block] }).trim();
}
