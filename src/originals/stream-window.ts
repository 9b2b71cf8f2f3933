/** The part of a stream that is in memory. Places are counted in bytes from the beginning of the stream. */
export interface StreamWindow {
  /** Of the first byte that is in memory. */
  start(): number;
  /** After the last one. */
  end(): number;
  bytes(): Buffer;
  /** Forget what stands before a place, and read on. @returns false where the stream has ended */
  more(from: number): Promise<boolean>;
  /** Line of a place, 1 being the first; places are asked for in rising order, and none that is forgotten. */
  lineAt(place: number): number;
}

/** The least that is read on, in bytes. */
const pieceLength = 2 ** 18;

/** Open a window on a stream; nothing of it is in memory yet. */
export function openWindow(stream: AsyncIterable<Uint8Array>): StreamWindow {
  const chunks = stream[Symbol.asyncIterator]();
  let bytes: Buffer = Buffer.alloc(0);
  let start = 0;
  let line = 1;
  let counted = 0;
  const lineAt = (place: number) => {
    for (let at = bytes.indexOf(0x0a, counted - start); ; at = bytes.indexOf(0x0a, counted - start)) {
      if (at === -1 || start + at >= place) return line;
      line += 1;
      counted = start + at + 1;
    }
  };
  return {
    start: () => start,
    end: () => start + bytes.length,
    bytes: () => bytes,
    lineAt,
    more: async (from) => {
      lineAt(from);
      const kept = bytes.subarray(from - start);
      counted = Math.max(counted, from);
      // As much as is kept is read on, so that no byte is copied more than a few times.
      const read = await readOn(chunks, Math.max(pieceLength, kept.length));
      bytes = Buffer.concat([kept, ...read]);
      start = from;
      return read.length > 0;
    },
  };
}

async function readOn(chunks: AsyncIterator<Uint8Array>, length: number): Promise<Uint8Array[]> {
  const read: Uint8Array[] = [];
  for (let size = 0; size < length; ) {
    const next = await chunks.next();
    if (next.done) break;
    size += next.value.length;
    if (next.value.length > 0) read.push(next.value);
  }
  return read;
}
