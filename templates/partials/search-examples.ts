import type { ExampleKind, QueryExample } from "../../src/reader/site.ts";
import type { Archive, ListLink, NameKind, Settings } from "../../src/types.ts";
import { unquoted } from "../../src/unquoted.ts";
import { valueQuery } from "../../src/value-query.ts";

/** How many of the newest articles the words come from. */
const sample = 300;

/** A word with fewer letters says too little of what an archive is about; it is mostly one that every text has. */
const shortest = { cased: 5, ideographic: 2, other: 4 };

/**
 * Make an example of each kind of query that finds something in this archive: of words that headlines share, its
 * commonest names, and years that it covers. A kind for which the archive has nothing is left out.
 */
export function searchExamples(archive: Archive): QueryExample[] {
  const titles = archive.articles.slice(-sample).map(({ title }) => title);
  const [first, second] = commonWords(titles, archive.settings);
  const years = yearsOf(archive);
  const quarter = Math.floor(years.length / 4);
  const [from, until] = [years[quarter], years.at(-1 - quarter)];
  const name = (kind: NameKind) => commonest(archive.namePages.filter((page) => page.kind === kind))?.name;
  const person = name("people");
  const all: readonly (readonly [ExampleKind, string | undefined])[] = [
    ["Words", joined(first, " ", second)],
    ["Phrase", phraseOf(person, titles)],
    ["Or", joined(first, " OR ", second)],
    ["Not", joined(first, " -", second)],
    ["Beginning", first && `${[...first].slice(0, -2).join("")}*`],
    ["Tag", field("tag", commonest(archive.topics)?.label)],
    ["Person", field("person", person)],
    ["Place", field("place", name("places"))],
    ["Organization", field("organization", name("organizations"))],
    ["Author", field("author", archive.latest.find(({ authors }) => authors.length > 0)?.authors[0])],
    ["Title", field("title", first)],
    ["Date", from && (from === until ? `date:${from}` : `date:${from}..${until}`)],
    ["Before", until === years[0] ? undefined : `before:${until}`],
    ["After", from === years.at(-1) ? undefined : `after:${from}`],
  ];
  return all.flatMap(([kind, query]) => (query ? [{ kind, query }] : []));
}

/** The two words that most headlines have, neither a form of the other, nor from the name of the archive. */
function commonWords(titles: readonly string[], { title: own, language }: Settings): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const wordsOf = (text: string) =>
    new Set(Array.from(segmenter.segment(text), ({ segment }) => segment.toLocaleLowerCase(language)));
  const ownWords = wordsOf(own);
  const counts = new Map<string, number>();
  for (const title of titles) {
    for (const word of wordsOf(title)) {
      if (isTelling(word) && !ownWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const [first, ...others] = [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  const start = first?.[0].slice(0, shortest.cased - 1) ?? "";
  return [first, others.find(([word]) => !word.startsWith(start))].flatMap((each) => (each ? [each[0]] : []));
}

function isTelling(word: string): boolean {
  if (!/^[\p{L}\p{M}]+$/u.test(word)) return false;
  const script = /^\p{Ll}/u.test(word) ? "cased" : /^\p{Ideographic}/u.test(word) ? "ideographic" : "other";
  return [...word].length >= shortest[script];
}

/** A name of several words that a headline has, else the first words of the newest headline. */
function phraseOf(name: string | undefined, titles: readonly string[]): string | undefined {
  if (name?.includes(" ") && titles.some((title) => title.includes(name))) return `"${unquoted(name)}"`;
  const words = titles.at(-1)?.split(/[^\p{L}\p{M}\p{N}]*\s+[^\p{L}\p{M}\p{N}]*/u) ?? [];
  return words.length < 2 ? undefined : `"${unquoted(words.slice(0, 3).join(" "))}"`;
}

function commonest<Entry extends Pick<ListLink, "count">>(entries: readonly Entry[]): Entry | undefined {
  return entries.reduce<Entry | undefined>(
    (best, each) => (best && best.count >= each.count ? best : each),
    undefined,
  );
}

function joined(first: string | undefined, joint: string, second: string | undefined): string | undefined {
  return first && second && `${first}${joint}${second}`;
}

function field(name: string, value: string | undefined): string | undefined {
  return value && valueQuery(name, value);
}

/** The years that have articles, ascending. */
function yearsOf({ dates }: Archive): string[] {
  return dates
    .flatMap(({ precision, path }) => (precision === "year" && path[0] ? [path[0]] : []))
    .sort(byCodePoint);
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
