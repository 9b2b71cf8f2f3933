import { join, resolve } from "node:path";
import type { ArchivePaths } from "../types.ts";

/**
 * Locate the parts of an archive.
 *
 * @param root folder of the archive; relative paths count from `from`
 * @param options.output where the site goes instead of `_site` in the archive's folder
 */
export function archivePaths(
  root: string,
  options: { from: string; output?: string | undefined },
): ArchivePaths {
  const folder = resolve(options.from, root);
  const content = join(folder, "content");
  return {
    root: folder,
    content,
    originals: join(content, "originals"),
    articles: join(content, "articles"),
    media: join(content, "media"),
    templates: join(folder, "templates"),
    public: join(folder, "public"),
    output: options.output === undefined ? join(folder, "_site") : resolve(options.from, options.output),
    cache: join(folder, ".backfile"),
  };
}
