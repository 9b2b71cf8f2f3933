/** Scripts whose languages name months by words of their own, and the commonest of these languages in news. */
const scripts: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
  // Urdu has letters of its own, and Persian digits.
  [/[ٹڈڑےں]/u, ["ur"]],
  [/[۰-۹]/u, ["fa"]],
  [/\p{Script=Arabic}/u, ["ar", "fa"]],
  [/\p{Script=Hebrew}/u, ["he"]],
  [/\p{Script=Cyrillic}/u, ["ru", "uk", "bg", "sr"]],
  [/\p{Script=Greek}/u, ["el"]],
  [/\p{Script=Devanagari}/u, ["hi", "mr", "ne"]],
  [/\p{Script=Bengali}/u, ["bn"]],
  [/\p{Script=Thai}/u, ["th"]],
  [/\p{Script=Hangul}/u, ["ko"]],
  [/年.*月.*日/u, ["ja"]],
];

/**
 * Say which languages a line may be in by its script alone, where that is not the Latin one: the likeliest first.
 *
 * @returns BCP 47; empty where the script tells nothing
 */
export function languagesOfScript(text: string): readonly string[] {
  return scripts.find(([script]) => script.test(text))?.[1] ?? [];
}
