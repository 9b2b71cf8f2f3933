/** Reads one item after another; every call moves on behind what it read. */
export interface CborCursor {
  /** Read a number, negative ones included. */
  readonly integer: () => number;
  readonly text: () => string;
  /** Read bytes; they stay part of what they are read from. */
  readonly bytes: () => Uint8Array;
  /** Enter an array: its items follow. Returns their number. */
  readonly array: () => number;
  /** Pass over a whole item. */
  readonly skip: () => void;
  /** Where the next item begins, in bytes. */
  readonly position: () => number;
}

const decoder = new TextDecoder();

/**
 * Read CBOR (RFC 8949) of integers up to 32 bits, texts, bytes and arrays of known length, of which the files of an index are.
 *
 * @param from where to begin, in bytes
 * @throws where an item is of another kind than asked for
 */
export function readCbor(bytes: Uint8Array, from = 0): CborCursor {
  let at = from;
  let kind = 0;
  const byte = () => {
    const value = bytes[at];
    if (value === undefined) throw new Error("The index file ends too early.");
    at += 1;
    return value;
  };
  const head = (): number => {
    const first = byte();
    kind = first >> 5;
    const size = first & 31;
    if (size < 24) return size;
    if (size > 26) throw new Error(`The index file holds a number of an unknown size at ${at}.`);
    let value = 0;
    for (let left = 1 << (size - 24); left > 0; left -= 1) value = value * 256 + byte();
    return value;
  };
  const expect = (wanted: number): number => {
    const value = head();
    if (kind !== wanted)
      throw new Error(`The index file holds an item of kind ${kind}, not ${wanted}, at ${at}.`);
    return value;
  };
  return {
    integer: () => {
      const value = head();
      if (kind > 1) throw new Error(`The index file holds an item of kind ${kind}, no number, at ${at}.`);
      return kind === 0 ? value : -1 - value;
    },
    text: () => {
      const length = expect(3);
      at += length;
      return decoder.decode(bytes.subarray(at - length, at));
    },
    bytes: () => {
      const length = expect(2);
      at += length;
      return bytes.subarray(at - length, at);
    },
    array: () => expect(4),
    skip: () => {
      for (let left = 1; left > 0; left -= 1) {
        const value = head();
        if (kind === 4) left += value;
        else if (kind > 1) at += value;
      }
    },
    position: () => at,
  };
}
