import { notice, type Problem } from "../problem.ts";
import { nameKey } from "./plural-key.ts";

/** A category of the sources that is no topic, and how many articles have it. */
export interface CategoryCount {
  /** What it is compared by. */
  readonly key: string;
  /** As the source that came first writes it. */
  readonly label: string;
  articles: number;
  /** Originals of the first few of these articles. */
  readonly files: string[];
  /** Whether articles of further originals have it. */
  hasMore?: boolean;
}

/** Categories counted so far, by what they are compared by. */
export type CategoryCounts = Map<string, CategoryCount>;

/** Originals that are named of each category. */
const mostFiles = 3;

/** Categories that are listed one by one: free keywords may be thousands. */
const mostListed = 50;

/** Count the categories of one article. */
export function countCategories(counts: CategoryCounts, categories: readonly string[], file: string): void {
  const byKey = new Map(categories.map((category) => [nameKey(category), category]));
  for (const [key, label] of byKey) {
    const count = counts.get(key) ?? { key, label, articles: 0, files: [] };
    counts.set(key, count);
    count.articles += 1;
    if (count.files.includes(file)) continue;
    if (count.files.length < mostFiles) count.files.push(file);
    else count.hasMore = true;
  }
}

/** Add categories that have been counted elsewhere. */
export function addCategories(counts: CategoryCounts, more: Iterable<CategoryCount>): void {
  for (const { key, label, articles, files, hasMore = false } of more) {
    const before = counts.get(key);
    const all = [...new Set([...(before?.files ?? []), ...files])];
    counts.set(key, {
      ...{ key, label: before?.label ?? label, articles: (before?.articles ?? 0) + articles },
      files: all.slice(0, mostFiles),
      hasMore: hasMore || before?.hasMore === true || all.length > mostFiles,
    });
  }
}

/** Sort counted categories: the most used first. */
export function mostUsed(counts: CategoryCounts): CategoryCount[] {
  return [...counts.values()].sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1));
}

/** Say for each category that is no topic, once, which articles have it: that is for a person to decide on. */
export function categoryProblems(counts: CategoryCounts): Problem[] {
  const sorted = mostUsed(counts);
  const rest = sorted.length - mostListed;
  const place = { file: "content/topics.yml" };
  const listed = sorted.slice(0, mostListed).map(({ label, articles, files, hasMore }) => {
    const found = articles === 1 ? "an article" : `${articles} articles`;
    const named = `${files.join(", ")}${hasMore ? ", …" : ""}`;
    const message = `“${label}” is a category of ${found}, but no topic: ${named}.`;
    const hint =
      "For a person to decide: add it as a topic, to the alsoKnownAs of one, or to ignored; then ingest again.";
    return notice(place, message, hint);
  });
  if (rest <= 0) return listed;
  const message = `${rest} more categories, each of fewer articles, are no topics either.`;
  return [
    ...listed,
    notice(place, message, "“backfile topics --dry-run” proposes those that several articles have."),
  ];
}
