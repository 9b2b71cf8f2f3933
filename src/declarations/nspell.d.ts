/** What Backfile uses of nspell, which ships no types. */
declare module "nspell" {
  interface Spelling {
    /** Tells whether the word is spelt correctly; a capital or all capitals are accepted for a lower-case entry. */
    correct(word: string): boolean;
    /** Every form of every entry, as a key. */
    readonly data: Readonly<Record<string, unknown>>;
  }
  /** Read a Hunspell affix file and word list, as text. */
  export default function nspell(aff: string, dic: string): Spelling;
}
