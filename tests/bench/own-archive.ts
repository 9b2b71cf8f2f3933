import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { filesBelow } from "../site-checks/files-below.ts";
import { commandLine } from "../support/run-backfile.ts";
import { runProgram } from "../support/run-program.ts";
import { keepCorpus } from "./corpus/keep-corpus.ts";
import type { Command } from "./measure.ts";
import { setAside } from "./set-aside.ts";
import type { Workbench } from "./workbench.ts";

/** A copy of a corpus that Backfile builds and the benchmark edits. */
export interface OwnArchive {
  readonly folder: string;
  readonly site: string;
  /** Take away all that earlier builds have left: the site and the cache. */
  readonly clear: () => void;
  /** Choose an article to add a sentence to, each time another one. */
  readonly nextEdit: () => Edit;
}

/** An edit that is yet to be made. */
export interface Edit {
  /** Of the article's page, without the slash at its beginning. */
  readonly address: string;
  /** Stands nowhere else; it goes into the middle of the text. */
  readonly sentence: string;
  readonly write: () => void;
}

/** Numbers of articles, spread over any archive: multiples of the golden ratio lie nowhere close together. */
const spread = 0.618034;

/** Copy a corpus into an archive that may be written to. */
export async function ownArchive(workbench: Workbench, articles: number): Promise<OwnArchive> {
  const corpus = keepCorpus(workbench.shelf, "backfile", { articles, seed: workbench.seed });
  const folder = join(workbench.folder, `backfile-${articles}`);
  cpSync(corpus, folder, { recursive: true });
  const below = join(folder, "content", "articles");
  const files = await filesBelow(below);
  let edits = 0;
  return {
    folder,
    site: join(folder, "_site"),
    clear: () => {
      for (const name of ["_site", ".backfile"]) setAside(folder, name);
    },
    nextEdit: () => {
      edits += 1;
      const file = files[Math.floor(((edits * spread) % 1) * files.length)] ?? "";
      return additionTo(join(below, file), `This is correction number ${edits}, made in passing.`);
    },
  };
}

/** Start Backfile as a person does. */
export function backfile(archive: OwnArchive, args: readonly string[]): Command {
  const { program, before, cwd, env } = commandLine({});
  const folders = ["--archive", archive.folder, "--output", archive.site];
  return { program, args: [...before, ...args, ...folders], cwd, env };
}

/** Find out whether `build` knows an option. */
export async function buildKnows(option: string): Promise<boolean> {
  const { program, before, cwd, env } = commandLine({});
  const { stdout } = await runProgram(program, [...before, "build", "--help"], { cwd, env });
  return stdout.includes(option);
}

function additionTo(path: string, sentence: string): Edit {
  const text = readFileSync(path, "utf8");
  const middle = text.indexOf("\n\n", (text.indexOf("\n---\n") + text.length) / 2);
  const place = middle === -1 ? text.trimEnd().length : middle;
  const day = /^date: "(\d{4})-(\d\d)-(\d\d)"$/m.exec(text)?.slice(1).join("/") ?? "";
  return {
    address: `${day}/${basename(path, ".md")}/`,
    sentence,
    write: () => writeFileSync(path, `${text.slice(0, place)} ${sentence}${text.slice(place)}`),
  };
}
