import type { BuildCache } from "../build-cache.ts";
import type { Entered } from "./enter-articles.ts";
import { hashOf } from "./telling-words.ts";

/** What the cache holds of an article file: its state on disk, and what was read. */
export type Known = readonly [state: string, entered: Entered];

/** What is known of article files from the last time. */
export interface KnownEntries {
  readonly size: number;
  of(file: string): Known | undefined;
  /**
   * Remember files until the next time, and no others.
   *
   * @param files each with what is known of it now: the same object where it is what was known before
   */
  keep(files: ReadonlyMap<string, Known>): Promise<void>;
}

/** Files in a part of what is remembered: a part is written anew when anything in it has changed. */
const filesInPart = 1_000;

const name = "catalogue";

/** Whether anything is known of the files of an archive. */
export function hasKnownEntries(cache: BuildCache): boolean {
  return cache.has(name);
}

/** Recall what is known of article files. What cannot be relied on is left out. */
export function recallEntries(cache: BuildCache): KnownEntries {
  const count = cache.read<{ parts: number }>(name)?.parts ?? 0;
  const known = new Map<string, Known>();
  const perPart = new Array<number>(count).fill(0);
  for (let part = 0; part < count; part += 1) {
    const entries = Object.entries(cache.read<Record<string, Known>>(partName(count, part)) ?? {});
    for (const [file, each] of entries) known.set(file, each);
    perPart[part] = entries.length;
  }
  return {
    size: known.size,
    of: (file) => known.get(file),
    keep: async (files) => {
      const parts = 2 ** Math.ceil(Math.log2(Math.max(1, files.size / filesInPart)));
      const filed = Array.from({ length: parts }, () => new Map<string, Known>());
      for (const [file, each] of files) filed[partOf(file, parts)]?.set(file, each);
      for (const [part, own] of filed.entries()) {
        const isSame =
          own.size === perPart[part] && [...own].every(([file, each]) => known.get(file) === each);
        if (parts !== count || !isSame) await cache.write(partName(parts, part), Object.fromEntries(own));
      }
      if (parts === count) return;
      await cache.write(name, { parts });
      for (let part = 0; part < count; part += 1) await cache.remove(partName(count, part));
    },
  };
}

function partName(parts: number, part: number): string {
  return `${name}-${parts}-${part}`;
}

function partOf(file: string, parts: number): number {
  return (hashOf(file) >>> 0) % parts;
}
