import { appendFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { readIfPresent } from "../../text-file.ts";
import { attempt } from "../attempt.ts";

const line = z.object({ address: z.string(), file: z.string() });

/** Where it is written which picture came from where: one JSON object a line. */
function ledgerPath(media: string): string {
  return join(media, ".fetched.jsonl");
}

/** Read which pictures of other sites the archive has: files below `content/media` by address. */
export async function readFetched(media: string): Promise<Map<string, string>> {
  const text = (await readIfPresent(ledgerPath(media)))?.toString("utf8") ?? "";
  const entries = text.split("\n").flatMap((each) => {
    // A run that was interrupted may have left half a line.
    const entry = attempt(() => line.parse(JSON.parse(each)));
    return entry ? [[entry.address, entry.file] as const] : [];
  });
  return new Map(entries);
}

/** Write down that a picture was fetched. */
export async function addFetched(media: string, address: string, file: string): Promise<void> {
  const path = ledgerPath(media);
  await mkdir(dirname(path), { recursive: true });
  await appendFile(path, `${JSON.stringify({ address, file })}\n`);
}
