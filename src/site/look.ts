import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BuildCache } from "../build-cache.ts";
import { filesBelow } from "../folder.ts";
import { ownTemplates } from "../program/tool-folder.ts";
import type { ArchivePaths } from "../types.ts";
import { bundleAssets, compileTemplates } from "./bundle.ts";
import { overlaidFiles } from "./overlay.ts";
import { placeTemplates } from "./place-templates.ts";

/** How an archive looks: its templates, styles and scripts, ready to be used. */
export interface Look {
  /** Folder of compiled page templates: those of pages of which there are many in `many`, the others in `whole`. */
  readonly templates: string;
  /** Fingerprint of the templates. */
  readonly fingerprint: string;
  /** Paths of the files of `assets/`, by their paths below it. */
  readonly assets: ReadonlyMap<string, string>;
}

/** Compile an archive's look, or take it over from an earlier build with the same templates. */
export async function prepareLook(paths: ArchivePaths, cache: BuildCache): Promise<Look> {
  const wanted = await fingerprintOf(await overlaidFiles(paths.templates, ownTemplates, ""));
  const compiled = join(cache.folder, "look");
  const known = cache.read<Compiled>("look");
  const isKnown = known?.sources === wanted && (await printOfFolder(compiled)) === known.outputs;
  if (!isKnown) await compileLook(paths, compiled);
  if (!isKnown) await cache.write("look", { sources: wanted, outputs: await printOfFolder(compiled) });
  const fingerprint = await printOfFolder(join(compiled, "templates"));
  const assets = join(compiled, "assets");
  return {
    templates: await placeTemplates(join(compiled, "templates"), fingerprint),
    fingerprint,
    assets: new Map((await filesBelow(assets)).map((file) => [file, join(assets, file)])),
  };
}

/** Fingerprints of what a look was compiled from and to. */
interface Compiled {
  readonly sources: string;
  readonly outputs: string;
}

async function compileLook(paths: ArchivePaths, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await Promise.all([
    compileTemplates(paths, join(folder, "templates")),
    bundleAssets(paths, join(folder, "assets")),
  ]);
}

async function printOfFolder(folder: string): Promise<string> {
  return fingerprintOf(new Map((await filesBelow(folder)).map((file) => [file, join(folder, file)])));
}

async function fingerprintOf(files: ReadonlyMap<string, string>): Promise<string> {
  const hash = createHash("sha256");
  for (const [file, path] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${file}\n`).update(await readFile(path));
  }
  return hash.digest("base64url");
}
