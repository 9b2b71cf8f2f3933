import { fileURLToPath } from "node:url";

/** The top folder of the repository, absolute, without a slash at its end. */
export const repositoryFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
