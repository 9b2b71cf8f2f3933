import { createHash } from "node:crypto";
import { accessSync, constants, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** What the compiled program is made of: when one of these changes, it is compiled anew. */
const sources = [
  "src",
  ".eleventy.ts",
  "package.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
];

/**
 * Find the program as it was compiled from the sources as they are now, or compile it: hundreds of small modules,
 * and those of the packages, take seconds to load one by one.
 *
 * @param {string} tool the folder that Backfile is installed in
 * @returns {Promise<URL | undefined>} the program's folder; undefined where there is no leave to write one
 */
export async function currentProgram(tool) {
  const folder = join(tool, "node_modules", ".cache", "backfile", stateOfSources(tool));
  if (!isWhole(folder) && !(await compile(tool, folder))) return undefined;
  return pathToFileURL(`${folder}/`);
}

/** The file of a compiled program that tells the sizes of all others, in bytes. */
export const sizesName = "sizes.json";

/**
 * Whether all files of a compiled program are there and as long as they were: not so after a power cut.
 *
 * @param {string} folder
 */
export function isWhole(folder) {
  try {
    const sizes = Object.entries(JSON.parse(readFileSync(join(folder, sizesName), "utf8")));
    return sizes.every(([name, size]) => statSync(join(folder, name)).size === size);
  } catch {
    return false;
  }
}

/**
 * @param {string} tool
 * @param {string} folder
 * @returns {Promise<boolean>} whether it is there
 */
async function compile(tool, folder) {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    accessSync(dirname(folder), constants.W_OK);
  } catch {
    return false;
  }
  const { tsImport } = await import("tsx/esm/api");
  const compiler = pathToFileURL(join(tool, "src", "program", "compile-program.ts")).href;
  const { compileProgram } = await tsImport(compiler, {
    parentURL: compiler,
    tsconfig: join(tool, "tsconfig.json"),
  });
  await compileProgram(tool, folder);
  return true;
}

/** @param {string} tool */
function stateOfSources(tool) {
  const hash = createHash("sha256");
  for (const source of sources) enter(hash, tool, source);
  return hash.digest("hex").slice(0, 32);
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} tool
 * @param {string} path below it
 */
function enter(hash, tool, path) {
  const status = statSync(join(tool, path), { throwIfNoEntry: false });
  if (status?.isDirectory()) {
    for (const name of readdirSync(join(tool, path)).sort()) enter(hash, tool, `${path}/${name}`);
  } else if (status) hash.update(`${path} ${status.size} ${status.mtimeMs}\n`);
}
