import { oneOf, type Random, wholeBelow } from "../random.ts";

/** How texts of one language are made up: real function words, and invented words in its own letters. */
export interface Tongue {
  /** BCP 47. */
  readonly lang: string;
  /** How many of a thousand articles are in it. */
  readonly share: number;
  /** Real words without which no sentence is, the most frequent first. */
  readonly common: readonly string[];
  /** Invent a word. @param length in syllables */
  readonly invent: (random: Random, length: number) => string;
  /** Between two words. */
  readonly gap: " " | "";
  readonly comma: string;
  readonly stop: string;
  readonly quotes: readonly [string, string];
  /** What one of two sentences in a report says: “X said”. */
  readonly said: string;
}

/** Make words of syllables: a beginning, a middle and sometimes an end, each of a list with spaces between. */
function syllables(onsets: string, nuclei: string, codas: string): Tongue["invent"] {
  const [first, middle, last] = [onsets, nuclei, codas].map((list) => list.split(" "));
  return (random, length) => {
    let word = "";
    for (let left = length; left > 0; left -= 1) {
      word += oneOf(random, first ?? []) + oneOf(random, middle ?? []);
      if (random() < 0.3 || left === 1) word += oneOf(random, last ?? []);
    }
    return word;
  };
}

/** Make words of single characters. */
function characters(all: string): Tongue["invent"] {
  const list = [...all];
  return (random, length) => Array.from({ length: Math.max(1, length) }, () => oneOf(random, list)).join("");
}

const latin = { gap: " ", comma: ",", stop: "." } as const;

/** Arabic script joins what a Persian keyboard parts with a character that nobody sees. */
function withJoiners(invent: Tongue["invent"]): Tongue["invent"] {
  return (random, length) => {
    const word = invent(random, length);
    const kind = wholeBelow(random, 12);
    if (kind === 0) return `می\u200c${word}`;
    return kind === 1 ? `${word}\u200cها` : word;
  };
}

/** The languages of a mixed archive, the most frequent first. */
export const tongues: readonly Tongue[] = [
  {
    ...{ ...latin, lang: "en", share: 420, quotes: ["“", "”"], said: "said" },
    common:
      "the of to and a in that for on was is with by as at from his an were are which be this had has not but or been their it he they who will would after its said more when there about up".split(
        " ",
      ),
    invent: syllables(
      "b c d f g h l m n p r s t v w br cl dr fl gr pl sh sp st th tr",
      "a e i o u ai ea oo ou",
      "b d g l m n r s t ck ld nd ng nt rd rk rt st",
    ),
  },
  {
    ...{ ...latin, lang: "de", share: 110, quotes: ["„", "“"], said: "sagte" },
    common:
      "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über".split(
        " ",
      ),
    invent: syllables(
      "b d f g h k l m n p r s t w z br fl gr kl kr pf schl schr st str tr",
      "a e i o u ä ö ü au ei ie",
      "b ch ck ft g l ll m n nd ng r rt s ß t tz",
    ),
  },
  {
    ...{ ...latin, lang: "fr", share: 90, quotes: ["« ", " »"], said: "a déclaré" },
    common:
      "de la le et les des en un du une que est pour qui dans par sur au plus pas il ce ne avec se son sont ou mais aux été cette comme elle a deux ont leur".split(
        " ",
      ),
    invent: syllables(
      "b c d f g j l m n p r s t v br ch cl cr fl gr pl pr tr",
      "a e é è i o u ai au eau eu oi ou ê ô",
      "l n r s t ille nce nt que ture tion",
    ),
  },
  {
    ...{ ...latin, lang: "es", share: 80, quotes: ["«", "»"], said: "dijo" },
    common:
      "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son".split(
        " ",
      ),
    invent: syllables(
      "b c d f g h j l ll m n ñ p r s t v z br cr dr fr gr pl pr tr",
      "a e i o u á é í ó ie ue ia",
      "l n r s d ción dad",
    ),
  },
  {
    ...{ gap: " ", comma: "،", stop: ".", lang: "fa", share: 90, quotes: ["«", "»"], said: "گفت" },
    common:
      "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت شد ما وی بود کند دو شده اما می هر پس".split(
        " ",
      ),
    invent: withJoiners(syllables("ب پ ت ج چ خ د ر ز س ش ف ق ک گ ل م ن ه", "ا و ی", "ب د ر ز س ش ق م ن ه ت")),
  },
  {
    ...{ gap: " ", comma: "،", stop: ".", lang: "ar", share: 70, quotes: ["«", "»"], said: "قال" },
    common:
      "في من على أن إلى التي عن مع هذا كان الذي ما هذه بعد أو قد كما لم بين ذلك قبل عند منذ كل حول إن لا هو ثم لقد".split(
        " ",
      ),
    invent: syllables(
      "ب ت ث ج ح خ د ر ز س ش ص ض ط ع غ ف ق ك ل م ن ه و ي أ إ آ",
      "ا و ي",
      "ب د ر س ع ق ل م ن ة ى ء ت",
    ),
  },
  {
    ...{ gap: " ", comma: ",", stop: ".", lang: "he", share: 40, quotes: ["„", "”"], said: "אמר" },
    common: "של את על הוא לא כי עם זה גם היא אל או היה כל אך יותר אחרי בין רק מה כמו עד הם אבל לפני".split(
      " ",
    ),
    invent: syllables("א ב ג ד ה ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת", "ו י א ה", "ב ד ל ם ן ק ר ש ת ים ות"),
  },
  {
    ...{ gap: "", comma: "，", stop: "。", lang: "zh", share: 50, quotes: ["“", "”"], said: "说" },
    common:
      "的 一 是 在 了 和 有 不 这 为 上 个 国 我 以 要 他 时 来 用 们 到 作 地 于 出 就 分 对 成 会 可 主 发 年 动".split(
        " ",
      ),
    invent: characters(
      "安北本边表部才产长场城处传代当党道德等电东动都度段队多方风府港高公关光海合河和黑红湖华化环会机积基及级极集计家价间建江交角教接街节界金京经境九局军开科空口库来老乐离里理力历利联林流龙路马门民明命南内能农平普期起气千前强桥青清情球区全群人日三山商上社生省石时实市事手水司思四苏台太特天田铁通同头图外万王网文问五武物西下先线乡相向象小校心新信星行形兴性学雪研阳业一医义银英营影永油友原远院月云运在早战张正政之知直志制质治中钟众重州主住转子总组作",
    ),
  },
  {
    ...{ gap: " ", comma: ",", stop: ".", lang: "ru", share: 35, quotes: ["«", "»"], said: "сказал" },
    common:
      "и в не на что с по как из за от к его но это о же для был до бы так или если также после уже при их со года".split(
        " ",
      ),
    invent: syllables(
      "б в г д ж з к л м н п р с т ф х ч ш бр гр кр пр ст тр",
      "а е ё и о у ы я ю",
      "й л м н р с т в ский ние ость",
    ),
  },
  {
    ...{ gap: "", comma: "、", stop: "。", lang: "ja", share: 15, quotes: ["「", "」"], said: "述べた" },
    common: "の に は を た が で て と し れ さ ある いる も する から な こと として".split(" "),
    invent: characters(
      "アイウエオカキクケコサシスセソタチツテトナニノハヒフヘホマミムメモヤユヨラリルレロンガギグゲゴザジズダデドバビブベボ会社国人年大日本中長出三同時政事自行者月分後前生方今高円第新合業間場立内米学問取部党党長市民県選挙法案",
    ),
  },
];
