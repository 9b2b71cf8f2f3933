import { lstat } from "node:fs/promises";
import { join, relative } from "node:path";
import { stateOf } from "../file-state.ts";
import { filesBelow } from "../folder.ts";
import { type Outcome, type Problem, problem } from "../problem.ts";
import { publishedOriginal } from "../published-original.ts";
import type { Archive, ArchivePaths } from "../types.ts";
import { feeds } from "./feeds.ts";
import { printOfBytes } from "./ledger.ts";
import type { Look } from "./look.ts";
import { fileOfPage, type ManyPage, manyPages } from "./many-pages.ts";
import { onThisDayFiles } from "./on-this-day.ts";
import { fingerprint, pageInputs } from "./page-inputs.ts";
import { publicFiles } from "./public-files.ts";
import type { TextFile } from "./render-pages.ts";

/** How a file of the site comes about. */
export type Making =
  | { readonly page: ManyPage }
  | { readonly text: () => string | Promise<string> }
  | { readonly copyOf: string }
  /** The file itself under a second name: only what the cache holds, and never anybody's own file. */
  | { readonly linkTo: string };

/** A file that the site is to have. */
export interface PlannedFile {
  /** Fingerprint of what it is made of. */
  readonly inputs: string;
  readonly making: Making;
}

/** Every file that a site is to have, by its path below the site's folder. */
export type SitePlan = ReadonlyMap<string, PlannedFile>;

/** What a site is planned from. */
export interface PlanParts {
  readonly archive: Archive;
  readonly paths: ArchivePaths;
  readonly look: Look;
  /** The pages of which there is one each, rendered. */
  readonly wholePages: readonly TextFile[];
}

/**
 * Plan a site but for its search index: every file, and a fingerprint of what it is made of. What comes later stands
 * over what came before. A public file that would stand where the site has a folder, or in a file, is a problem.
 */
export async function planSite(parts: PlanParts): Promise<Outcome<SitePlan>> {
  const { archive, paths, look, wholePages } = parts;
  const plan = new Map<string, PlannedFile>();
  const printOf = pageInputs(
    fingerprint(`${look.fingerprint}\n${JSON.stringify([archive.settings, archive.wording])}`),
  );
  for (const page of manyPages(archive))
    plan.set(fileOfPage(page), { inputs: printOf(page), making: { page } });
  for (const { file, content } of [...wholePages, ...onThisDayFiles(archive)])
    plan.set(file, plainText(content));
  for (const [file, path] of look.assets) addFile(plan, `assets/${file}`, { copyOf: path });
  for (const { file, inputs, text } of feeds(archive)) plan.set(file, { inputs, making: { text } });
  const published = await publicFiles(paths);
  const inTheWay = clashing([...published.keys()], plan);
  const problems: Problem[] = [...inTheWay].map(publicClash);
  for (const [file, path] of published) if (!inTheWay.has(file)) addFile(plan, file, { copyOf: path });
  for (const [file, path] of await mediaOf(paths)) addFile(plan, `media/${file}`, { copyOf: path });
  for (const [file, path] of await originalsOf(archive, paths))
    addFile(plan, `originals/${file}`, { copyOf: path });
  return { value: plan, problems };
}

/** Find those files that would stand where a plan has a folder, or in one of its files. */
function clashing(files: readonly string[], plan: SitePlan): ReadonlySet<string> {
  const found = new Set(files.filter((file) => foldersOf(file).some((folder) => plan.has(folder))));
  const names = new Set(files);
  // A plan is long: most of it has not even the top folder in common with any of the files.
  const tops = new Set(files.map(topOf));
  for (const planned of plan.keys()) {
    if (!tops.has(topOf(planned))) continue;
    for (const folder of foldersOf(planned)) if (names.has(folder)) found.add(folder);
  }
  return found;
}

function topOf(file: string): string {
  return file.split("/", 1)[0] ?? file;
}

function foldersOf(file: string): string[] {
  return [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index));
}

function publicClash(file: string): Problem {
  const message = "It stands where the site has a folder, or in a file of the site; it is not published.";
  return problem({ file: `public/${file}` }, message, "Give it another name.");
}

/** Whether a file stands where the search index has its place. */
export function isOfIndex(file: string): boolean {
  return file.startsWith("pagefind/");
}

/** The files of a plan for which a test holds. */
export function partOf(plan: SitePlan, test: (file: string) => boolean): SitePlan {
  return new Map([...plan].filter(([file]) => test(file)));
}

/** Fingerprints of what the files of a plan are made of. */
export function inputsOf(plan: SitePlan): ReadonlyMap<string, string> {
  return new Map([...plan].map(([file, { inputs }]) => [file, inputs]));
}

/** Plan the search index. @param files paths on disk, by their paths in the site */
export function planIndex(files: ReadonlyMap<string, string>): SitePlan {
  const plan = new Map<string, PlannedFile>();
  for (const [file, path] of files) {
    if (namedByContent.test(file)) plan.set(file, { inputs: file, making: { linkTo: path } });
    else addFile(plan, file, { linkTo: path });
  }
  return plan;
}

/** Files of the search index of which one name means the same bytes for ever. */
const namedByContent = /^pagefind\/(?:(?:filter|fragment|index|pages)\/|pagefind\.[^/]*\.pf_meta$)/;

/** Plan a file whose text is at hand. */
export function plainText(content: string): PlannedFile {
  return { inputs: printOfBytes(content), making: { text: () => content } };
}

/** A file that is gone by now is left out: that an article's original is missing is `verify`'s to say. */
function addFile(
  plan: Map<string, PlannedFile>,
  file: string,
  making: { copyOf: string } | { linkTo: string },
): void {
  const path = "copyOf" in making ? making.copyOf : making.linkTo;
  const state = stateOf(path);
  if (state !== undefined) plan.set(file, { inputs: `${path} ${state}`, making });
}

/** The originals of published articles that may be published; what became no article, or only a draft, may not. */
async function originalsOf(
  { articles, settings }: Archive,
  { originals }: ArchivePaths,
): Promise<Map<string, string>> {
  const { publishOriginals: which } = settings;
  if (which === false) return new Map();
  const shared = new Set(articles.flatMap(({ entry }) => entry.sharedOriginals ?? []));
  const alone = articles.flatMap(({ entry }) => entry.originals ?? []);
  const files =
    which === "all" ? new Set([...alone, ...shared]) : new Set(alone.filter((file) => !shared.has(file)));
  const own = [...files].filter((file) => !relative(originals, join(originals, file)).startsWith(".."));
  const found = new Map<string, string>();
  for (const file of own) {
    const path = join(originals, file);
    const status = await lstat(path).catch(() => undefined);
    if (status?.isFile()) found.set(publishedOriginal(file), path);
  }
  return found;
}

async function mediaOf({ media }: ArchivePaths): Promise<Map<string, string>> {
  const files = (await filesBelow(media)).filter((file) => !/(^|\/)\./.test(file));
  return new Map(files.map((file) => [file, join(media, file)]));
}
