import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pictureName } from "../../picture-name.ts";
import type { ArchivePaths } from "../../types.ts";
import { writeWhole } from "../../write-file.ts";
import { ownFile } from "./own-picture.ts";
import { readPicture } from "./read-picture.ts";

/** What takes pictures into `content/media`. */
export interface Pictures {
  /** Take in the picture of an address. @returns its path below `content/media`; undefined where it stays elsewhere */
  keep(address: string): Promise<string | undefined>;
}

interface PictureOptions {
  /** Tells whether there is an original of this path. */
  readonly isOriginal: (file: string) => boolean;
  /** Nothing is written. */
  readonly isDryRun: boolean;
}

/** Open the archive's pictures: those that stand among the originals are copied into `content/media`, each once. */
export function openPictures(
  paths: Pick<ArchivePaths, "media" | "originals">,
  { isOriginal, isDryRun }: PictureOptions,
): Pictures {
  const known = new Map<string, Promise<string | undefined>>();
  const take = async (address: string) => {
    const file = ownFile(address);
    if (file === undefined || !isOriginal(file)) return undefined;
    return keepPicture(paths.media, await readFile(join(paths.originals, file)), isDryRun);
  };
  const keep = (address: string) => {
    const found = known.get(address) ?? take(address);
    known.set(address, found);
    return found;
  };
  return { keep };
}

/** Write a picture into the folder of media under the name of its content, unless it is there. */
export async function keepPicture(
  media: string,
  bytes: Uint8Array,
  isDryRun: boolean,
): Promise<string | undefined> {
  const facts = readPicture(bytes);
  if (!facts) return undefined;
  const name = pictureName(facts);
  const path = join(media, name);
  if (!isDryRun && !existsSync(path)) await writeWhole(path, bytes);
  return name;
}
