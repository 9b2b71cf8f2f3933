import { hash } from "node:crypto";
import type { StoredArticle } from "../../articles/read-article.ts";
import type { BuildCache } from "../../build-cache.ts";
import { keysOfPrint, printOf, type SearchKeys } from "./text-print.ts";

/** A signature in base64, and the text's own keys. */
type Row = readonly [signature: string, ...own: number[]];

const cacheName = "signatures";

/**
 * Find by what the texts of articles are looked for, in the order of the articles: from the cache where an article file
 * is as it was, byte for byte. The cache then holds those of these articles and no others.
 */
export async function rememberedKeys(
  articles: readonly StoredArticle[],
  cache: BuildCache | undefined,
): Promise<SearchKeys[]> {
  const known = cache?.read<Record<string, Row>>(cacheName) ?? {};
  const rows: Record<string, Row> = {};
  let isNews = false;
  const keys = articles.map(({ article, content }) => {
    const name = hash("sha256", content, "base64url").slice(0, 22);
    const row = known[name];
    const found = row ? fromRow(row) : keysOfPrint(printOf(article));
    rows[name] = row ?? toRow(found);
    isNews ||= row === undefined;
    return found;
  });
  if (isNews || Object.keys(known).length !== Object.keys(rows).length) await cache?.write(cacheName, rows);
  return keys;
}

function toRow({ signature, own }: SearchKeys): Row {
  return [
    Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength).toString("base64"),
    ...own,
  ];
}

function fromRow([signature, ...own]: Row): SearchKeys {
  const bytes = Uint8Array.from(Buffer.from(signature, "base64"));
  return { signature: new Uint16Array(bytes.buffer), own };
}
