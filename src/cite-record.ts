/** What a citation says of an article. What is not known is absent. */
export interface CiteRecord {
  readonly title: string;
  /** As the byline gives them, `Jane Roe`. */
  readonly authors: readonly string[];
  /** The newspaper. */
  readonly publication?: string;
  /** EDTF level 1. */
  readonly edtf?: string;
  readonly section?: string;
  /** Where the article can be read, in full, with its host. */
  readonly address: string;
  /** BCP 47. */
  readonly lang?: string;
  /** Title of the archive in which it can be read. */
  readonly archive: string;
  /** The day on which somebody has read it there: ISO 8601. */
  readonly accessed?: string;
  /** Where it was first published. */
  readonly sourceUrl?: string;
}
