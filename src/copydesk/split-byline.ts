import { readByline } from "../originals/read-byline.ts";

/**
 * Split a byline into names as they came: “By A. Reporter and B. Writer” is two authors. What a name is followed
 * by, such as “, Staff Writer”, stays out of the names. Words that are no byline name nobody.
 */
export function splitByline(byline: string): string[] {
  return [...(readByline(byline)?.names ?? [])];
}
