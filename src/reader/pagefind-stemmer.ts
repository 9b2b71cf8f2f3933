import type { Stem } from "./stemmer.ts";

/** The parts of Pagefind 1.6's WebAssembly module that it takes to have a query stemmed. */
interface PagefindExports {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_malloc: (size: number, alignment: number) => number;
  readonly __wbindgen_free: (at: number, size: number, alignment: number) => void;
  /** Make an index of a `pf_meta`; returns a handle. */
  readonly init_pagefind: (at: number, size: number) => number;
  /** Make an index say how it understood a query; returns the handle from then on. */
  readonly enter_playground_mode: (index: number) => number;
  readonly search: (index: number, ...rest: readonly number[]) => readonly [number, number];
}

/** A `pf_meta` of no pages: an array of Pagefind's version and five empty arrays, in CBOR. */
const emptyMeta = Uint8Array.of(
  0x86,
  0x65,
  ...new TextEncoder().encode("1.6.0"),
  0x80,
  0x80,
  0x80,
  0x80,
  0x80,
);

/**
 * Make a stemmer of Pagefind's own module, so that a word of a query has just the stem that it has in the index.
 *
 * The module tells the stems of a query only beside what the query finds, so it is given an index of nothing.
 * Searching is not left to it: it knows one shard alone, and takes many times as long.
 *
 * @param module the content of `wasm.LANGUAGE.pagefind`
 */
export async function pagefindStemmer(module: Uint8Array<ArrayBuffer>): Promise<Stem> {
  const { instance } = await WebAssembly.instantiate(module, {
    "./pagefind_web_bg.js": { __wbindgen_init_externref_table: () => undefined },
  });
  const { exports } = instance;
  if (!isPagefind(exports)) throw new Error("The module in the index is not that of Pagefind 1.6.");
  const index = exports.enter_playground_mode(exports.init_pagefind(...pass(exports, emptyMeta)));
  return (words) => (words.length === 0 ? [] : keywords(exports, index, words.join(" ")));
}

function isPagefind(exports: object): exports is PagefindExports {
  return ["memory", "init_pagefind", "enter_playground_mode", "search"].every((name) => name in exports);
}

function keywords(exports: PagefindExports, index: number, query: string): readonly string[] {
  const text = (value: string) => pass(exports, new TextEncoder().encode(value));
  const [isExact, respectsMarks] = [0, 0];
  // The query, the query as typed, filters and order: what is passed is freed by the module.
  const given = [...text(query), ...text(query), ...text("{}"), ...text(""), isExact, respectsMarks];
  const [at, size] = exports.search(index, ...given);
  const reply = new TextDecoder().decode(new Uint8Array(exports.memory.buffer, at >>> 0, size));
  exports.__wbindgen_free(at, size, 1);
  const { search_keywords }: { readonly search_keywords: readonly string[] } = JSON.parse(reply);
  return search_keywords;
}

/** Copy bytes into the module's memory; returns where they are and how many. */
function pass({ memory, __wbindgen_malloc }: PagefindExports, bytes: Uint8Array): [number, number] {
  const at = __wbindgen_malloc(bytes.length, 1) >>> 0;
  new Uint8Array(memory.buffer).set(bytes, at);
  return [at, bytes.length];
}
