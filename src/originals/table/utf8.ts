import { decoderOf } from "../../encodings/decoder-of.ts";
import { encodingOf } from "../../text-file.ts";
import type { StoredOriginal } from "../stored-original.ts";
import { linesOf } from "./lines.ts";

/**
 * Read an original as UTF-8 without byte order mark: a file in another encoding is turned into it on the way.
 *
 * @param encoding as its byte order mark says, if nothing is said
 */
export async function* asUtf8(
  { head, open }: StoredOriginal,
  encoding = encodingOf(head),
): AsyncGenerator<Uint8Array> {
  const isMarked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  let toSkip = isMarked ? 3 : 0;
  const decoder = decoderOf(encoding);
  for await (const chunk of open()) {
    if (encoding === "utf-8") yield chunk.subarray(toSkip);
    else yield Buffer.from(decoder.decode(chunk, { stream: true }));
    toSkip = Math.max(0, toSkip - chunk.length);
  }
  if (encoding !== "utf-8") yield Buffer.from(decoder.decode());
}

/** Decode bytes of UTF-8. @returns undefined where they are none */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The lines of an original that are no UTF-8: the first one's number, and their bytes, as far as they tell something. */
export async function linesBesideUtf8(
  original: StoredOriginal,
): Promise<{ line: number; bytes: Uint8Array; valid: number } | undefined> {
  const found: Uint8Array[] = [];
  let [line, length, valid] = [0, 0, 0];
  for await (const { number, bytes } of linesOf(asUtf8(original))) {
    if (!bytes) continue;
    const text = decodeUtf8(bytes);
    if (text !== undefined) {
      if (/\P{ASCII}/u.test(text)) valid += 1;
      continue;
    }
    line ||= number;
    if (length < mostSample) found.push(bytes, lineFeed);
    length += bytes.length;
  }
  return line === 0 ? undefined : { line, bytes: Buffer.concat(found), valid };
}

const lineFeed = Uint8Array.of(0x0a);

/** How many bytes an encoding is told by. */
const mostSample = 65_536;
