/** What runs in the browser for tests that ask more questions than a reader could type. */
import { ask, showMore } from "../../src/reader/ask.ts";
import type { FacetValue } from "../../src/reader/facets.ts";
import type { QueryProblem } from "../../src/reader/query-problems.ts";
import { openIndex, type SearchIndex } from "../../src/reader/search-index.ts";
import { readAddress } from "../../src/reader/search-state.ts";
import type { ShardFinding } from "../../src/reader/shard-finding.ts";
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
  /** Values of topics, years and people, with their counts. */
  readonly facets: readonly (readonly FacetValue[])[];
  /** How many results hold all the words and how many most of them, where some do not hold all. */
  readonly widened: readonly [number, number] | undefined;
  /** What is suggested for each term that no article holds. */
  readonly suggestions: readonly (readonly string[])[];
  readonly problems: readonly QueryProblem[];
  /** Of each year its number of results and of those in the range; and of those of no year. */
  readonly years: readonly (readonly [string, number, number])[];
  readonly timeless: readonly [number, number];
  readonly marks: readonly (readonly string[])[];
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
  const longer = await showMore(last, site);
  const { years, imprecise, undated } = await last.histogram();
  return {
    early: answers
      .filter(({ isCounted }) => !isCounted)
      .slice(0, 1)
      .flatMap(urls),
    shown: urls(longer),
    counts: [last.found, last.kept],
    terms: last.terms.map((term) => [term.articles, term.completions, term.moreCompletions]),
    facets: await Promise.all([last.facet("tag"), last.facet("year"), last.facet("person")]),
    widened: last.widened && [last.widened.all, last.widened.some],
    suggestions: last.absent.map(({ suggestions }) => suggestions.map(({ word }) => word)),
    problems: last.problems,
    years: years.map(({ year, count, inRange }) => [year, count, inRange]),
    timeless: [imprecise, undated],
    marks: longer.results.map(({ marks }) => marks),
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
    let last: readonly ShardFinding[] = [];
    for await (const { findings } of ask(index, state, site)) last = findings;
    found.push(last.flatMap(({ pages }) => Array.from(pages, (page) => page.toString(36))).sort());
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
