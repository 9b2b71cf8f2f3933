import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleAssets } from "../../src/site/bundle.ts";
import type { ArchivePaths, Topic } from "../../src/types.ts";
import type { Wording } from "../../src/wording.ts";
import { render } from "../../templates/pages/search.11ty.tsx";
import { render as renderTopics } from "../../templates/pages/search-topics.11ty.tsx";
import { archiveOf } from "../site/archive-of.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { english } from "../support/wording-in.ts";
import { type ArticleParts, type IndexOptions, writeIndex } from "./write-index.ts";

/** How to build the site of a test. */
export interface SearchSiteOptions extends IndexOptions {
  /** What the interface says; in English unless said. */
  readonly wording?: Wording;
  /** Topics besides two that are always there. */
  readonly topics?: readonly Topic[];
}

const usualTopics: readonly Topic[] = [
  { slug: "oil", label: "Oil & gas", alsoKnownAs: [], mentions: 2 },
  { slug: "water", label: "Water", alsoKnownAs: [], mentions: 2 },
];

/**
 * Build a site, to be served at `/archive/`, that has nothing but the search page, its scripts and styles, and the
 * index of these articles.
 */
export async function searchSite(
  articles: readonly ArticleParts[],
  { wording = english, topics = [], ...options }: SearchSiteOptions = {},
): Promise<string> {
  const folder = await temporaryArchive();
  await writeIndex(folder, articles, options);
  await mkdir(join(folder, "search"));
  const { language = "en" } = options;
  const archive = {
    ...archiveOf(articles, { topics: [...usualTopics, ...topics], settings: { language } }),
    wording,
  };
  await writeFile(join(folder, "search", "index.html"), render({ archive }));
  await writeFile(join(folder, "search", "topics.json"), renderTopics({ archive }));
  await writeFile(join(folder, "favicon.svg"), `<svg xmlns="http://www.w3.org/2000/svg"/>`);
  await bundleAssets(pathsWithout(folder), join(folder, "assets"));
  return folder;
}

/** The paths of an archive that has no templates of its own. */
function pathsWithout(root: string): ArchivePaths {
  const below = (name: string) => join(root, "none", name);
  return {
    root,
    content: below("content"),
    originals: below("originals"),
    articles: below("articles"),
    media: below("media"),
    templates: below("templates"),
    public: below("public"),
    output: below("output"),
    cache: below("cache"),
  };
}
