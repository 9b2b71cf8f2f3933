import { encodingOf } from "../../text-file.ts";
import type { StoredOriginal } from "../stored-original.ts";
import { linesOf } from "./lines.ts";

/** Read an original as UTF-8 without byte order mark: a file whose mark says UTF-16 is turned into it on the way. */
export async function* asUtf8({ head, open }: StoredOriginal): AsyncGenerator<Uint8Array> {
  const encoding = encodingOf(head);
  const isMarked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  let toSkip = isMarked ? 3 : 0;
  const decoder = new TextDecoder(encoding);
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

/** Find the first line of an original that is no text; undefined where all are. */
export async function firstInvalidLine(original: StoredOriginal): Promise<number | undefined> {
  for await (const { number, bytes } of linesOf(asUtf8(original))) {
    if (bytes && decodeUtf8(bytes) === undefined) return number;
  }
  return undefined;
}
