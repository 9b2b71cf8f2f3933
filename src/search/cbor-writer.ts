/** Writes the part of CBOR (RFC 8949) that the files of an index are made of: integers, texts, bytes and arrays. */
export interface CborWriter {
  /** Begin an array of so many items, which are to be written next. */
  array(length: number): void;
  text(text: string): void;
  integer(value: number): void;
  bytes(content: Uint8Array): void;
  /** How many bytes are written. */
  size(): number;
  /** Give what is written and begin anew. */
  take(): Uint8Array;
}

/** Begin to write CBOR. */
export function cborWriter(): CborWriter {
  let bytes = Buffer.allocUnsafe(1 << 16);
  let at = 0;
  const makeRoom = (length: number) => {
    if (at + length <= bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, at + length));
    bytes.copy(larger, 0, 0, at);
    bytes = larger;
  };
  const head = (major: number, value: number) => {
    makeRoom(5);
    const kind = major << 5;
    if (value < 24) bytes[at++] = kind | value;
    else if (value < 0x100) {
      bytes[at++] = kind | 24;
      bytes[at++] = value;
    } else if (value < 0x10000) {
      bytes[at++] = kind | 25;
      at = bytes.writeUInt16BE(value, at);
    } else {
      bytes[at++] = kind | 26;
      at = bytes.writeUInt32BE(value, at);
    }
  };
  return {
    array: (length) => head(4, length),
    text: (text) => {
      const length = Buffer.byteLength(text);
      head(3, length);
      makeRoom(length);
      at += bytes.write(text, at);
    },
    bytes: (content) => {
      head(2, content.length);
      makeRoom(content.length);
      bytes.set(content, at);
      at += content.length;
    },
    integer: (value) => (value < 0 ? head(1, -value - 1) : head(0, value)),
    size: () => at,
    take: () => {
      const taken = Uint8Array.prototype.slice.call(bytes, 0, at);
      at = 0;
      return taken;
    },
  };
}
