import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../site-checks/files-below.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { setAside } from "./set-aside.ts";

test("what a build has left is taken out of its folder, each time anew, and what is missing is no matter", async () => {
  const run = await temporaryArchive({
    "own/_site/a.html": "a",
    "own/.backfile/b": "b",
    "own/content/c.md": "c",
  });
  for (const name of ["_site", ".backfile", "_site"]) setAside(join(run, "own"), name);
  expect(await filesBelow(run)).toEqual(["aside/0/a.html", "aside/1/b", "own/content/c.md"]);
});
