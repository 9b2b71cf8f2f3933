import { readAs } from "../../src/originals/detect-encoding.ts";

/** Encode a text in one of the encodings of the WHATWG Encoding Standard, which only tells how to decode them. */
export function encodeAs(encoding: string, text: string): Uint8Array {
  const codes = codesOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = codes.get(character);
      if (!code) throw new Error(`${encoding} has no ${character}`);
      return code;
    }),
  );
}

const known = new Map<string, ReadonlyMap<string, readonly number[]>>();

function codesOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const codes = known.get(encoding) ?? new Map(bytesAndPairs(encoding));
  known.set(encoding, codes);
  return codes;
}

function* bytesAndPairs(encoding: string): Generator<[string, number[]]> {
  const isDouble = /jis|jp|gb|big5|kr/.test(encoding);
  for (const first of isDouble ? range(0x81, 0xfe) : []) {
    for (const second of range(0x40, 0xfe)) yield* decoded(encoding, [first, second]);
  }
  for (const byte of range(0, 0xff)) yield* decoded(encoding, [byte]);
}

function* decoded(encoding: string, bytes: number[]): Generator<[string, number[]]> {
  const text = readAs(encoding, Uint8Array.from(bytes));
  if (text !== undefined && [...text].length === 1) yield [text, bytes];
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
