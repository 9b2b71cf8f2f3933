import { join } from "node:path";
import type { ArticleDrawer } from "../../articles/article-drawer.ts";
import type { BuildCache } from "../../build-cache.ts";
import { isSettled, stateOf } from "../../file-state.ts";
import { keysOfPrint, printOf, type SearchKeys } from "./text-print.ts";

/** State of the article's file on disk; a signature in base64, and the text's own keys. */
type Row = readonly [state: string, signature: string, ...own: number[]];

const cacheName = "signatures";

/** By what the texts of articles are looked for, kept from run to run. */
export interface RememberedKeys {
  of(file: string): SearchKeys | undefined;
  set(file: string, keys: SearchKeys): void;
  delete(file: string): void;
  /** Write them to the cache. */
  keep(): Promise<void>;
}

/** Find the keys of articles: from the cache where the file is as it was. @param files paths below `folder` */
export function rememberKeys(
  files: readonly string[],
  { folder, drawer, cache }: { folder: string; drawer: Pick<ArticleDrawer, "read">; cache: BuildCache },
): RememberedKeys {
  const known = cache.read<Record<string, Row>>(cacheName) ?? {};
  const rows = new Map<string, Row>();
  const set = (file: string, keys: SearchKeys) => {
    rows.set(file, toRow(stateOf(join(folder, file)) ?? "", keys));
  };
  for (const file of files) {
    const row = known[file];
    if (row && row[0] !== "" && row[0] === stateOf(join(folder, file))) rows.set(file, row);
    else {
      const stored = drawer.read(file);
      if (stored) set(file, keysOfPrint(printOf(stored.article)));
    }
  }
  return {
    of: (file) => {
      const row = rows.get(file);
      return row && fromRow(row);
    },
    set,
    delete: (file) => {
      rows.delete(file);
    },
    keep: () => {
      const now = Date.now();
      // The state of a file that has changed this very moment does not tell it from what it may be changed to next.
      const settled = [...rows].filter(([file]) => isSettled(join(folder, file), now));
      return cache.write(cacheName, Object.fromEntries(settled));
    },
  };
}

function toRow(state: string, { signature, own }: SearchKeys): Row {
  const bytes = Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength);
  return [state, bytes.toString("base64"), ...own];
}

function fromRow([, signature, ...own]: Row): SearchKeys {
  const bytes = Uint8Array.from(Buffer.from(signature, "base64"));
  return { signature: new Uint16Array(bytes.buffer), own };
}
