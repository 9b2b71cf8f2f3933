import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { filesBelow } from "../site-checks/files-below.ts";
import { runBackfile } from "../support/run-backfile.ts";
import { sampleArchive } from "../support/sample-archive.ts";

let archive: string;
beforeEach(async () => {
  archive = await sampleArchive();
});

async function verify() {
  const { code, stdout } = await runBackfile(["verify", "--archive", archive, "--json"]);
  const problems: { file: string; message: string; severity: string }[] = JSON.parse(stdout).problems;
  return { code, problems };
}

test("an archive and its site that are whole verify", async () => {
  await runBackfile(["build", "--archive", archive]);
  expect(await verify()).toEqual({ code: 0, problems: [] });
});

test("a changed original is found by its checksum, a missing one by its name", async () => {
  const originals = join(archive, "content", "originals");
  const [first = "", second = ""] = await filesBelow(originals);
  await writeFile(join(originals, first), `${await readFile(join(originals, first), "utf8")} `);
  await rm(join(originals, second));
  const { code, problems } = await verify();
  expect(code).toBe(1);
  const errors = problems.filter((each) => each.severity === "error").map((each) => each.message);
  expect(errors).toHaveLength(2);
  expect(errors.some((message) => message.includes(first) && message.includes("is not what it was"))).toBe(
    true,
  );
  expect(errors.some((message) => message.includes(second) && message.includes("is missing"))).toBe(true);
});

test("a page that is gone and the links that led to it are found", async () => {
  await runBackfile(["build", "--archive", archive]);
  await rm(join(archive, "_site", "2020"), { recursive: true });
  const { code, problems } = await verify();
  expect(code).toBe(1);
  expect(problems.some((each) => /has no page/.test(each.message) && each.file.startsWith("/2020/"))).toBe(
    true,
  );
  expect(problems.some((each) => /leads nowhere/.test(each.message) && each.file === "index.html")).toBe(
    true,
  );
});

test("of what no article was made, the reason is given", async () => {
  const originals = join(archive, "content", "originals");
  await writeFile(join(originals, "old.txt~"), "Left by an editor\n\nWords.\n");
  await writeFile(join(originals, "empty.txt"), "");
  await writeFile(join(originals, "draft.md"), "---\ntitle: Not yet\ndraft: true\n---\nWords.\n");
  await writeFile(join(originals, "new.txt"), "Rain at the harbour\n\nIt rained all day.\n");
  const { problems } = await verify();
  const told = Object.fromEntries(
    problems
      .filter(({ file }) => file.startsWith("content/originals/"))
      .map(({ file, message }) => [file.slice("content/originals/".length), message]),
  );
  expect(told).toEqual({
    "old.txt~": expect.stringContaining("backup that an editor has left"),
    "empty.txt": expect.stringContaining("1 failed (The file is empty"),
    "draft.md": expect.stringContaining("1 skipped (draft)"),
    "new.txt": expect.stringContaining("has not been ingested"),
  });
});
