import { basename } from "node:path/posix";
import type { Period } from "../types.ts";
import { slugOf } from "./slug.ts";

/** Address of a page of dates: `/2018/04/`, `/192X/`, `/undated/`. */
export function dateAddress(path: readonly string[]): string {
  return `/${path.join("/")}/`;
}

/**
 * Address of an article: the parts of its date that are known, then the stem of its file.
 *
 * @param file path below `content/articles`
 */
export function articleAddress(file: string, period: Period): string {
  return `${dateAddress(period.path)}${slugOfFile(file)}/`;
}

function slugOfFile(file: string): string {
  const stem = basename(file, ".md").normalize("NFC").toLowerCase();
  return /^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u.test(stem) ? stem : slugOf(stem, "article");
}
