import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { type Outcome, type Problem, problem, reasonOf } from "../problem.ts";
import { isErrorCode } from "../text-file.ts";
import type { ArchivePaths } from "../types.ts";
import { pathOfOriginal } from "./path-of-original.ts";
import { headLength, inMemory, type StoredOriginal } from "./stored-original.ts";

/** Originals up to this size are read from disk once, in bytes. */
const small = 2 ** 20;

/** How many bytes of a large one are read at a time. */
const pieceLength = 2 ** 18;

/**
 * Open one original: its checksum is taken, and its bytes can be read. Where the system does not let it be read, that is
 * a problem.
 *
 * @param tell told how many bytes have been read since the beginning, while a large one is read
 */
export async function openOriginal(
  paths: ArchivePaths,
  file: string,
  tell: (position: number) => void = () => undefined,
): Promise<Outcome<StoredOriginal | undefined>> {
  const path = pathOfOriginal(paths, file);
  try {
    const { size } = await stat(path);
    const value = size > small ? await openLarge(path, { file, size, tell }) : await openSmall(path, file);
    return { value, problems: [] };
  } catch (error) {
    const fault = unreadable(`content/originals/${file}`, error);
    return { value: undefined, problems: [fault] };
  }
}

/**
 * What hinders a file from being read. A name of other bytes than UTF-8 is listed with U+FFFD in their place, and then no
 * file is found under it.
 *
 * @param file as problems name it
 */
export function unreadable(file: string, error: unknown): Problem {
  if (isErrorCode(error, "ENOENT")) {
    const isOdd = file.includes("\ufffd");
    const message = isOdd
      ? "The file cannot be read, since its name is not UTF-8: expected a name of letters that are known."
      : "The file cannot be read: it is no longer there.";
    return problem({ file }, message, isOdd ? "Rename it." : "Put it back, or run ingest again.");
  }
  const hint = isErrorCode(error, "EACCES", "EPERM")
    ? "Give yourself leave to read it."
    : "Copy it anew from where it came.";
  return problem({ file }, `The file cannot be read: ${reasonOf(error)}.`, hint);
}

async function openSmall(path: string, file: string): Promise<StoredOriginal> {
  const bytes = await readFile(path);
  return inMemory({ file, bytes, sha256: createHash("sha256").update(bytes).digest("hex") });
}

async function openLarge(
  path: string,
  { file, size, tell }: { file: string; size: number; tell: (position: number) => void },
): Promise<StoredOriginal> {
  const hash = createHash("sha256");
  const opening: Uint8Array[] = [];
  let read = 0;
  for await (const piece of piecesOf(path)) {
    if (read < headLength) opening.push(piece);
    read += piece.length;
    hash.update(piece);
  }
  return {
    ...{ file, size, path, sha256: hash.digest("hex") },
    head: Buffer.concat(opening).subarray(0, headLength),
    async *open() {
      let position = 0;
      for await (const piece of piecesOf(path)) {
        yield piece;
        position += piece.length;
        tell(position);
      }
    },
  };
}

function piecesOf(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: pieceLength });
}
