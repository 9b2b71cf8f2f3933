import { readFileSync } from "node:fs";

/** The value of a JSON file; undefined where it is none, which collections of broken files have too. */
export function jsonIn(file: string): unknown {
  try {
    return file.endsWith(".json") ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  } catch {
    return undefined;
  }
}
