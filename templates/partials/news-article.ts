import { citeDate, isPlainDate } from "../../src/cite-date.ts";
import { citeName, isOrganization } from "../../src/cite-name.ts";
import type { CiteRecord } from "../../src/cite-record.ts";
import { otherPublicationsOf } from "../../src/other-publications.ts";
import type { ArticlePage, NameMention, OtherPublication, PageLink, Site } from "../../src/types.ts";
import { absoluteHref, fileHref } from "./href.ts";
import { jsonLd } from "./json-ld.ts";

interface NewsArticleParts {
  readonly site: Site;
  readonly article: ArticlePage;
  readonly record: CiteRecord;
}

/**
 * Describe an article to machines, as JSON-LD in the vocabulary of schema.org that cannot end the element it stands in.
 *
 * A date of which less is known than a day, a month or a year of the calendar is none to schema.org: it is given as the
 * date of issue of Dublin Core, in EDTF, by the Library of Congress's name for that type.
 */
export function newsArticle({ site, article, record }: NewsArticleParts): string {
  const { title, summary, lang, article: own } = article;
  return jsonLd({
    "@context": ["https://schema.org", { dcterms: "http://purl.org/dc/terms/" }],
    "@type": "NewsArticle",
    headline: title,
    description: summary || undefined,
    url: record.address,
    inLanguage: lang,
    ...datesOf(record),
    dateModified: lastOf(own.corrections.map(({ date }) => date)),
    author: listOf(record.authors, (name) => authorOf(name, lang)),
    isPartOf: partsOf(site, own.publication),
    articleSection: own.section,
    keywords: listOf(article.tags, ({ label }) => label),
    mentions: mentionsOf(site, article),
    image: own.image?.file && new URL(fileHref(site, "media", own.image.file), site.settings.baseUrl).href,
    sameAs: /^https?:\/\//.test(own.url ?? "") ? own.url : undefined,
    workExample: listOf(otherPublicationsOf(own), (other) => otherOf(other, title)),
    correction: listOf(own.corrections, ({ note }) => note),
  });
}

function lastOf(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>(
    (last, day) => (last === undefined || day > last ? day : last),
    undefined,
  );
}

/** An empty list says nothing and is left out. */
function listOf<T>(items: readonly T[], describe: (item: T) => unknown): unknown[] | undefined {
  return items.length === 0 ? undefined : items.map(describe);
}

function datesOf({ edtf }: { readonly edtf?: string | undefined }): object {
  const date = citeDate(edtf);
  if (!date) return {};
  if (isPlainDate(date)) return { datePublished: edtf };
  return { "dcterms:issued": { "@type": "http://id.loc.gov/datatypes/edtf", "@value": edtf } };
}

/** Whether a name that stays whole is a person's is not known; organizations say that they are. */
function authorOf(byline: string, lang: string): object {
  const isPerson = !("literal" in citeName(byline, lang));
  if (isPerson) return { "@type": "Person", name: byline };
  return isOrganization(byline) ? { "@type": "Organization", name: byline } : { name: byline };
}

function partsOf({ settings }: Site, publication: string | undefined): object[] {
  const archive = { "@type": "WebSite", name: settings.title, url: settings.baseUrl };
  return publication === undefined ? [archive] : [{ "@type": "Newspaper", name: publication }, archive];
}

/** The same text as it was published elsewhere. */
function otherOf({ title, publication, date, url }: OtherPublication, headline: string): object {
  return {
    "@type": "NewsArticle",
    headline: title ?? headline,
    ...datesOf({ edtf: date }),
    isPartOf: publication === undefined ? undefined : { "@type": "Newspaper", name: publication },
    url: /^https?:\/\//.test(url ?? "") ? url : undefined,
  };
}

function mentionsOf(site: Site, { people, places, organizations }: ArticlePage): unknown[] | undefined {
  const named: readonly (readonly [string, readonly NameMention[]])[] = [
    ["Person", people],
    ["Place", places],
    ["Organization", organizations],
  ];
  const link = (address: PageLink["address"] | undefined) => address && absoluteHref(site, address);
  return listOf(
    named.flatMap(([type, mentions]) =>
      mentions.map(({ name, address }) => ({ "@type": type, name, url: link(address) })),
    ),
    (mention) => mention,
  );
}
