import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";

/** A page and what is known of it. */
export interface PageCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly title?: string | null | undefined;
  /** An instant or a day. */
  readonly date?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly firstWords?: string | null | undefined;
  /** HTML of the main text. */
  readonly body?: string;
}

const metadata = z.object({ title: z.string().nullish(), publishedTime: z.string().nullish() });
const truths = z.array(
  z.object({
    fixture: z.string(),
    title: z.string().nullish(),
    author: z.string().nullish(),
    date_published: z.string().nullish(),
    first13: z.string().nullish(),
  }),
);

/** Find the pages of a collection that have a truth beside them. */
export function readPageCases(files: readonly string[]): PageCase[] {
  return files.flatMap((file) => {
    if (basename(file) === "expected.html") return besideExpected(dirname(file));
    return basename(file) === "truth.json" ? listed(file) : [];
  });
}

function besideExpected(folder: string): PageCase[] {
  const source = join(folder, "source.html");
  if (!existsSync(source)) return [];
  const known = join(folder, "expected-metadata.json");
  const { title, publishedTime } = existsSync(known)
    ? metadata.parse(JSON.parse(readFileSync(known, "utf8")))
    : {};
  const body = readFileSync(join(folder, "expected.html"), "utf8");
  return [{ name: basename(folder), bytes: readFileSync(source), title, date: publishedTime, body }];
}

function listed(file: string): PageCase[] {
  const entries = truths.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!entries.success) return [];
  return entries.data.flatMap((entry) => {
    const page = join(dirname(file), entry.fixture);
    if (!existsSync(page) || !(entry.title || entry.date_published || entry.first13)) return [];
    const { title, author } = entry;
    const known = { title, author, date: entry.date_published, firstWords: entry.first13 };
    return [{ name: entry.fixture, bytes: readFileSync(page), ...known }];
  });
}
