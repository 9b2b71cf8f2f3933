/** How much is unpacked of one file: beyond it lies a mistake, or malice. */
export interface Limits {
  /** Entries, whatever they hold. */
  readonly count: number;
  /** Bytes of all entries, each time that they are unpacked. */
  readonly total: number;
  /** Unpacked bytes for each packed one. */
  readonly ratio: number;
}

const mebibyte = 2 ** 20;

/** What is unpacked unless a test says otherwise. */
export const usualLimits: Limits = {
  count: 100_000,
  total: 16_384 * mebibyte,
  ratio: 250,
};

/** However well a file is packed, this much of it does no harm, in bytes. */
const harmless = mebibyte;

/** Counts what has been unpacked; throws where it is too much. */
export interface Budget {
  countEntry(): void;
  countBytes(bytes: number): void;
  /** Tell of an entry that states its sizes, in bytes, whether it alone is too much. */
  isTooMuch(packed: number, unpacked: number): boolean;
  /**
   * Open the budget of a packed file within this one, whose entries and bytes are counted in both: it leaves something to
   * what comes after it.
   *
   * @param packed its size in bytes; undefined where that is not known
   */
  openInner(packed: number | undefined): Budget;
}

/** Thrown where a packed file holds more than its budget allows: none of it is unpacked further. */
export class TooMuch extends Error {
  /** The one that does not allow it. */
  readonly budget: Budget;

  constructor(message: string, budget: Budget) {
    super(message);
    this.budget = budget;
  }
}

/** What a packed file may take of that which is left to the one in which it lies. */
const innerShare = 7 / 8;

/** Open the budget of one packed file, and of those that are packed in it. @param packed its size in bytes */
export function openBudget(packed: number, limits: Limits): Budget {
  const mostOf = (size: number) => Math.min(limits.total, Math.max(harmless, size * limits.ratio));
  const open = (most: number, outer?: Budget): Budget => {
    let count = 0;
    let total = 0;
    const budget: Budget = {
      countEntry() {
        outer?.countEntry();
        count += 1;
        if (count > limits.count) throw new TooMuch(`it holds more than ${limits.count} entries`, budget);
      },
      countBytes(bytes) {
        total += bytes;
        if (total > most) throw new TooMuch(`unpacked it is larger than ${most} bytes`, budget);
        // What this one refuses is not handed on, and does not take from what is left to others.
        outer?.countBytes(bytes);
      },
      isTooMuch: (size, unpacked) => unpacked > mostOf(size),
      openInner: (size) => {
        const share = Math.floor((most - total) * innerShare);
        return open(size === undefined ? share : Math.min(mostOf(size), share), budget);
      },
    };
    return budget;
  };
  return open(mostOf(packed));
}

/** Hand a stream on; throws where it brings more than the budget allows. */
export async function* counted(stream: AsyncIterable<unknown>, budget: Budget): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new Error("it holds what are no bytes");
    budget.countBytes(chunk.length);
    yield chunk;
  }
}
