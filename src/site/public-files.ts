import { ownPublic } from "../program/tool-folder.ts";
import type { ArchivePaths } from "../types.ts";
import { overlaidFiles } from "./overlay.ts";

/** The files that are published as they are, by their paths in the site: the archive's own over the tool's. */
export function publicFiles(paths: ArchivePaths): Promise<Map<string, string>> {
  return overlaidFiles(paths.public, ownPublic, "");
}
