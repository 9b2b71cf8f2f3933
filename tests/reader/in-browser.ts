/** What runs in the browser for tests that ask more questions than a reader could type. */
import { ask, showMore } from "../../src/reader/ask.ts";
import { countFacets, type Facet } from "../../src/reader/facets.ts";
import { openIndex, type SearchIndex } from "../../src/reader/search-index.ts";
import { readAddress } from "../../src/reader/search-state.ts";
import type { Site } from "../../src/reader/site.ts";

/** All that the search page says in answer to an address. */
export interface Said {
  /** Addresses of the articles shown before all shards were asked; empty where they all were. */
  readonly early: readonly string[];
  /** Addresses of the articles, as far as the page was asked for more. */
  readonly shown: readonly string[];
  /** Of the articles found and of those kept. */
  readonly counts: readonly [number, number];
  /** Of each term: in how many articles it is, and what it was taken to become. */
  readonly terms: readonly (readonly [number, readonly string[], number])[];
  readonly facets: readonly Facet[];
}

const site: Site = { prefix: "/archive/", topics: {}, language: "en" };

/** Ask an index, at the address of its folder, for each of the addresses of a search page. */
async function sayAll(folder: string, addresses: readonly string[]): Promise<Said[]> {
  const index = await openIndex(folder);
  const said: Said[] = [];
  for (const address of addresses) said.push(await say(index, address));
  return said;
}

async function say(index: SearchIndex, address: string): Promise<Said> {
  const state = readAddress(address);
  const answers = [];
  for await (const answer of ask(index, state, site)) answers.push(answer);
  const last = answers.at(-1);
  if (!last) throw new Error(`There is no answer to ${address}.`);
  const urls = ({ results }: typeof last) => results.map(({ url }) => url);
  return {
    early: answers.length > 1 ? answers.slice(0, 1).flatMap(urls) : [],
    shown: urls(await showMore(last, site)),
    counts: [last.found, last.kept],
    terms: last.terms.map((term) => [term.articles, term.completions, term.moreCompletions]),
    facets: await countFacets(last, state.filters),
  };
}

interface Pagefind {
  createInstance(options: { readonly basePath: string; readonly language: string }): {
    search(query: string): Promise<{ readonly results: readonly { readonly id: string }[] }>;
  };
}

/** Ask Pagefind's own search of a shard for each of some words or phrases; returns the ids of pages, sorted. */
async function askPagefind(folder: string, shard: string, phrases: readonly string[]): Promise<string[][]> {
  const pagefind: Pagefind = await import(`${folder}pagefind.js`);
  const instance = pagefind.createInstance({ basePath: folder, language: shard });
  const found: string[][] = [];
  for (const phrase of phrases) {
    const { results } = await instance.search(`"${phrase}"`);
    found.push(results.map(({ id }) => id).sort());
  }
  return found;
}

/** Ask an index of one shard for each of some words or phrases; returns the ids of pages, sorted. */
async function findPages(folder: string, phrases: readonly string[]): Promise<string[][]> {
  const index = await openIndex(folder);
  const found: string[][] = [];
  for (const phrase of phrases) {
    const state = readAddress(`?q=${encodeURIComponent(`"${phrase}"`)}`);
    for await (const { findings } of ask(index, state, site)) {
      found.push(findings.flatMap(({ pages }) => Array.from(pages, (page) => page.toString(36))).sort());
    }
  }
  return found;
}

const inBrowser = { sayAll, askPagefind, findPages };

declare global {
  interface Window {
    /** As long as the page of these tests is open. */
    inBrowser: typeof inBrowser;
  }
}

window.inBrowser = inBrowser;
