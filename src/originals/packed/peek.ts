/**
 * Take the first bytes off a stream.
 *
 * @returns them, whether they are all that there is, and a stream of all that it brings, these included; where it breaks
 *   off before, that stream does so after them
 */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ head: Uint8Array; isAll: boolean; rest: AsyncIterable<Uint8Array> }> {
  const chunks = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  let fault: { readonly error: unknown } | undefined;
  try {
    while (size < length) {
      const next = await chunks.next();
      if (next.done) break;
      first.push(next.value);
      size += next.value.length;
    }
  } catch (error) {
    if (size === 0) throw error;
    fault = { error };
  }
  const start = Buffer.concat(first);
  const rest = async function* () {
    try {
      yield start;
      if (fault) throw fault.error;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  };
  return { head: start.subarray(0, length), isAll: size < length && !fault, rest: rest() };
}
