import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "../site-checks/files-below.ts";
import { repositoryFolder } from "../support/repository-folder.ts";
import { runProgram } from "../support/run-program.ts";
import { keepCorpus } from "./corpus/keep-corpus.ts";
import { type PeerOutcome, peerIn } from "./peer.ts";
import type { Workbench } from "./workbench.ts";

const templates = join(repositoryFolder, "tests", "bench", "peers", "hugo");

/** Say which Hugo is on PATH, such as `v0.111.3+extended`; undefined where there is none. */
export async function hugoVersion(): Promise<string | undefined> {
  const finished = await runProgram("hugo", ["version"]).catch(() => undefined);
  return /v\d\S*/.exec(finished?.stdout ?? "")?.[0];
}

/** Set Hugo up to build a corpus with templates like Backfile's own. */
export async function prepareHugo(workbench: Workbench, articles: number): Promise<PeerOutcome> {
  if ((await hugoVersion()) === undefined) return { missing: "hugo is not on PATH" };
  const corpus = keepCorpus(workbench.shelf, "hugo", { articles, seed: workbench.seed });
  const folder = join(workbench.folder, `hugo-${articles}`);
  for (const file of await filesBelow(templates)) {
    // Hugo takes its templates for HTML only under that name, by which formatters would take them for pages.
    const target = join(folder, file.replace(/\.gohtml$/, ".html"));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(templates, file), target);
  }
  return peerIn(folder, "hugo", ["--quiet", "--contentDir", join(corpus, "content")], "public");
}
