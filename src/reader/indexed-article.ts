/** An article as the index holds it: a fragment of Pagefind's. Every text is plain, nothing in it is HTML. */
export interface IndexedArticle {
  /** Address within the host, the site's prefix included. */
  readonly url: string;
  /** In languages written without spaces, U+200B between words. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters?: Readonly<Record<string, readonly string[] | undefined>>;
}
