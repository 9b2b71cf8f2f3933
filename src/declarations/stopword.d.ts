/** Beside this function it exports lists of stop words by ISO 639-3 code, which Backfile looks up by name. */
declare module "stopword" {
  /** Leave the stop words out of a text given word by word. */
  export function removeStopwords(words: readonly string[], stopWords?: readonly string[]): string[];
}
