import type { TextPart } from "./excerpt.ts";
import type { Found, InOrder } from "./found.ts";
import { mostRecords } from "./most-records.ts";
import { type Result, showResult } from "./result.ts";
import type { Site } from "./site.ts";

/** What is downloaded of a result; what is not known is absent or empty. */
export interface ResultRecord {
  /** Address within the host, the site's prefix included. */
  readonly url: string;
  readonly title: string;
  /** EDTF; absent where it is not known. */
  readonly date?: string;
  readonly authors: readonly string[];
  readonly publication?: string;
  /** Labels of topics. */
  readonly tags: readonly string[];
  /** BCP 47. */
  readonly language?: string;
  /** The passage in which the words asked for stand closest, else the opening words. */
  readonly excerpt: string;
}

/** How many files are fetched side by side, as many as browsers do from one host. */
const sideBySide = 6;

/** Fetch what can be downloaded of results, in their order: {@link mostRecords} at most. */
export async function* fetchRecords(inOrder: InOrder, site: Site): AsyncGenerator<ResultRecord> {
  const found = inOrder(mostRecords);
  for (let from = 0; from < found.length; from += sideBySide) {
    yield* await Promise.all(found.slice(from, from + sideBySide).map((each) => fetchRecord(each, site)));
  }
}

async function fetchRecord(found: Found, site: Site): Promise<ResultRecord> {
  const { url, title, date, authors, publication, topics, language, excerpt }: Result = await showResult(
    found,
    site,
  );
  return {
    ...{ url, title: textOf(title), authors, tags: topics.map(({ label }) => label) },
    ...(date === undefined ? {} : { date }),
    ...(publication === undefined ? {} : { publication }),
    ...(language === undefined ? {} : { language }),
    excerpt: textOf(excerpt),
  };
}

function textOf(parts: readonly TextPart[]): string {
  return parts.map(({ text }) => text).join("");
}
