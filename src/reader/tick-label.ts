/** Name a bar in as little room as there is: a year `1923`, of a month `1923-04` only its short name. */
export function tickLabel(date: string, language: string): string {
  const [year = "", month] = date.split("-");
  const day = new Date(`${year}-${month ?? "01"}-01T00:00:00Z`);
  const form: Intl.DateTimeFormatOptions = month === undefined ? { year: "numeric" } : { month: "narrow" };
  return new Intl.DateTimeFormat(language, { ...form, calendar: "gregory", timeZone: "UTC" }).format(day);
}
