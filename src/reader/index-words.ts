/** Marks of letters, but for those that make Japanese letters others. */
const marks = /(?![\u3099\u309A])\p{M}/gu;

/** Marks that are letters in their scripts, such as the vowels of Hindi and Thai: no writer leaves them out. */
const vowels = /(?!\p{Script=Inherited})\p{M}/u;

/** A word as the index compares it, though not yet reduced to its stem. */
export interface ComparedWord {
  /** In small letters and without marks, as Pagefind 1.6 writes it. */
  readonly plain: string;
  /** With its marks, where they are letters: it must then be just this. */
  readonly marked?: string;
}

/**
 * List the words of a text as the index compares them.
 *
 * @param text words with a space between them, as `spellings` gives them
 */
export function indexWords(text: string): ComparedWord[] {
  return (
    text
      .toLowerCase()
      // What JavaScript makes of a capital sigma at the end of a word; the index has the same small one everywhere.
      .replaceAll("ς", "σ")
      .split(" ")
      .flatMap((word) => {
        const plain = withoutMarks(word);
        if (plain === "") return [];
        const marked = word.normalize("NFC");
        return vowels.test(marked) ? [{ plain, marked }] : [{ plain }];
      })
  );
}

/** Pagefind writes the syllables of Korean as their letters. */
function withoutMarks(word: string): string {
  const plain = word.normalize("NFD").replaceAll(marks, "");
  return /[\u3099\u309A]/.test(plain) ? plain.normalize("NFC") : plain;
}
