/** What citations and metadata of an article are made of. */
import { createHash } from "node:crypto";

const small = new Set("a an and as at but by for from in nor of on or the to with".split(" "));

export function titleCase(title) {
  const words = title.split(" ");
  return words.map((word, at) => (at > 0 && small.has(word) ? word : capitalised(word))).join(" ");
}

function capitalised(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `Jane Roe`: `Roe, Jane`. */
export function inverted(name) {
  const words = name.split(" ");
  const family = words.pop();
  return words.length === 0 ? family : `${family}, ${words.join(" ")}`;
}

/** `Jane Roe`: `Roe, J.`. */
export function initialled(name) {
  return inverted(name).replace(/, (.).*/, ", $1.");
}

export function hashOf(text, length) {
  return createHash("md5").update(text).digest("hex").slice(0, length);
}

/** Give each paragraph an address of its own, made of what it says. */
export function paragraphIds(html) {
  return html.replaceAll(/<p>(.*?)<\/p>/gs, (whole, text) => `<p id="p-${hashOf(text, 6)}"${whole.slice(2)}`);
}

const types = { people: "Person", places: "Place", organizations: "Organization" };

/** An article as schema.org describes it. */
export function newsArticle(data, { site, slugify }) {
  const named = Object.entries(types).flatMap(([kind, type]) =>
    (data[kind] ?? []).map((name) => ({
      "@type": type,
      name,
      url: `${site.url}/${kind}/${slugify(name)}/`,
    })),
  );
  const others = (data.namedOnce ?? []).map((name) => ({ "@type": "Thing", name }));
  const article = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: data.title,
    description: data.summary,
    url: data.url,
    inLanguage: "en",
    datePublished: data.date,
    author: data.authors?.map((name) => ({ "@type": "Person", name })),
    isPartOf: [
      { "@type": "Newspaper", name: data.publication },
      { "@type": "WebSite", name: site.title, url: `${site.url}/` },
    ],
    articleSection: data.section,
    keywords: data.tags,
    mentions: [...named, ...others],
  };
  return JSON.stringify(article).replaceAll("<", "\\u003c");
}
