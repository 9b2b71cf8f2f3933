import { join } from "node:path";
import type { ArchivePaths } from "../types.ts";

/** Locate an original on disk, be it that it has not been copied into the archive yet. @param file path below `content/originals` */
export function pathOfOriginal(
  { originals, elsewhere }: Pick<ArchivePaths, "originals" | "elsewhere">,
  file: string,
): string {
  return elsewhere?.get(file) ?? join(originals, file);
}
