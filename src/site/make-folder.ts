import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { isErrorCode } from "../text-file.ts";

/**
 * Make a folder and those above it, each once: having the system look for all of them every time takes five times
 * as long.
 */
export function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  const above = dirname(folder);
  if (made.has(above)) makeOne(folder);
  else mkdirSync(folder, { recursive: true });
  made.add(above).add(folder);
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isErrorCode(error, "EEXIST")) throw error;
  }
}
