import type { Root } from "mdast";
import { beforeAll, describe, expect, test } from "vitest";
import { type DetectLanguage, loadDetector } from "../../src/copydesk/language/detect-language.ts";
import { settleLanguage } from "../../src/copydesk/language/settle-language.ts";

let detect: DetectLanguage;
beforeAll(async () => {
  detect = await loadDetector();
});

/** One report in many languages: “The council voted on Tuesday to close the bridge for repairs.” */
const paragraphs = {
  en: "The council voted on Tuesday to close the bridge for repairs, saying that the work would take at least three months. The mayor said traffic would be led around the town.",
  de: "Der Stadtrat hat am Dienstag beschlossen, die Brücke wegen Bauarbeiten zu sperren. Die Arbeiten dauern mindestens drei Monate, sagte die Bürgermeisterin.",
  fr: "Le conseil municipal a décidé mardi de fermer le pont pour des travaux qui devraient durer au moins trois mois. La circulation sera déviée, a dit le maire.",
  es: "El ayuntamiento decidió el martes cerrar el puente por obras que durarán al menos tres meses, según el alcalde. Hasta entonces, el tráfico será desviado.",
  pt: "A câmara municipal decidiu na terça-feira fechar a ponte para obras que devem durar pelo menos três meses. Até lá, o trânsito será desviado pela cidade.",
  it: "Il consiglio comunale ha deciso martedì di chiudere il ponte per lavori che dureranno almeno tre mesi, ha detto il sindaco. Il traffico sarà deviato.",
  nl: "De gemeenteraad heeft dinsdag besloten de brug te sluiten voor werkzaamheden die minstens drie maanden zullen duren. Het verkeer wordt omgeleid.",
  af: "Die stadsraad het Dinsdag besluit om die brug te sluit vir werk wat minstens drie maande sal duur. Die verkeer kan nie daar ry nie, het die burgemeester gesê.",
  pl: "Rada miasta zdecydowała we wtorek o zamknięciu mostu na czas prac, które potrwają co najmniej trzy miesiące. Ruch zostanie skierowany objazdem.",
  cs: "Městská rada v úterý rozhodla o uzavření mostu kvůli opravám, které potrvají nejméně tři měsíce. Doprava bude odkloněna, řekl starosta.",
  sv: "Kommunfullmäktige beslutade i tisdags att stänga bron för arbeten som väntas ta minst tre månader. Trafiken leds om, säger borgmästaren.",
  fi: "Kaupunginvaltuusto päätti tiistaina sulkea sillan korjaustöiden vuoksi, jotka kestävät vähintään kolme kuukautta. Liikenne ohjataan kiertotielle.",
  hu: "A városi tanács kedden úgy döntött, hogy lezárja a hidat a felújítás miatt, amely legalább három hónapig tart. A forgalmat elterelik.",
  tr: "Belediye meclisi salı günü köprünün en az üç ay sürecek çalışmalar için kapatılmasına karar verdi. Trafik başka yollara yönlendirilecek.",
  id: "Dewan kota pada hari Selasa memutuskan untuk menutup jembatan karena perbaikan yang akan berlangsung setidaknya tiga bulan. Lalu lintas harus dialihkan.",
  ru: "Городской совет во вторник решил закрыть мост на ремонт, который продлится не менее трёх месяцев. Движение пойдёт в объезд, сказал мэр города.",
  uk: "Міська рада у вівторок вирішила закрити міст на ремонт, який триватиме щонайменше три місяці. Рух буде спрямовано в об’їзд, сказав міський голова.",
  mk: "Градскиот совет во вторникот одлучи да го затвори мостот поради поправки кои ќе траат најмалку три месеци. Сообраќајот ќе се пренасочи.",
  el: "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κλείσει τη γέφυρα για έργα που θα διαρκέσουν τουλάχιστον τρεις μήνες, είπε ο δήμαρχος.",
  ar: "قرر مجلس المدينة يوم الثلاثاء إغلاق الجسر لإجراء أعمال ستستغرق ثلاثة أشهر على الأقل بحسب رئيس البلدية، وسيتم تحويل حركة المرور.",
  fa: "شورای شهر روز سه‌شنبه تصمیم گرفت پل را برای کارهای تعمیراتی که دست‌کم سه ماه طول می‌کشد ببندد. شهردار گفت مسیر دیگری باز می‌شود.",
  he: "מועצת העיר החליטה ביום שלישי לסגור את הגשר לצורך עבודות שיימשכו לפחות שלושה חודשים, אמר ראש העיר. התנועה תופנה לדרכים אחרות.",
  hi: "नगर परिषद ने मंगलवार को पुल को मरम्मत के लिए बंद करने का फैसला किया, जो कम से कम तीन महीने चलेगा। महापौर ने कहा कि यातायात दूसरे रास्ते से जाएगा।",
  ja: "市議会は火曜日、少なくとも三か月かかる工事のため橋を閉鎖することを決めたと市長が発表した。車は別の道を通る。",
  zh: "市议会星期二决定关闭这座桥进行维修，工程预计至少需要三个月，市长表示，车辆将改道行驶。",
  ko: "시의회는 화요일 최소 석 달이 걸리는 공사를 위해 다리를 폐쇄하기로 결정했다고 시장이 밝혔다.",
};

describe("a paragraph is told for what it is", () => {
  test.each(Object.entries(paragraphs))("%s", (language, text) => {
    expect(detect(text)).toBe(language);
  });
});

describe("nothing is said of", () => {
  test.each([
    ["a headline", "Council votes to close the old bridge"],
    ["names", "Otto Meier, Jane Roe"],
    ["figures", "1 2 3 4 5 6 7 8 9 10 11 12 ".repeat(20)],
    ["no text", ""],
    [
      "Swahili, which the library does not know",
      "Baraza la jiji liliamua Jumanne kufunga daraja kwa ajili ya matengenezo yatakayochukua angalau miezi mitatu. Magari yatapita njia nyingine.",
    ],
    [
      "Welsh, nor that",
      "Penderfynodd cyngor y ddinas ddydd Mawrth gau'r bont ar gyfer gwaith a fydd yn para o leiaf dri mis. Bydd y traffig yn mynd ffordd arall.",
    ],
    [
      "Kazakh, which has letters of its own",
      "Қалалық кеңес сейсенбіде көпірді кемінде үш айға созылатын жөндеу жұмыстары үшін жабуға шешім қабылдады, деді қала әкімі.",
    ],
    [
      "Pashto, which has too",
      "د ښار شورا د سې شنبې په ورځ پرېکړه وکړه چې پل د ترميم لپاره چې لږ تر لږه درې مياشتې به دوام وکړي وتړي، ښاروال وويل.",
    ],
  ])("%s", (_, text) => {
    expect(detect(text)).toBeUndefined();
  });
});

const body: Root = { type: "root", children: [] };
const source = { file: "a.html", sha256: "0".repeat(64), format: "html" };

function settle(known: { archive: string; stated?: string; given?: string; text?: string }) {
  return settleLanguage({
    draft: { source, body, ...(known.stated === undefined ? {} : { lang: known.stated }) },
    text: known.text ?? "",
    archive: known.archive,
    detect,
    ...(known.given === undefined ? {} : { metadata: { file: "a.html", lang: known.given } }),
  });
}

describe("an article says its language only where it is not the archive's", () => {
  test.each([
    ["en", "en", undefined],
    ["en", "en-US", undefined],
    ["en-GB", "en", undefined],
    ["pt", "pt-BR", undefined],
    ["pt-BR", "pt-PT", "pt-PT"],
    ["zh", "zh-Hant", "zh-Hant"],
    ["sr", "sr-Latn", "sr-Latn"],
    ["nb", "no", undefined],
    ["en", "fr-CA", "fr-CA"],
  ])("archive %s, source %s", (archive, stated, lang) => {
    expect(settle({ archive, stated })).toMatchObject({ problems: [] });
    expect(settle({ archive, stated }).lang).toBe(lang);
  });
});

describe("in order of trust", () => {
  test("a person's word counts, whatever the source and the text say", () => {
    expect(settle({ archive: "en", stated: "de", given: "nl", text: paragraphs.fr })).toMatchObject({
      lang: "nl",
      problems: [],
    });
  });

  test("what the source states counts where the text does not contradict it by its script", () => {
    expect(settle({ archive: "en", stated: "de", text: paragraphs.fr })).toMatchObject({
      lang: "de",
      problems: [],
    });
  });

  test("a text in another script than the stated language's is a problem, and counts", () => {
    const { lang, problems } = settle({ archive: "en", stated: "en-US", text: paragraphs.fa });
    expect(lang).toBe("fa");
    expect(problems).toMatchObject([{ file: "content/originals/a.html", severity: "error" }]);
    expect(problems[0]?.message).toMatch(/“en-US”.*another script.*“fa”/);
  });

  test("a language of two scripts is not contradicted", () => {
    const latin =
      "Gradsko veće je u utorak odlučilo da zatvori most zbog radova koji će trajati najmanje tri meseca.";
    expect(settle({ archive: "en", stated: "sr", text: latin })).toMatchObject({ lang: "sr", problems: [] });
  });

  test("what the text is for certain counts where nothing is stated", () => {
    expect(settle({ archive: "en", text: paragraphs.ru })).toMatchObject({
      lang: "ru",
      language: "ru",
    });
    expect(settle({ archive: "ru", text: paragraphs.ru }).lang).toBeUndefined();
  });

  test("and else the archive's", () => {
    expect(settle({ archive: "de", text: "Regen" })).toEqual({ language: "de", problems: [] });
  });
});
