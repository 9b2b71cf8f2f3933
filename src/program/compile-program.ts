import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import { isWhole, sizesName } from "./current-program.mjs";
import { stampOfSources } from "./stamp-of-sources.ts";

/** Packages that find files of their own beside their code, or are programs themselves: they stay where they are. */
const whole = [
  "@11ty/eleventy",
  "@11ty/eleventy-dev-server",
  "dictionary-en",
  "esbuild",
  "pagefind",
  "tinypool",
  "tsx",
];

/** Code of packages that is no ES module expects these. */
const commonJs = [
  'import { createRequire as requireFrom } from "node:module";',
  'import { fileURLToPath as pathOf } from "node:url";',
  "const require = requireFrom(import.meta.url);",
  "const __filename = pathOf(import.meta.url);",
  'const __dirname = pathOf(new URL(".", import.meta.url));',
].join("\n");

/**
 * Compile the program with the packages that it rests on into few modules.
 *
 * @param tool the folder that Backfile is installed in
 * @param folder appears all at once, or not at all
 */
export async function compileProgram(tool: string, folder: string): Promise<void> {
  const all = dirname(folder);
  await mkdir(all, { recursive: true });
  const making = await mkdtemp(join(all, beginning));
  try {
    await build({
      absWorkingDir: tool,
      entryPoints: [
        { in: "src/cli.ts", out: "cli" },
        { in: "src/thread.ts", out: "thread" },
        { in: ".eleventy.ts", out: "eleventy" },
      ],
      outdir: making,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20",
      external: whole,
      banner: { js: commonJs },
      define: { compiledStamp: JSON.stringify(await stampOfSources(tool)) },
      legalComments: "none",
      logLevel: "silent",
    });
    await writeFile(join(making, sizesName), JSON.stringify(await sizesOf(making)));
    // A temporary folder is its maker's alone; the program is for whoever may read its sources.
    await chmod(making, 0o777 & ~process.umask());
    // Another process may have compiled the same meanwhile.
    if (!isWhole(folder)) await rm(folder, { recursive: true, force: true });
    await rename(making, folder).catch(() => undefined);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  await clearUp(all);
}

async function sizesOf(folder: string): Promise<Record<string, number>> {
  const names = await readdir(folder);
  const rows = names.map(async (name) => [name, (await stat(join(folder, name))).size] as const);
  return Object.fromEntries(await Promise.all(rows));
}

/** How the name of a folder begins that is being filled, and how long that takes at most, in milliseconds. */
const beginning = "making-";
const mostTime = 600_000;

/** What may still be in use: a running program loads some of its parts late. */
const mostKept = 4;

async function clearUp(all: string): Promise<void> {
  const names = await readdir(all);
  const folders = await Promise.all(
    names.map(async (name) => {
      // Another process clears up as well.
      const status = await stat(join(all, name)).catch(() => undefined);
      return { path: join(all, name), time: status?.mtimeMs ?? 0 };
    }),
  );
  const isBegun = (path: string) => basename(path).startsWith(beginning);
  const left = folders.filter(({ path, time }) => isBegun(path) && Date.now() - time > mostTime);
  const kept = folders.filter(({ path }) => !isBegun(path)).toSorted((a, b) => b.time - a.time);
  for (const { path } of [...left, ...kept.slice(mostKept)]) await rm(path, { recursive: true, force: true });
}
