import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import CSL from "citeproc";
import { z } from "zod";
import { citeName } from "../../src/cite-name.ts";
import type { CiteRecord } from "../../src/cite-record.ts";

const require = createRequire(import.meta.url);
const texts = z.record(z.string(), z.string());
const packaged = (file: string) =>
  texts.parse(JSON.parse(readFileSync(require.resolve(`@citation-js/plugin-csl/lib/${file}.json`), "utf8")));
const own = (name: string) => readFileSync(join(import.meta.dirname, "styles", `${name}.csl`), "utf8");

const styles: Readonly<Record<string, string>> = {
  Chicago: own("chicago-note-bibliography"),
  APA: packaged("styles").apa ?? "",
  MLA: own("modern-language-association"),
};
const english = packaged("locales")["en-US"] ?? "";

/** What may be said of a date where the Citation Style Language cannot express it. */
export type DateLiteral = string | undefined;

/** Have citeproc-js cite articles: the entries of a bibliography, with `<i>` for italics. */
export function cslCitations(
  style: string,
  records: readonly CiteRecord[],
  literal: (record: CiteRecord) => DateLiteral = () => undefined,
): string[] {
  const items = new Map(
    records.map((record, at) => [`${at}`, { id: `${at}`, ...itemOf(record, literal(record)) }]),
  );
  const system = { retrieveLocale: () => english, retrieveItem: (id: string) => items.get(id) };
  const engine = new CSL.Engine(system, styles[style] ?? "", "en-US", true);
  engine.setOutputFormat("html");
  return [...items.keys()].map((id) => {
    engine.updateItems([id]);
    const [, entries] = engine.makeBibliography();
    return entries
      .join("")
      .replaceAll(/<\/?div[^>]*>/g, "")
      .replaceAll("&#38;", "&")
      .trim();
  });
}

/** An article whose newspaper is not known is a page of its archive. */
function itemOf(record: CiteRecord, literal: DateLiteral): object {
  const { title, authors, publication, edtf, section, address, lang, archive } = record;
  const date = literal === undefined ? edtf && dateOf(edtf) : { literal };
  return {
    type: publication === undefined ? "webpage" : "article-newspaper",
    title,
    "container-title": publication ?? archive,
    ...(publication === undefined ? {} : { source: archive }),
    ...(publication === undefined || section === undefined ? {} : { section }),
    ...(authors.length === 0 ? {} : { author: authors.map((author) => nameOf(author, lang)) }),
    ...(date ? { issued: date } : {}),
    URL: address,
    language: lang,
  };
}

function nameOf(byline: string, lang: string | undefined): object {
  const name = citeName(byline, lang);
  if ("literal" in name) return name;
  const { family, given, particle, suffix } = name;
  return {
    ...{ family, given },
    ...(particle === undefined ? {} : { "non-dropping-particle": particle }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function dateOf(edtf: string): object {
  const season = /^(\d{4})-2([1-4])$/.exec(edtf);
  if (season) return { "date-parts": [[Number(season[1])]], season: Number(season[2]) };
  return { "date-parts": edtf.split("/").map((end) => end.split("-").map(Number)) };
}
