import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Whether this is the program as `compileProgram` has made it, and not its sources. */
export const isCompiled = !import.meta.url.endsWith(".ts");

/** The folder that Backfile itself is installed in: what is compiled lies below its packages. */
export const toolFolder = fileURLToPath(new URL(isCompiled ? "../../../../" : "../../", import.meta.url));

const require = createRequire(join(toolFolder, "src", "/"));

/** The `node_modules` folder that holds Backfile's packages, wherever the package manager has put it. */
export const packagesFolder = dirname(dirname(require.resolve("preact/package.json")));

/** Backfile's own version. */
export const version: string = require("../package.json").version;

/** The templates and public files that come with Backfile. */
export const ownTemplates = join(toolFolder, "templates");
export const ownPublic = join(toolFolder, "public");

/** How Eleventy is wired. */
export const eleventyConfig = isCompiled
  ? fileURLToPath(new URL("./eleventy.mjs", import.meta.url))
  : join(toolFolder, ".eleventy.ts");

/** What a further thread runs. */
export const threadEntry = new URL(isCompiled ? "./thread.mjs" : "./thread-of-sources.mjs", import.meta.url);
