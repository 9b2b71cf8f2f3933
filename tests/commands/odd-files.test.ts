import { mkdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/commands/build.ts";
import type { CommandContext } from "../../src/commands/command.ts";
import { ingest } from "../../src/commands/ingest.ts";
import { verify } from "../../src/commands/verify.ts";
import { followWork } from "../../src/progress.ts";
import { archivePaths } from "../../src/settings/archive-paths.ts";
import { type Files, temporaryArchive } from "../support/temporary-archive.ts";

function contextOf(archive: string): CommandContext {
  const paths = archivePaths(archive, { from: archive, output: undefined });
  const now = new Date("2026-03-01T12:00:00Z");
  return { paths, from: archive, now, progress: followWork(), say: () => undefined };
}

async function run(archive: string, ...given: string[]) {
  const { result, problems } = await ingest(contextOf(archive), { given, isDryRun: false, threads: 0 });
  return { ...(result as { ingested: number; failed: number }), problems };
}

const settings = { "content/archive.yml": "title: A\nbaseUrl: https://a.example/\n" };
const story = (place: string) =>
  `The harbour of ${place}\n\nNobody in ${place} knew where the ferry went that night.\n`;

/** The beginning of a zip: its first entry, which is stored as it is. */
function firstEntry(name: string, content: string): Buffer {
  const header = Buffer.alloc(30);
  header.write("PK\x03\x04", "latin1");
  header.writeUInt32LE(content.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name + content)]);
}

describe("an original whose name has blanks at its ends", () => {
  let archive: string;
  beforeAll(async () => {
    const names = [" lead.txt", "trail .txt ", " fol der /a.txt"];
    const files: Files = Object.fromEntries(
      names.map((name) => [`content/originals/${name}`, story(name.trim())]),
    );
    archive = await temporaryArchive({ ...settings, ...files });
    expect(await run(archive)).toMatchObject({ ingested: 3, failed: 0 });
  });

  test("is known again", async () => {
    expect(await run(archive)).toMatchObject({ unchanged: 3, ingested: 0 });
  });

  test("is found from its article's page", async () => {
    await build(contextOf(archive), { search: "none" });
    const { problems } = await verify(contextOf(archive));
    expect(problems).toEqual([]);
  });
});
