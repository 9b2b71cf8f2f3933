import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { repositoryFolder } from "./repository-folder.ts";
import { runBackfile } from "./run-backfile.ts";
import { whileBackfileRuns } from "./running-backfile.ts";
import { temporaryArchive } from "./temporary-archive.ts";

const manifest = z.object({ version: z.string() });

test("runs the real command line, from anybody's folder", async () => {
  const { version } = manifest.parse(
    JSON.parse(await readFile(join(repositoryFolder, "package.json"), "utf8")),
  );
  const finished = await runBackfile(["--version"], { cwd: await temporaryArchive() });
  expect(finished).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

test("gives exit code and complaint of wrong usage", async () => {
  const finished = await runBackfile(["no-such-command"]);
  expect(finished.code).toBe(2);
  expect(finished.stdout).toBe("");
  expect(finished.stderr).toContain("no-such-command");
});

test("waits for what a running command prints", async () => {
  await whileBackfileRuns(["--help"], async ({ printed, stop }) => {
    expect((await printed(/Usage: (\w+)/))[1]).toBe("backfile");
    await expect(printed(/never printed/)).rejects.toThrow("It ended without printing /never printed/");
    expect(await stop()).toBe(0);
  });
});
