/** A newspaper's archive as someone who knows Eleventy sets it up: Markdown files, layouts, collections. */
import { hashOf, initialled, inverted, newsArticle, paragraphIds, titleCase } from "./citing.mjs";
import { nameLists, periods } from "./lists.mjs";

const longDate = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

const monthFirst = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
const shortMonth = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" });

export default function configure(config) {
  config.addPassthroughCopy("style.css");
  config.addCollection("articles", articlesIn);
  for (const [name, length] of [
    ["years", 4],
    ["months", 7],
    ["days", 10],
  ]) {
    config.addCollection(name, (api) => periods(articlesIn(api), length));
  }
  config.addCollection("names", (api) => nameLists(articlesIn(api)));
  config.addFilter("isoDate", (date) => date.toISOString().slice(0, 10));
  config.addFilter("longDate", (date) => longDate.format(date));
  config.addFilter("monthFirst", (date) => monthFirst.format(date));
  config.addFilter("shortMonth", (date) => shortMonth.format(date));
  for (const filter of [hashOf, initialled, inverted, paragraphIds, titleCase]) {
    config.addFilter(filter.name, filter);
  }
  const slugify = config.getFilter("slugify");
  config.addFilter("newsArticle", (article, site) => newsArticle(article, { site, slugify }));
  config.addFilter("asPath", (step) => step.replaceAll("-", "/"));
  config.addFilter("startingWith", (list, start) => list.filter(({ step }) => step.startsWith(start)));
  config.addFilter("ofKind", (list, kind) => list.filter((each) => each.kind === kind));
  config.addFilter("partedByYear", (list) => periods(list, 4));
  config.addFilter("mostUsed", mostUsed);
  config.addFilter("newestFirst", (list) => list.toReversed());
  config.addFilter("first", (list, count) => list.slice(0, count));
  return { dir: { output: "_site" } };
}

function articlesIn(api) {
  return api.getFilteredByGlob("content/articles/**/*.md");
}

/** Tags and their articles, most used first; Eleventy's own collections stand beside them. */
function mostUsed(collections, count) {
  const own = new Set(["all", "articles", "years", "months", "days", "names"]);
  return Object.entries(collections)
    .filter(([name]) => !own.has(name))
    .map(([label, { length }]) => ({ label, length }))
    .toSorted((a, b) => b.length - a.length)
    .slice(0, count);
}
