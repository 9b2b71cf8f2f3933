import { access } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Plugin } from "esbuild";
import { filesBelow } from "../folder.ts";

/**
 * Lay one folder over another, for esbuild: an import of a file that stands in the upper folder takes that one,
 * so that an archive can override single templates and styles.
 */
export function overlay(upper: string, lower: string): Plugin {
  return {
    name: "overlay",
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, async ({ path, importer }) => {
        const base = [upper, lower].find((folder) => importer.startsWith(folder + sep));
        if (base === undefined) return undefined;
        const wanted = join(relative(base, dirname(importer)), path);
        return { path: await firstOf(upper, lower, wanted) };
      });
    },
  };
}

/** List the files of a part of both folders, each once, the upper one's where both have it. */
export async function overlaidFiles(
  upper: string,
  lower: string,
  part: string,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const folder of [lower, upper]) {
    const base = join(folder, part);
    for (const file of await filesBelow(base)) files.set(file, join(base, file));
  }
  return files;
}

async function firstOf(upper: string, lower: string, path: string): Promise<string> {
  const overriding = join(upper, path);
  return access(overriding).then(
    () => overriding,
    () => join(lower, path),
  );
}
