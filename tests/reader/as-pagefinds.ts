import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCbor } from "../../src/reader/cbor-cursor.ts";
import { cborWriter } from "../../src/search/cbor-writer.ts";
import { readIndexChunk } from "../../src/search/index-chunk.ts";
import { packFile, unpackFile } from "../../src/search/pagefind-file.ts";
import { pagefindVersion } from "../../src/search/pagefind-index.ts";
import { pageId } from "../../src/search/shard-meta.ts";

/** Copy an index of one shard, with the description of the shard that Pagefind's own search asks for. */
export function copyAsPagefinds(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  const { shards } = JSON.parse(readFileSync(join(from, "shards.json"), "utf8"));
  const file = `pagefind.${shards[0].hash}.pf_meta`;
  writeFileSync(join(to, file), packFile(describe(from, unpackFile(readFileSync(join(from, file))))));
}

/** Write `[version, [[id, words]…], [[first word, last word, chunk]…], filters, sorts, meta fields]`. */
function describe(folder: string, own: Uint8Array): Uint8Array {
  const cursor = readCbor(own);
  cursor.array();
  const pages = cursor.bytes().length;
  for (const _ of ["group size", "marks", "first words"]) cursor.skip();
  const chunks = cursor.text().match(/.{10}/g) ?? [];
  const writer = cborWriter();
  writer.array(6);
  writer.text(pagefindVersion);
  writer.array(pages);
  for (let page = 0; page < pages; page += 1) {
    writer.array(2);
    writer.text(pageId(page));
    // Their lengths matter only for Pagefind's own ranking.
    writer.integer(1);
  }
  writer.array(chunks.length);
  for (const chunk of chunks) {
    const held = wordsIn(join(folder, "index", `${chunk}.pf_index`));
    writer.array(3);
    for (const text of [held.at(0) ?? "", held.at(-1) ?? "", chunk]) writer.text(text);
  }
  for (const _ of ["filters", "sorts", "meta fields"]) writer.array(0);
  return writer.take();
}

function wordsIn(file: string): string[] {
  return readIndexChunk(readFileSync(file)).map(({ word }) => word);
}
