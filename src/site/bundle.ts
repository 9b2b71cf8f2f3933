import { basename, join } from "node:path";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { ownTemplates, packagesFolder, toolFolder } from "../program/tool-folder.ts";
import type { ArchivePaths } from "../types.ts";
import { overlaidFiles, overlay } from "./overlay.ts";

const common: BuildOptions = {
  // Names of what is made follow from paths below it.
  absWorkingDir: toolFolder,
  bundle: true,
  format: "esm",
  legalComments: "none",
  logLevel: "silent",
  nodePaths: [packagesFolder],
  jsx: "automatic",
  jsxImportSource: "preact",
  tsconfigRaw: {},
};

/** Templates of pages of which an archive has many; they are rendered by way of `templates/many`. */
const ofMany = new Set(
  ["article", "date", "topic", "name", "year-list", "redirect"].map((name) => `${name}.11ty.tsx`),
);

/**
 * Compile the page templates, the archive's own over the tool's, to modules that Eleventy reads: into `many` below
 * a folder those of pages of which there are many, into `whole` the others.
 */
export async function compileTemplates(paths: ArchivePaths, folder: string): Promise<void> {
  const pages = await overlaidFiles(paths.templates, ownTemplates, "pages");
  const ofOne = [...pages].filter(([file]) => file.endsWith(".11ty.tsx") && !ofMany.has(file));
  await build({
    ...common,
    entryPoints: [
      ...["every-page.11ty", "render-every-page"].map((name) => ({
        in: join(ownTemplates, "many", `${name}.ts`),
        out: join("many", name),
      })),
      ...ofOne.map(([file, path]) => ({ in: path, out: join("whole", file.slice(0, -".tsx".length)) })),
    ],
    outdir: folder,
    splitting: true,
    chunkNames: "shared/[name]-[hash]",
    outExtension: { ".js": ".mjs" },
    platform: "node",
    target: "node20",
    plugins: [overlay(paths.templates, ownTemplates)],
  });
}

/** Scripts of single kinds of pages that are one file each: their modules and the names under which pages ask for them. */
const smallScripts: readonly (readonly [module: string, out: string])[] = [
  ["article-page", "article"],
  ["heat-keys", "dates"],
  ["on-this-day", "front"],
];

/** Bundle the styles, their fonts and the scripts of the reader's browser into a folder. */
export async function bundleAssets(paths: ArchivePaths, outdir: string): Promise<void> {
  const styles = await overlaidFiles(paths.templates, ownTemplates, "styles");
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
  const engineModule = "src/reader/engine-thread.ts";
  // What the page needs only when something is asked for comes later.
  const later: BuildOptions = { splitting: true, chunkNames: "search-[name]-[hash]" };
  const engine = await build({
    ...common,
    ...later,
    entryPoints: [{ in: engineModule, out: "search-engine" }],
    entryNames: "[name]-[hash]",
    outdir,
    minify: true,
    target: "es2020",
    metafile: true,
  });
  await build({
    ...common,
    ...later,
    entryPoints: [{ in: join(toolFolder, "src", "reader", "search.tsx"), out: "search" }],
    outdir,
    minify: true,
    target: "es2020",
    define: { ENGINE_FILE: JSON.stringify(fileOf(engine.metafile, engineModule)) },
  });
  await build({
    ...common,
    entryPoints: smallScripts.map(([name, out]) => ({
      in: join(toolFolder, "src", "reader", `${name}.ts`),
      out,
    })),
    outdir,
    minify: true,
    target: "es2020",
  });
}

/** Name of the file that a bundle makes of a module. */
function fileOf({ outputs }: Metafile, module: string): string {
  const [file] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === module) ?? [];
  if (file === undefined) throw new Error(`Nothing was bundled of ${module}.`);
  return basename(file);
}
