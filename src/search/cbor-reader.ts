/** Reads the part of CBOR (RFC 8949) that Pagefind's files are made of, one item after the other. */
export interface CborReader {
  /** Read an array, each of its items as told. */
  array<T>(item: () => T): T[];
  /** Read an array of so many items all at once, as a record. */
  record<T>(fields: number, read: () => T): T;
  text(): string;
  integer(): number;
}

/**
 * Begin to read CBOR.
 *
 * Each reading throws where something else comes next, as it would in the files of another version of Pagefind.
 */
export function cborReader(bytes: Uint8Array): CborReader {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const argument = (first: number): number => {
    const size = first & 31;
    if (size < 24) return size;
    const width = 1 << (size - 24);
    if (width > 4) throw new Error(`A number of ${width} bytes was found; expected 4 at most.`);
    const value = buffer.readUIntBE(at, width);
    at += width;
    return value;
  };
  const head = (...expected: readonly number[]): { major: number; value: number } => {
    const first = buffer.readUInt8(at);
    const major = first >> 5;
    if (!expected.includes(major)) {
      throw new Error(`CBOR of type ${major} was found at byte ${at}; expected ${expected.join(" or ")}.`);
    }
    at += 1;
    return { major, value: argument(first) };
  };
  return {
    array: (item) => Array.from({ length: head(4).value }, item),
    record: (fields, read) => {
      const { value } = head(4);
      if (value !== fields) throw new Error(`A record of ${value} fields was found; expected ${fields}.`);
      return read();
    },
    text: () => {
      const { value: length } = head(3);
      at += length;
      return buffer.toString("utf8", at - length, at);
    },
    integer: () => {
      const { major, value } = head(0, 1);
      return major === 0 ? value : -value - 1;
    },
  };
}
