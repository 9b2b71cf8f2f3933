import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pictureName } from "../../picture-name.ts";
import { notice, type Problem, problem, reasonOf } from "../../problem.ts";
import type { ArchivePaths } from "../../types.ts";
import { writeWhole } from "../../write-file.ts";
import { pathOfOriginal } from "../path-of-original.ts";
import { addFetched, readFetched } from "./fetched-ledger.ts";
import { ownFile, writtenPicture } from "./own-picture.ts";
import { readPicture } from "./read-picture.ts";

/** What takes pictures into `content/media`. */
export interface Pictures {
  /** Take in the picture of an address. @returns its path below `content/media`; undefined where it stays elsewhere */
  keep(address: string): Promise<string | undefined>;
  /** Take note of pictures that an original shows and that are nowhere, by their addresses as it has them. */
  miss(file: string, addresses: readonly string[]): void;
  /** What could not be fetched, and what is nowhere, up to now. */
  readonly problems: readonly Problem[];
}

interface PictureOptions {
  /** Tells whether there is an original of this path. */
  readonly isOriginal: (file: string) => boolean;
  /** Nothing is written. */
  readonly isDryRun: boolean;
  /** Fetches a picture of another site, or throws; without it they stay there. */
  readonly fetch?: (address: string) => Promise<Uint8Array>;
}

/** A picture that is written into a page is one to be seen from this many pixels on, each way: smaller ones hold places. */
const fewestPixels = 8;

/** The most pictures that one run fetches; the next run fetches more. */
const mostFetched = 5000;

/**
 * Open the archive's pictures: those that stand among the originals are copied into `content/media`, each once; those of
 * other sites are fetched where that is asked for, and known again by every later run.
 */
export async function openPictures(
  paths: Pick<ArchivePaths, "media" | "originals" | "elsewhere">,
  { isOriginal, isDryRun, fetch }: PictureOptions,
): Promise<Pictures> {
  const { media } = paths;
  const fetched = await readFetched(media);
  const problems: Problem[] = [];
  const taken = new Map<string, Promise<string | undefined>>();
  let asked = 0;

  const takeOwn = async (file: string) =>
    isOriginal(file) ? keepPicture(media, await readFile(pathOfOriginal(paths, file)), isDryRun) : undefined;

  const takeWritten = async (bytes: Uint8Array) => {
    const facts = readPicture(bytes);
    const isSeen = facts && Math.min(facts.width, facts.height) >= fewestPixels;
    return isSeen ? keepPicture(media, bytes, isDryRun) : undefined;
  };

  const takeRemote = async (address: string) => {
    const there = fetched.get(address);
    if (there !== undefined && existsSync(join(media, there))) return there;
    if (!fetch || isDryRun || !/^https?:/i.test(address) || asked >= mostFetched) return undefined;
    asked += 1;
    try {
      const file = await keepPicture(media, await fetch(address), isDryRun);
      if (file === undefined) throw new Error("it is no JPEG, PNG, GIF, WebP or AVIF");
      await addFetched(media, address, file);
      return file;
    } catch (error) {
      problems.push(unfetched(address, error));
      return undefined;
    }
  };

  const keep = async (address: string) => {
    const written = writtenPicture(address);
    if (written) return takeWritten(written);
    const own = ownFile(address);
    const found = taken.get(address) ?? (own === undefined ? takeRemote(address) : takeOwn(own));
    taken.set(address, found);
    return found;
  };
  const miss = (file: string, addresses: readonly string[]) => {
    if (addresses.length > 0) problems.push(missed(file, addresses));
  };
  return { keep, miss, problems };
}

function unfetched(address: string, error: unknown): Problem {
  const reason = reasonOf(error);
  const message = `The picture cannot be fetched: ${reason}. The article links to it.`;
  return problem(
    { file: address },
    message,
    "Put it into content/media and name it in the article, or leave it.",
  );
}

/** How many of them are named. */
const mostNamed = 3;

function missed(file: string, addresses: readonly string[]): Problem {
  const named = addresses.slice(0, mostNamed).map((address) => `“${address.slice(0, 200)}”`);
  const others = addresses.length > named.length ? ` and ${addresses.length - named.length} more` : "";
  const message = `Of pictures only the words are in the article: ${named.join(", ")}${others}. They are not among the originals, or are no JPEG, PNG, GIF, WebP or AVIF.`;
  const hint = "Put them beside it under these addresses and ingest again, or leave it.";
  return notice({ file: `content/originals/${file}` }, message, hint);
}

/** Write a picture into the folder of media under the name of its content, unless it is there. */
async function keepPicture(media: string, bytes: Uint8Array, isDryRun: boolean): Promise<string | undefined> {
  const facts = readPicture(bytes);
  if (!facts) return undefined;
  const name = pictureName(facts);
  const path = join(media, name);
  if (!isDryRun && !existsSync(path)) await writeWhole(path, bytes);
  return name;
}
