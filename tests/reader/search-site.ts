import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { repositoryFolder } from "../support/repository-folder.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { type ArticleParts, type IndexOptions, writeIndex } from "./write-index.ts";

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src data:; script-src 'self' 'wasm-unsafe-eval'">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Search</title>
<script type="module" src="/archive/assets/search.js"></script>
</head>
<body><main><h1>Search</h1>
<div id="search" data-prefix="/archive/" data-topics='{"oil":"Oil &amp; gas"}'><p>Search needs JavaScript.</p></div>
</main></body>
</html>
`;

/**
 * Build a site, to be served at `/archive/`, that has nothing but the search page and the index of these articles.
 */
export async function searchSite(
  articles: readonly ArticleParts[],
  options: IndexOptions = {},
): Promise<string> {
  const folder = await temporaryArchive();
  await writeIndex(folder, articles, options);
  await mkdir(join(folder, "search"));
  await writeFile(join(folder, "search", "index.html"), page);
  await build({
    entryPoints: [join(repositoryFolder, "src", "reader", "search.tsx")],
    outfile: join(folder, "assets", "search.js"),
    bundle: true,
    format: "esm",
    target: "es2020",
    jsx: "automatic",
    jsxImportSource: "preact",
    tsconfigRaw: {},
  });
  return folder;
}
