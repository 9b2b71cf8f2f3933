import { existsSync } from "node:fs";
import { join } from "node:path";
import { repositoryFolder } from "../support/repository-folder.ts";
import type { Command } from "./measure.ts";
import { setAside } from "./set-aside.ts";

/** Another generator, ready to build a corpus. */
export interface Peer {
  readonly build: Command;
  readonly site: string;
  /** Take away all that earlier builds have left. */
  readonly clear: () => void;
}

/** A peer, or why it cannot take part. */
export type PeerOutcome = Peer | { readonly missing: string };

/** Make a peer of a folder, a command that builds there, and what the build leaves, by its name in the folder. */
export function peerIn(cwd: string, program: string, args: readonly string[], site: string): Peer {
  const path = join(cwd, site);
  return {
    build: { program, args, cwd },
    site: path,
    clear: () => setAside(cwd, site),
  };
}

/** Index a built site by Pagefind's command line, as users of other generators do. */
export function pagefindOver(site: string): Command {
  return { program: installed("pagefind"), args: ["--site", site], cwd: repositoryFolder };
}

/** Find a program of this repository's own packages. Throws where they are not installed. */
export function installed(name: string): string {
  const path = join(repositoryFolder, "node_modules", ".bin", name);
  if (!existsSync(path)) throw new Error(`${path} is missing. Run npm ci first.`);
  return path;
}
