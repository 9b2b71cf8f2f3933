/** The parts of Pagefind 1.6's browser module that the search page uses. */
export interface PagefindModule {
  options(options: PagefindOptions): Promise<void>;
  init(): Promise<void>;
  /** Fetch what a search for these words would need. */
  preload(query: string): Promise<void>;
  search(query: string | null, options?: PagefindSearchOptions): Promise<PagefindReply>;
}

interface PagefindOptions {
  readonly baseUrl?: string;
  readonly basePath?: string;
  readonly ranking?: { readonly metaWeights: Readonly<Record<string, number>> };
}

/** What a search may be narrowed and ordered by. */
export interface PagefindSearchOptions {
  readonly filters?: Readonly<Record<string, string | readonly string[]>>;
  readonly sort?: Readonly<Record<string, "asc" | "desc">>;
}

/** What a search gives: articles, and how many of them have each value of the filters loaded so far. */
export interface PagefindReply {
  readonly results: readonly PagefindResult[];
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** An article found, not yet fetched. */
export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  data(): Promise<IndexedArticle>;
}

/** An article as the index holds it; every text is plain, nothing in it is HTML. */
export interface IndexedArticle {
  /** Address within the host, the site's prefix included. */
  readonly url: string;
  readonly content: string;
  /** As `content`, with `<` and `>` as entities; in languages written without spaces, U+200B between words. */
  readonly raw_content?: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
}
