import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

/** The folder that Backfile itself is installed in. */
export const toolFolder = fileURLToPath(new URL("../../", import.meta.url));

/** The `node_modules` folder that holds Backfile's packages, wherever the package manager has put it. */
export const packagesFolder = dirname(dirname(require.resolve("preact/package.json")));

/** Backfile's own version. */
export const version: string = require("../../package.json").version;

/** The templates and public files that come with Backfile. */
export const ownTemplates = join(toolFolder, "templates");
export const ownPublic = join(toolFolder, "public");
