/** Reports made from one form: what stands in the blanks, twice, and the words around them. */
export interface Form {
  readonly headline: string;
  readonly words: string;
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** Fill in a form: each `_` is the next blank. */
export function fillIn(words: string, blanks: readonly string[]): string {
  const left = [...blanks];
  return words.replaceAll("_", () => left.shift() ?? "");
}

/** Weather, results, draws, appointments and announcements, in languages of several scripts. */
export const forms: Readonly<Record<string, Form>> = {
  "a weather report": {
    headline: "Weather report",
    words:
      "The weather service expects _ degrees in the north and _ degrees in the south on _. Winds from the _ will reach _ kilometres an hour on the coast. There will be _ millimetres of rain in the hills. Sailors are advised to check the forecast before they leave port. The next report will be published tomorrow at the usual hour by the weather service of the region, and can be heard on the radio.",
    first: ["12", "18", "Monday", "west", "40", "5"],
    second: ["15", "21", "Tuesday", "east", "25", "0"],
  },
  "a German one": {
    headline: "Wetterbericht",
    words:
      "Der Wetterdienst erwartet am _ Temperaturen von _ Grad im Norden und _ Grad im Süden. Der Wind aus _ erreicht an der Küste _ Stundenkilometer. In den Bergen fallen _ Millimeter Regen. Seeleuten wird geraten, vor dem Auslaufen die Vorhersage zu lesen. Der nächste Bericht des Wetterdienstes der Region erscheint morgen zur gewohnten Stunde und ist auch im Radio zu hören, sagte der Dienst.",
    first: ["Montag", "12", "18", "Westen", "40", "5"],
    second: ["Dienstag", "15", "21", "Osten", "25", "0"],
  },
  "a Chinese one": {
    headline: "天气预报",
    words:
      "气象部门预计_北部气温为_度，南部气温为_度。沿海_风风速可达每小时_公里。山区降雨量为_毫米。建议船员出港前查看天气预报。下一次预报将于明天同一时间由本地区气象部门发布，也可以通过广播收听。市民如有疑问可以拨打气象热线咨询有关情况。",
    first: ["周一", "12", "18", "西", "40", "5"],
    second: ["周二", "15", "21", "东", "25", "0"],
  },
  "a Persian one, in Persian figures": {
    headline: "گزارش هوا",
    words:
      "سازمان هواشناسی برای روز _ دمای _ درجه در شمال و _ درجه در جنوب را پیش‌بینی می‌کند. سرعت باد _ در ساحل به _ کیلومتر در ساعت می‌رسد. در کوهستان _ میلی‌متر باران می‌بارد. به دریانوردان توصیه می‌شود پیش از ترک بندر پیش‌بینی را بخوانند. گزارش بعدی سازمان هواشناسی منطقه فردا در همان ساعت منتشر می‌شود و از رادیو نیز پخش خواهد شد.",
    first: ["دوشنبه", "۱۲", "۱۸", "غربی", "۴۰", "۵"],
    second: ["سه‌شنبه", "۱۵", "۲۱", "شرقی", "۲۵", "۰"],
  },
  "results of the same teams": {
    headline: "Results",
    words:
      "_ _ _ _\n_ _ _ _\n_ _ _ _\n\nAll matches of the league are played on Saturday afternoon at three, and tickets can be bought at the grounds and at the offices of the league in the city. Members of the clubs pay half of the price and children go in free when they come with their parents.",
    first: "Arsenal 2 Chelsea 1 Leeds 0 Everton 0 Fulham 3 Burnley 2".split(" "),
    second: "Chelsea 0 Leeds 1 Everton 2 Fulham 2 Burnley 1 Arsenal 4".split(" "),
  },
  "winning numbers": {
    headline: "Winning numbers",
    words:
      "The numbers drawn on _ May are _, _, _, _, _ and _. Winners can claim their prize at any post office within 90 days. The next draw will take place on Saturday evening and will be shown on television. The lottery supports sports clubs and the restoration of churches throughout the country. Those who think that they play too much can call a free number at any time of the day.",
    first: ["3", "4", "8", "15", "16", "23", "42"],
    second: ["10", "7", "9", "11", "20", "31", "40"],
  },
  "an appointment, without figures": {
    headline: "Appointment",
    words:
      "The board of the company has appointed _ as its new head of _. _, who joined from _, will lead the teams in _ and _ and report to the chief executive. The company said that it was glad to have won so experienced a manager and that it looked forward to growing with them in the years to come. The company makes parts for ships and employs people in many countries of the world.",
    first: ["Maria Silva", "sales", "Silva", "Norvik", "Lisbon", "Porto"],
    second: ["John Smith", "research", "Smith", "Aldora", "Madrid", "Vigo"],
  },
  "an announcement in which the date alone is another": {
    headline: "Market on Saturday",
    words:
      "The farmers' market will be held on Saturday, _ May 2014, in the square behind the church. Growers from the valley bring vegetables, cheese, honey and bread. The choir of the school will sing at noon, and there is coffee and cake from the women's club. Parking is free behind the station. In the case of rain the market moves to the town hall. Dogs are welcome on a lead.",
    first: ["3"],
    second: ["10"],
  },
};
