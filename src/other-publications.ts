import type { Article, OriginalName, OtherPublication } from "./types.ts";

/** The other publications of an article, but for those that a person has found to be other articles. */
export function otherPublicationsOf({
  alsoPublishedAs = [],
  distinctFrom = [],
}: Article): readonly OtherPublication[] {
  return alsoPublishedAs.filter((each) => !distinctFrom.some((name) => isNamed(name, each)));
}

/** A file named without an item stands for all of its items. */
export function isNamed(name: OriginalName, original: OriginalName): boolean {
  return name.file === original.file && (name.item === undefined || name.item === original.item);
}
