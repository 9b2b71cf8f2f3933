/**
 * Who may write files at a time, of all threads. Systems make files one after the other: threads that make some at the same
 * time wait in a loop, and use up a processor on which another one could render.
 */
export type WritingTurns = Int32Array<SharedArrayBuffer>;

/** Give half of the threads leave to write at a time: on two processors one renders while the other writes. */
export function openWritingTurns(threads: number): WritingTurns {
  const free = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  free[0] = Math.max(1, Math.floor(threads / 2));
  return free;
}

/** Do some writing when it is this thread's turn, which stands still until then. */
export function inTurn<Result>(free: WritingTurns, write: () => Result): Result {
  take(free);
  try {
    return write();
  } finally {
    Atomics.add(free, 0, 1);
    Atomics.notify(free, 0, 1);
  }
}

function take(free: WritingTurns): void {
  for (;;) {
    const left = Atomics.load(free, 0);
    if (left === 0) Atomics.wait(free, 0, 0);
    else if (Atomics.compareExchange(free, 0, left, left - 1) === left) return;
  }
}
