import { createGunzip } from "node:zlib";
import { packingOf } from "../packed/packing.ts";
import type { StoredOriginal } from "../stored-original.ts";

/** How many packed bytes are unpacked at once: they may become a thousand times as many. */
const pieceLength = 2 ** 14;

/**
 * Read a web archive unpacked, be it packed record by record or as a whole.
 *
 * @throws where it is damaged or cut off; all that stands before that place has been handed on by then
 */
export function unpacked(original: StoredOriginal): AsyncIterable<Uint8Array> {
  return packingOf(original.head) === "gzip" ? gunzipped(original.open()) : original.open();
}

async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  let ready: Uint8Array[] = [];
  let fault: Error | undefined;
  // A stream that is iterated forgets, on an error, what nobody has yet taken from it.
  gunzip.on("data", (bytes: Uint8Array) => ready.push(bytes));
  const closed = new Promise<void>((resolve) => {
    gunzip.once("error", (error) => {
      fault = error;
      resolve();
    });
    gunzip.once("end", resolve);
  });
  const take = () => {
    const taken = ready;
    ready = [];
    return taken;
  };
  try {
    for await (const piece of packed) {
      for (let at = 0; at < piece.length && !fault; at += pieceLength) {
        const written = new Promise<void>((resolve) => {
          gunzip.write(piece.subarray(at, at + pieceLength), () => resolve());
        });
        await Promise.race([written, closed]);
        yield* take();
      }
      if (fault) break;
    }
    if (!fault) gunzip.end();
    await closed;
    yield* take();
    if (fault) throw new Error(`the packed data are damaged or cut off (${fault.message})`);
  } finally {
    gunzip.destroy();
  }
}
