/** Languages whose texts Pagefind divides into words by a dictionary. */
const segmented = ["zh", "ja", "th"];

/** Marks of letters, but for those that make Japanese letters others. */
const marks = /(?![\u3099\u309A])\p{M}/gu;

/**
 * List the words of a text as the index compares them, though not yet reduced to their stems: in small letters
 * and without marks, as Pagefind 1.6 writes them.
 *
 * @param text words with a space between them, as `spellings` gives them
 * @param language BCP 47, of the index
 */
export function indexWords(text: string, language: string): string[] {
  const small = text.toLowerCase();
  const parted = isSegmented(language) ? [...segmentsOf(small, language)] : small.split(" ");
  return parted.map(withoutMarks).filter((word) => word !== "");
}

function isSegmented(language: string): boolean {
  return segmented.includes(language.split("-")[0] ?? "") && "Segmenter" in Intl;
}

function* segmentsOf(text: string, language: string): Generator<string> {
  for (const { segment } of new Intl.Segmenter(language, { granularity: "word" }).segment(text)) {
    yield segment.trim();
  }
}

function withoutMarks(word: string): string {
  const plain = word.normalize("NFD").replaceAll(marks, "");
  return /[\u3099\u309A]/.test(plain) ? plain.normalize("NFC") : plain;
}
