import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import type { ArchivePaths } from "../types.ts";
import { overlaidFiles, overlay } from "./overlay.ts";
import { ownTemplates, packagesFolder, toolFolder } from "./tool-folder.ts";

const common: BuildOptions = {
  bundle: true,
  format: "esm",
  legalComments: "none",
  logLevel: "silent",
  nodePaths: [packagesFolder],
  jsx: "automatic",
  jsxImportSource: "preact",
  tsconfigRaw: {},
};

/**
 * Compile the page templates, the archive's own over the tool's, to modules that Eleventy reads.
 *
 * @returns a temporary folder that holds them; Eleventy loads them by an address, in which not every character of
 * an archive's own path could stand
 */
export async function compileTemplates(paths: ArchivePaths): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "backfile-templates-"));
  const pages = await overlaidFiles(paths.templates, ownTemplates, "pages");
  await build({
    ...common,
    entryPoints: [...pages]
      .filter(([file]) => file.endsWith(".11ty.tsx"))
      .map(([file, path]) => ({ in: path, out: file.slice(0, -".tsx".length) })),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    platform: "node",
    target: "node20",
    plugins: [overlay(paths.templates, ownTemplates)],
  });
  return folder;
}

/** Bundle the styles, their fonts and the scripts of the reader's browser into `assets/` of the site. */
export async function bundleAssets(paths: ArchivePaths, site: string): Promise<void> {
  const styles = await overlaidFiles(paths.templates, ownTemplates, "styles");
  const outdir = join(site, "assets");
  await build({
    ...common,
    entryPoints: [{ in: styles.get("style.css") ?? join(ownTemplates, "styles", "style.css"), out: "style" }],
    outdir,
    minify: true,
    loader: { ".woff2": "file" },
    assetNames: "fonts/[name]",
    target: "es2020",
    plugins: [overlay(paths.templates, ownTemplates)],
  });
  await build({
    ...common,
    entryPoints: [{ in: join(toolFolder, "src", "reader", "search.tsx"), out: "search" }],
    outdir,
    minify: true,
    target: "es2020",
  });
}
