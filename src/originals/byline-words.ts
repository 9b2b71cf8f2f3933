/** The words of one language that stand in bylines; all in lower case. */
export interface BylineWords {
  /** What a byline begins with: “by”, “von”, “par”. */
  readonly by: readonly string[];
  /** What stands between two names. */
  readonly and: readonly string[];
  /** The last word of what a person is called there: “Staff Writer”. */
  readonly roles: readonly string[];
  /** What stands between a name and a place, where that is “and” in another language. */
  readonly in?: readonly string[];
}

/** By the language's BCP 47 tag. */
export const bylineWords: Readonly<Record<string, BylineWords>> = {
  en: {
    by: ["by", "story by", "text by", "written by", "reported by"],
    and: ["and", "with"],
    roles: [
      ...["staff", "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "editor"],
      ...[
        "editors",
        "columnist",
        "columnists",
        "contributor",
        "contributors",
        "analyst",
        "analysts",
        "critic",
      ],
      ...["critics", "press", "news", "agency", "bureau", "service"],
    ],
  },
  de: {
    by: ["von"],
    and: ["und", "mit"],
    roles: [
      "redakteur",
      "redakteurin",
      "redaktion",
      "korrespondent",
      "korrespondentin",
      "reporter",
      "reporterin",
    ],
  },
  fr: {
    by: ["par", "propos recueillis par"],
    and: ["et", "avec"],
    in: ["en"],
    roles: [
      "correspondant",
      "correspondante",
      "spécial",
      "spéciale",
      "journaliste",
      "rédacteur",
      "rédactrice",
    ],
  },
  es: {
    by: ["por"],
    and: ["y", "e", "con"],
    in: ["en", "a"],
    roles: ["corresponsal", "especial", "redactor", "redactora", "periodista", "redacción"],
  },
  pt: {
    by: ["por"],
    and: ["e", "com"],
    roles: ["correspondente", "especial", "repórter", "redação", "redacção"],
  },
  it: {
    by: ["di", "da", "a cura di"],
    and: ["e", "con"],
    in: ["i", "a"],
    roles: ["corrispondente", "inviato", "inviata", "redazione"],
  },
  nl: {
    by: ["door", "van onze"],
    and: ["en", "met"],
    roles: ["correspondent", "verslaggever", "redacteur", "redactie"],
  },
  sv: { by: ["av"], and: ["och", "med"], roles: ["reporter", "korrespondent", "redaktör"] },
  nb: { by: ["av"], and: ["og", "med"], roles: ["journalist", "reporter", "korrespondent"] },
  da: { by: ["af"], and: ["og", "med"], roles: ["journalist", "korrespondent", "redaktør"] },
  ro: { by: ["de", "autor"], and: ["și", "şi"], roles: ["corespondent", "redactor", "reporter"] },
  pl: {
    by: ["autor", "autorzy", "tekst"],
    and: ["i", "oraz"],
    roles: ["korespondent", "redaktor", "reporter"],
  },
  cs: { by: ["autor", "autorka", "autoři"], and: ["a"], roles: ["redaktor", "redaktorka", "zpravodaj"] },
  el: { by: ["από", "του", "της"], and: ["και"], roles: ["ανταποκριτής", "δημοσιογράφος"] },
  ru: {
    by: ["от", "автор", "авторы", "текст"],
    and: ["и"],
    roles: ["корреспондент", "редактор", "обозреватель"],
  },
  uk: { by: ["від", "автор", "автори"], and: ["і", "та", "й"], roles: ["кореспондент", "редактор"] },
  id: { by: ["oleh"], and: ["dan"], roles: ["wartawan", "reporter"] },
  ar: {
    by: ["من", "بقلم", "كتب", "كتبت", "تقرير", "إعداد"],
    and: ["و"],
    roles: ["مراسل", "مراسلنا", "محرر", "صحفي"],
  },
  fa: {
    by: ["توسط", "نوشته", "نوشتهٔ", "به قلم", "نویسنده", "گزارش"],
    and: ["و"],
    roles: ["خبرنگار", "گزارشگر"],
  },
  he: { by: ["על ידי", "מאת"], and: ["ו"], roles: ["כתב", "כתבת", "כתבנו", "עורך"] },
  zh: {
    by: ["记者", "本报记者", "作者", "文", "記者", "本報記者"],
    and: ["、", "和"],
    roles: ["报道", "報道", "摄", "攝"],
  },
};

/** What a byline may begin with in any language, the longest first. */
export const byWords: readonly string[] = [
  ...new Set(Object.values(bylineWords).flatMap(({ by }) => by)),
].toSorted((a, b) => b.length - a.length);
