import { oneOf, type Random, wholeBelow } from "../bench/corpus/random.ts";
import type { ArticleParts } from "./write-index.ts";

/** Draw a query, as an address of the search page, from the words of some articles. */
export function randomAddress(random: Random, articles: readonly ArticleParts[]): string {
  const query = new URLSearchParams();
  const terms = Array.from({ length: wholeBelow(random, 4) }, () => randomPart(random, articles));
  if (random() < 0.25) terms.push(beginning(random, randomWord(random, articles)));
  if (terms.length > 0) query.set("q", terms.join(" "));
  if (random() < 0.3) query.append("tag", oneOf(random, oneOf(random, articles).tags ?? []));
  for (let years = wholeBelow(random, 8); years > 5; years -= 1) query.append("year", randomYear(random));
  if (random() < 0.15) query.set("from", randomDate(random));
  if (random() < 0.15) query.set("until", randomDate(random));
  if (random() < 0.1) query.set("undated", "yes");
  const order = oneOf(random, ["", "", "newest", "oldest"]);
  if (order !== "") query.set("sort", order);
  return `?${query}`;
}

/** Draw a word or two in a row, as an article has them. */
export function randomPhrase(random: Random, articles: readonly ArticleParts[]): string {
  const { title, body = "" } = oneOf(random, articles);
  const words = `${title} ${body}`.match(/[\p{L}\p{N}]+/gu) ?? [""];
  const first = wholeBelow(random, words.length);
  return words.slice(first, first + 1 + wholeBelow(random, 3)).join(" ");
}

/** A term mostly, and now and then one with an operator or a field. */
function randomPart(random: Random, articles: readonly ArticleParts[]): string {
  const term = () => randomTerm(random, articles);
  const kind = random();
  if (kind < 0.1) return `${term()} OR ${term()}`;
  if (kind < 0.2) return `-${term()}`;
  if (kind < 0.25) return `(${term()} ${term()}) OR ${term()}`;
  if (kind < 0.35) return `${beginning(random, randomWord(random, articles))}*`;
  if (kind < 0.4) return `title:${randomWord(random, articles)}`;
  if (kind < 0.45)
    return `tag:${oneOf(random, ["oil", oneOf(random, oneOf(random, articles).tags ?? ["x"])])}`;
  if (kind < 0.5) return `person:${(oneOf(random, articles).people?.[0] ?? "nobody").split(" ")[0]}`;
  if (kind < 0.55) return `date:${randomDate(random)}..${randomDate(random)}`;
  if (kind < 0.6) return `${random() < 0.5 ? "before" : "after"}:${randomDate(random)}`;
  return term();
}

/** Not always one that exists. */
function randomDate(random: Random): string {
  return oneOf(random, ["2009", "2010-06", "2011", "2012-02-29", "2013-03-15", "2015-02-30", "2016", "201X"]);
}

function randomTerm(random: Random, articles: readonly ArticleParts[]): string {
  const kind = random();
  if (kind < 0.05) return "qqwxqq";
  if (kind < 0.25) return `"${randomPhrase(random, articles)}"`;
  return randomWord(random, articles);
}

function randomWord(random: Random, articles: readonly ArticleParts[]): string {
  return randomPhrase(random, articles).split(" ")[0] ?? "";
}

/** Now and then so little of a word that many begin so. */
function beginning(random: Random, word: string): string {
  return word.slice(0, Math.max(3, wholeBelow(random, word.length + 1)));
}

function randomYear(random: Random): string {
  return oneOf(random, ["2009", "2011", "2013", "2014", "2018", "201X", "undated", "1900"]);
}
