import { tellRelatives } from "./relatives.ts";
import { scriptsIn } from "./scripts.ts";

/** Tells the language of a running text: BCP 47, or undefined where it is not certain. */
export type DetectLanguage = (text: string) => string | undefined;

/** How much of a text is looked at, in characters; more changes nothing. */
const longestSample = 4000;

/** Below these numbers of letters a text is too short to tell: a sentence or two, which have fewer in writing by syllables or words. */
const fewestLetters = { alphabetic: 80, other: 25 } as const;
const otherScripts = new Set(["Han", "Hiragana", "Katakana", "Hangul"]);

/**
 * The lowest score, of 1, that a text in one of the library's languages has. Texts in languages that it does not know,
 * which it takes for another, mostly stay below it, and so do texts in two languages. Measured on news and on the
 * Universal Declaration of Human Rights in 500 languages.
 */
const surest = { alphabetic: 0.73, other: 0.68 } as const;

/** How near the second language may come; of the same script and words, neither is certain. */
const nearest = 0.985;

let loaded: Promise<DetectLanguage> | undefined;

/** Load the detector: 60 languages, in half a second and 60 MB, once. What it cannot tell for certain it does not. */
export async function loadDetector(): Promise<DetectLanguage> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<DetectLanguage> {
  const { eld } = await import("eld/small");
  const detector = eld.newInstance();
  return (text) => {
    const sample = text.slice(0, longestSample).normalize("NFC");
    const kind = kindOf(sample);
    if (kind === undefined || strangeShare(sample) > mostStrange) return undefined;
    const result = detector.detect(sample);
    const scores = Object.entries(result.getScores()).toSorted(([, one], [, other]) => other - one);
    const [best, second] = scores.map(([, score]) => score);
    if (!result.isReliable() || best === undefined || best < surest[kind]) return undefined;
    const told = tellRelatives(result.language, sample);
    if (told !== undefined) return told === "uncertain" ? undefined : told;
    return (second ?? 0) > best * nearest ? undefined : result.language;
  };
}

/** @returns undefined where the text is too short */
function kindOf(text: string): keyof typeof surest | undefined {
  const found = scriptsIn(text);
  const letters = found.reduce((sum, each) => sum + each.letters, 0);
  const kind = otherScripts.has(found[0]?.script ?? "") ? "other" : "alphabetic";
  return letters < fewestLetters[kind] ? undefined : kind;
}

/** Letters of Cyrillic and Arabic writing that no language has which the library knows. */
const strange = /(?![а-яёіїєґўѝђјљњћџѓќѕ])\p{Script=Cyrillic}|[ټډړږښڼڄڃٻڀڇۇۈځڅېۍ]/giu;
const mostStrange = 0.005;

function strangeShare(text: string): number {
  return (text.match(strange)?.length ?? 0) / Math.max(1, text.length);
}
