import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { repositoryFolder } from "../support/repository-folder.ts";
import { keepCorpus } from "./corpus/keep-corpus.ts";
import { installed, type PeerOutcome, peerIn } from "./peer.ts";
import type { Workbench } from "./workbench.ts";

const templates = join(repositoryFolder, "tests", "bench", "peers", "eleventy");

/** Set Eleventy up as its documentation teaches, one Markdown file a page, with templates like Backfile's own. */
export function prepareEleventy(workbench: Workbench, articles: number): PeerOutcome {
  const corpus = keepCorpus(workbench.shelf, "eleventy", { articles, seed: workbench.seed });
  const folder = join(workbench.folder, `eleventy-${articles}`);
  cpSync(templates, folder, { recursive: true });
  symlinkSync(join(corpus, "content", "articles"), join(folder, "content", "articles"));
  return peerIn(folder, installed("eleventy"), ["--quiet"], "_site");
}
