/** The scripts that news is written in, by the names that Unicode gives them. */
const scripts = [
  ..."Latin Cyrillic Greek Arabic Hebrew Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada".split(
    " ",
  ),
  ..."Malayalam Sinhala Thai Lao Khmer Myanmar Tibetan Ethiopic Armenian Georgian Han Hiragana Katakana Hangul".split(
    " ",
  ),
] as const;

const ofScript = scripts.map((name) => ({ name, letter: new RegExp(`\\p{Script=${name}}`, "gu") }));

/** Scripts that go together in one text, by the code that ISO 15924 gives to the whole. */
const together: Readonly<Record<string, readonly string[]>> = {
  Jpan: ["Han", "Hiragana", "Katakana"],
  Kore: ["Hangul", "Han"],
  Hans: ["Han"],
  Hant: ["Han"],
};

/** Codes of ISO 15924 that do not begin as the name of their script does. */
const codes: Readonly<Record<string, string>> = {
  Orya: "Oriya",
  Knda: "Kannada",
  Mlym: "Malayalam",
  Mymr: "Myanmar",
};

/** Languages that are written in more than one script, so that the script says little of what the tag should be. */
const severalScripts =
  /^(?:az|bs|crh|ha|hif|kk|kok|ks|ku|ky|man|mn|mnr|ms|pa|sd|sh|shi|sr|sw|tg|tk|tt|ug|uz|vai|yi|zgh)$/;

/** How many letters of a text are of each script, the most frequent first. */
export function scriptsIn(text: string): readonly { readonly script: string; readonly letters: number }[] {
  return ofScript
    .map(({ name, letter }) => ({ script: name, letters: text.match(letter)?.length ?? 0 }))
    .filter(({ letters }) => letters > 0)
    .toSorted((one, other) => other.letters - one.letters);
}

/** The fewest letters by which a text can contradict what is said of it, and their share. */
const fewestLetters = 60;
const plainShare = 0.8;

/**
 * Tell whether a text is plainly not of a language: nearly all of its letters are of scripts that the language is not
 * written in. Of a language that has several scripts that is never said.
 *
 * @param language BCP 47
 */
export function contradictsScript(text: string, language: string): boolean {
  const locale = new Intl.Locale(language).maximize();
  const code = locale.script ?? "Latn";
  if (severalScripts.test(locale.language)) return false;
  const own = together[code] ?? [codes[code] ?? scripts.find((name) => name.startsWith(code.slice(0, 3)))];
  const found = scriptsIn(text);
  const all = found.reduce((sum, { letters }) => sum + letters, 0);
  const strange = found.reduce((sum, { script, letters }) => sum + (own.includes(script) ? 0 : letters), 0);
  return own[0] !== undefined && all >= fewestLetters && strange >= all * plainShare;
}
