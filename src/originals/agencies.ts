/** News agencies as bylines and datelines name them, by country of their seat; in one line a name and what else it is called. */
const agencies: readonly (readonly string[])[] = [
  ["Reuters", "Thomson Reuters", "رويترز", "رویترز", "רויטרס", "Рейтер", "路透社", "ロイター"],
  ["Associated Press", "The Associated Press", "AP", "أسوشيتد برس", "آسوشیتدپرس", "美联社"],
  ["United Press International", "UPI"],
  ["Bloomberg", "Bloomberg News"],
  [
    "Agence France-Presse",
    "Agence France Presse",
    "AFP",
    "أ ف ب",
    "أ.ف.ب",
    "فرانس برس",
    "خبرگزاری فرانسه",
    "法新社",
  ],
  ["dpa", "Deutsche Presse-Agentur", "د ب أ"],
  ["epd"],
  ["KNA"],
  ["APA"],
  ["SDA", "Keystone-SDA", "ATS"],
  ["PA", "PA Media", "Press Association"],
  ["ANSA"],
  ["EFE", "Agencia EFE"],
  ["Europa Press"],
  ["Lusa", "Agência Lusa"],
  ["Belga"],
  ["ANP"],
  ["Ritzau"],
  ["NTB"],
  ["TT", "TT Nyhetsbyrån"],
  ["STT"],
  ["PAP"],
  ["ČTK", "CTK"],
  ["MTI"],
  ["Tanjug", "Танјуг"],
  ["HINA"],
  ["BTA", "БТА"],
  ["Agerpres"],
  ["ANA-MPA", "ΑΠΕ-ΜΠΕ"],
  ["TASS", "ITAR-TASS", "ТАСС", "ИТАР-ТАСС"],
  ["Interfax", "Интерфакс"],
  ["RIA Novosti", "РИА Новости"],
  ["UNIAN", "УНИАН", "УНІАН"],
  ["Ukrinform", "Укринформ", "Укрінформ"],
  ["BelTA", "БелТА"],
  ["Anadolu", "Anadolu Agency", "Anadolu Ajansı", "AA"],
  ["IRNA", "ایرنا"],
  ["ISNA", "ایسنا"],
  ["Mehr", "خبرگزاری مهر"],
  ["Fars", "خبرگزاری فارس"],
  ["Tasnim", "خبرگزاری تسنیم"],
  ["SPA", "واس"],
  ["WAM", "وام"],
  ["SANA", "سانا"],
  ["MENA", "أ ش أ"],
  ["PTI", "Press Trust of India"],
  ["ANI"],
  ["IANS"],
  ["Xinhua", "新华社", "新華社"],
  ["China News Service", "中新社", "中新网"],
  ["CNA", "中央社"],
  ["Kyodo", "Kyodo News", "共同通信", "共同通信社", "共同"],
  ["Jiji Press", "時事通信", "時事"],
  ["Yonhap", "연합뉴스"],
  ["Bernama"],
  ["Antara"],
  ["AAP", "Australian Associated Press"],
  ["The Canadian Press", "Canadian Press"],
  ["Notimex"],
  ["Télam"],
  ["Agência Brasil"],
];

const known = new Set(agencies.flat().map(keyOf));

/** What an agency that the table does not have calls itself. */
const callsItself =
  /^(?:(?:news|press) agency|\p{Lu}.* (?:news|press) agency|(?:خبرگزاری|وكالة|وكالات|وکالة|агентство|סוכנות) ?.*|.*(?:通讯社|通訊社|通信社))$/iu;

/** Tell whether words are the name of a news agency; “AP” is one, “ap” and “aa” are not. */
export function isAgency(words: string): boolean {
  const name = words.trim().replace(/^the\s+/i, "");
  if (/^\p{Ll}+$/u.test(name) && name.length < 4) return name === "dpa" || name === "epd";
  return known.has(keyOf(words)) || known.has(keyOf(name)) || callsItself.test(name);
}

function keyOf(name: string): string {
  return name.trim().replaceAll(/\s+/g, " ").toLowerCase();
}
