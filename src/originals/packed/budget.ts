import { Transform } from "node:stream";

/** How much is unpacked of one file: beyond it lies a mistake, or malice. */
export interface Limits {
  /** Entries, whatever they hold. */
  readonly count: number;
  /** Bytes of one entry. */
  readonly entry: number;
  /** Bytes of all entries. */
  readonly total: number;
  /** Unpacked bytes for each packed one. */
  readonly ratio: number;
}

const mebibyte = 2 ** 20;

/** What is unpacked unless a test says otherwise. */
export const usualLimits: Limits = {
  count: 100_000,
  entry: 256 * mebibyte,
  total: 4096 * mebibyte,
  ratio: 250,
};

/** However well a file is packed, this much of it does no harm, in bytes. */
const harmless = mebibyte;

/** Counts what has been unpacked; throws where it is too much. */
export interface Budget {
  /** The most bytes of one entry. */
  readonly entry: number;
  countEntry(): void;
  countBytes(bytes: number): void;
}

/** Open the budget of one packed file. */
export function openBudget(packed: number, limits: Limits): Budget {
  const most = Math.min(limits.total, Math.max(harmless, packed * limits.ratio));
  let count = 0;
  let total = 0;
  return {
    entry: Math.min(limits.entry, most),
    countEntry() {
      count += 1;
      if (count > limits.count) throw new Error(`it holds more than ${limits.count} entries`);
    },
    countBytes(bytes) {
      total += bytes;
      if (total > most) throw new Error(`unpacked it is larger than ${most} bytes`);
    },
  };
}

/** A stream through which everything passes that is counted. */
export function countingStream(budget: Budget): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      try {
        budget.countBytes(chunk.length);
        done(null, chunk);
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
}

/** Gather an entry in memory; undefined where it is larger than one may be. The rest of it is not unpacked. */
export async function gather(stream: AsyncIterable<unknown>, budget: Budget): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new Error("it holds what are no bytes");
    size += chunk.length;
    if (size > budget.entry) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
