import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readDrafts } from "../../src/originals/readers.ts";
import type { FormatScore } from "./checks.ts";
import { compareWithExport, countExport } from "./wordpress.ts";

/** Score the exports of WordPress: whether the items of every kind are as many as a plain count of the file finds. */
export async function scoreWordpress(files: readonly string[]): Promise<FormatScore | undefined> {
  const exports = files.flatMap((file) => {
    if (!/\.(?:xml|wxr)$/i.test(file)) return [];
    const bytes = readFileSync(file);
    return bytes.subarray(0, 8192).includes("<wp:wxr_version>") ? [{ file, bytes }] : [];
  });
  if (exports.length === 0) return undefined;
  const scores = [];
  for (const { file, bytes } of exports) scores.push(await scoreExport(basename(file), bytes));
  const items = scores.reduce((sum, each) => sum + each.items, 0);
  return {
    heading: `WordPress: ${exports.length} exports, ${items} items`,
    checks: scores.map(({ name, faults }) => ({
      what: "counts exact",
      right: faults.length === 0,
      note: `${name}: ${faults.join("; ")}`,
    })),
  };
}

async function scoreExport(name: string, bytes: Uint8Array) {
  const xml = new TextDecoder().decode(bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { value } = await readDrafts({ file: name, bytes, sha256 }, { timeZone: "UTC" });
  return { name, items: countExport(xml).items, faults: compareWithExport(xml, value) };
}
