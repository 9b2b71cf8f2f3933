import { posix } from "node:path";
import type { StatedDate } from "../../types.ts";
import { readDateValue } from "../date-value.ts";

/** The day that a file's name begins with, as generators ask for it: `2018-04-18-slug.md`. */
export function fileDate(file: string): StatedDate | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?=[-_. ])/.exec(posix.basename(file))?.[1];
  const edtf = day === undefined ? undefined : readDateValue(day, "UTC");
  return edtf === undefined ? undefined : { edtf, basis: "the file's name" };
}
