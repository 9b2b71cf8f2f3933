import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findChromium } from "./find-chromium.ts";
import { startFailure } from "./start-chromium.ts";
import { temporaryArchive } from "./temporary-archive.ts";

test("puts the Chromium that CHROMIUM_PATH names first, then those of PATH", async () => {
  const folder = await temporaryArchive({ "own/browser": "", "bin/google-chrome": "", "bin/chromium": "" });
  const env = { CHROMIUM_PATH: join(folder, "own/browser"), PATH: join(folder, "bin") };
  expect((await findChromium(env)).slice(0, 3)).toEqual([
    { path: join(folder, "own/browser"), origin: "CHROMIUM_PATH" },
    { path: join(folder, "bin/chromium"), origin: "the system" },
    { path: join(folder, "bin/google-chrome"), origin: "the system" },
  ]);
});

test("keeps a CHROMIUM_PATH that names nothing, so that it is complained of", async () => {
  const found = await findChromium({ CHROMIUM_PATH: "/nowhere/chromium", PATH: "" });
  expect(found[0]).toEqual({ path: "/nowhere/chromium", origin: "CHROMIUM_PATH" });
  expect(await startFailure("/nowhere/chromium")).toBe("there is no such file");
});

test("says why a program that is no browser does not start", async () => {
  const folder = await temporaryArchive({ chromium: "#!/bin/sh\necho cannot open display >&2\nexit 1\n" });
  await chmod(join(folder, "chromium"), 0o755);
  expect(await startFailure(join(folder, "chromium"))).toMatch(/cannot open display/);
});
