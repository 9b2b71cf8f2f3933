/** Scripts in use today that run from right to left (Unicode Standard, chapter 9 and 19). */
const rightToLeft = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"]);

/** Tell which way a language is written, from its BCP 47 tag. */
export function directionOf(language: string): "ltr" | "rtl" {
  const known = remembered.get(language);
  if (known) return known;
  const script = new Intl.Locale(language).maximize().script;
  const direction = script !== undefined && rightToLeft.has(script) ? "rtl" : "ltr";
  remembered.set(language, direction);
  return direction;
}

/** An archive has few languages, and many articles in each. */
const remembered = new Map<string, "ltr" | "rtl">();
