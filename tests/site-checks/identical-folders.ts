import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesBelow } from "./files-below.ts";

/**
 * Compare two folders byte for byte. Each finding names a file that only one of them has, or the
 * offset of the first byte at which the two files differ. Empty: the folders hold the same.
 */
export async function differingFiles(first: string, second: string): Promise<string[]> {
  const inFirst = await filesBelow(first);
  const inSecond = new Set(await filesBelow(second));
  const findings: string[] = [];
  for (const file of inFirst) {
    if (!inSecond.delete(file)) findings.push(`only in the first: ${file}`);
    else findings.push(...(await differenceIn(file, first, second)));
  }
  return [...findings, ...[...inSecond].map((file) => `only in the second: ${file}`)];
}

async function differenceIn(file: string, first: string, second: string): Promise<string[]> {
  const [a, b] = await Promise.all([readFile(join(first, file)), readFile(join(second, file))]);
  if (a.equals(b)) return [];
  const differing = a.findIndex((byte, place) => byte !== b[place]);
  const offset = differing === -1 ? a.length : differing;
  return [`differs from byte ${offset} on: ${file} (${a.length} and ${b.length} bytes)`];
}
