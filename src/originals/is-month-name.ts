/** Languages of the newspapers whose months are known. */
const languages =
  "en de fr es pt it nl sv nb da fi pl cs sk sl hr sr hu ro bg ru uk be el tr id ms vi ar fa he ur hi ca et lv lt".split(
    " ",
  );

let known: ReadonlySet<string> | undefined;

/** Tell whether a word is the name of a month, short or long, in any of the languages that newspapers here are in. */
export function isMonthName(word: string): boolean {
  known ??= new Set(languages.flatMap(monthsIn));
  return known.has(word.toLowerCase().replace(/\.$/, ""));
}

/** As Intl knows them: by themselves and in dates, where some languages put them into another case. */
function monthsIn(language: string): string[] {
  const forms: Intl.DateTimeFormatOptions[] = [
    { month: "long" },
    { month: "short" },
    { month: "long", day: "numeric" },
    { month: "short", day: "numeric" },
  ];
  return forms
    .flatMap((form) => {
      const format = new Intl.DateTimeFormat(language, { ...form, timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, month) => {
        const parts = format.formatToParts(new Date(Date.UTC(2000, month, 15)));
        const name = parts.find(({ type }) => type === "month")?.value ?? "";
        return name.toLowerCase().replace(/\.$/, "");
      });
    })
    .concat(language === "en" ? ["sept"] : []);
}
