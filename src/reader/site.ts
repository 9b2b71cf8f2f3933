/** What the search page knows of the site that it belongs to. */
export interface Site {
  /** Path of the site's root: begins and ends with a slash. */
  readonly prefix: string;
  /** Labels of the topics by their slugs. */
  readonly topics: Readonly<Record<string, string>>;
  /** BCP 47, of the page. */
  readonly language: string;
}

/** Read what the page says in the attributes of its search element: `data-prefix` and `data-topics`. */
export function readSite(element: HTMLElement): Site {
  const topics: unknown = JSON.parse(element.dataset.topics ?? "{}");
  const entries = Object.entries(typeof topics === "object" && topics !== null ? topics : {});
  return {
    prefix: element.dataset.prefix ?? "/",
    topics: Object.fromEntries(entries.filter((entry) => typeof entry[1] === "string")),
    language: element.ownerDocument.documentElement.lang || "en",
  };
}

/** The label of a topic; its slug where the page has no label for it. */
export function topicLabel(site: Site, slug: string): string {
  return Object.hasOwn(site.topics, slug) ? (site.topics[slug] ?? slug) : slug;
}
