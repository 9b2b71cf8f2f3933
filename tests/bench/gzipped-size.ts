import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * Say how many bytes a host that compresses would send of a file of a site: compressed where that is less, since
 * parts of a search index are compressed already. Nothing for what is not there.
 *
 * @param path of the address, without a query
 */
export function gzippedSize(site: string, path: string): number {
  const file = join(site, decodeURIComponent(path.endsWith("/") ? `${path}index.html` : path));
  if (!existsSync(file)) return 0;
  const bytes = readFileSync(file);
  return Math.min(bytes.length, gzipSync(bytes).length);
}
