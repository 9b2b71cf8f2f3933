import { fetchSigned } from "./index-file.ts";

/** Reduce words, in small letters, to the stems under which the index holds them. */
export type Stem = (words: readonly string[]) => readonly string[];

/**
 * Stemmers that come to the same as Pagefind 1.6's own, by the name that Pagefind gives the language, `unknown` where
 * it leaves words as they are: a few kilobytes where its module has sixty. Of other languages theirs differs.
 */
export const smallStemmers: Readonly<Record<string, () => Promise<(word: string) => string>>> = {
  unknown: async () => (word) => word,
  da: async () => (await import("@orama/stemmers/danish")).stemmer,
  en: async () => (await import("./stem-english.ts")).stemEnglish,
  ga: async () => (await import("@orama/stemmers/irish")).stemmer,
  hu: async () => (await import("@orama/stemmers/hungarian")).stemmer,
  pt: async () => (await import("@orama/stemmers/portuguese")).stemmer,
  ru: async () => (await import("@orama/stemmers/russian")).stemmer,
};

/**
 * Load what reduces words to their stems.
 *
 * @param folder address of the index, with a slash at its end
 * @param file of Pagefind's module in it: `wasm.LANGUAGE.pagefind`
 * @throws where it cannot be fetched
 */
export async function loadStemmer(folder: string, file: string): Promise<Stem> {
  const name = file.split(".")[1] ?? "";
  const small = Object.hasOwn(smallStemmers, name) ? smallStemmers[name] : undefined;
  if (!small) {
    const [{ pagefindStemmer }, module] = await Promise.all([
      import("./pagefind-stemmer.ts"),
      fetchSigned(`${folder}${file}`),
    ]);
    return pagefindStemmer(module);
  }
  const stem = await small();
  return (words) => words.map(stem);
}
