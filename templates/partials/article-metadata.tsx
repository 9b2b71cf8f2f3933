import { citeDate, isPlainDate } from "../../src/cite-date.ts";
import { citeName, withParticle } from "../../src/cite-name.ts";
import type { CiteRecord } from "../../src/cite-record.ts";
import type { ArticlePage, Site } from "../../src/types.ts";
import { fileHref } from "./href.ts";
import { newsArticle } from "./news-article.ts";

interface ArticleMetadataProps {
  readonly site: Site;
  readonly article: ArticlePage;
  readonly record: CiteRecord;
}

/**
 * Describe an article to search engines, sites that link to it and reference managers: schema.org, Open Graph, Dublin
 * Core, and the authors as Highwire Press names them.
 *
 * Zotero takes the kind from `DC.type`, the newspaper from `DC.source`, and the date as it stands, EDTF too. It takes
 * the authors from `citation_author`, where alone an organization can be told from a person. Source: its translators
 * "Embedded Metadata" and "RDF".
 */
export function ArticleMetadata({ site, article, record }: ArticleMetadataProps) {
  const { title, tags, lang } = article;
  // The page itself is read on when its styles are there; the picture need not wait for them.
  const picture = article.article.image?.file;
  const { publication, edtf, authors, section, address } = record;
  return (
    <>
      {picture !== undefined && <link rel="preload" href={fileHref(site, "media", picture)} as="image" />}
      <OpenGraph site={site} article={article} record={record} />
      <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />
      <meta name="DC.type" content="newspaperArticle" />
      <meta name="DC.title" content={title} />
      {authors.map((author) => (
        <meta name="DC.creator" content={author} />
      ))}
      {authors.map((author) => (
        <meta name="citation_author" content={sortedName(author, lang)} />
      ))}
      {edtf !== undefined && <meta name="DC.date" content={edtf} />}
      {publication !== undefined && <meta name="DC.source" content={publication} />}
      {section !== undefined && <meta property="article:section" content={section} />}
      {tags.map(({ label }) => (
        <>
          <meta property="article:tag" content={label} />
          <meta name="DC.subject" content={label} />
        </>
      ))}
      <meta name="DC.language" content={lang} />
      <meta name="DC.identifier" content={address} />
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: newsArticle({ site, article, record }) }}
      />
    </>
  );
}

/** Open Graph has no place for a date that is not known to the day. */
function OpenGraph({ site, article: { article }, record: { edtf } }: ArticleMetadataProps) {
  const date = citeDate(edtf);
  const isDay = date !== undefined && isPlainDate(date) && date.from?.day !== undefined;
  const { image } = article;
  return (
    <>
      {isDay && <meta property="article:published_time" content={edtf} />}
      {image?.file !== undefined && (
        <>
          <meta
            property="og:image"
            content={new URL(fileHref(site, "media", image.file), site.settings.baseUrl).href}
          />
          {image.alt !== undefined && <meta property="og:image:alt" content={image.alt} />}
        </>
      )}
      <meta name="twitter:card" content={image?.file === undefined ? "summary" : "summary_large_image"} />
    </>
  );
}

/** The family name first; after a name that stays whole comes a comma too, and nothing. */
function sortedName(author: string, lang: string): string {
  const name = citeName(author, lang);
  if ("literal" in name) return `${name.literal.replaceAll(/,(?= )/g, "")},`;
  const given = name.suffix === undefined ? name.given : `${name.given} ${name.suffix}`;
  return `${withParticle(name)}, ${given}`;
}
