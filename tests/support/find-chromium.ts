import { readdir, stat } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "playwright-core";

/** Where a program lies and how it was come by, for messages. */
export interface Candidate {
  readonly path: string;
  readonly origin: string;
}

const commandNames: readonly string[] = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "chrome.exe",
];

/** Looked into besides PATH, which may be trimmed. */
const usualFolders: readonly string[] = [
  "/usr/bin",
  "/usr/local/bin",
  "/snap/bin",
  "/opt/google/chrome",
  "C:\\Program Files\\Google\\Chrome\\Application",
];

const macPrograms: readonly string[] = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * List every Chromium on this machine, best first: the one `CHROMIUM_PATH` names, the system's,
 * Playwright's. A listed file exists; whether it starts is another question.
 */
export async function findChromium(env: NodeJS.ProcessEnv): Promise<Candidate[]> {
  const named = env.CHROMIUM_PATH ? [{ path: env.CHROMIUM_PATH, origin: "CHROMIUM_PATH" }] : [];
  const system = [...systemPaths(env), ...macPrograms].map((path) => ({ path, origin: "the system" }));
  const playwrights = await playwrightPaths();
  const all = [...named, ...system, ...playwrights.map((path) => ({ path, origin: "Playwright" }))];
  const present = await Promise.all(all.map((each) => isFile(each.path)));
  return all.filter((each, place) => present[place] || each.origin === "CHROMIUM_PATH");
}

function systemPaths(env: NodeJS.ProcessEnv): string[] {
  const folders = new Set([...(env.PATH ?? "").split(delimiter), ...usualFolders]);
  return [...folders]
    .filter((folder) => folder !== "")
    .flatMap((folder) => commandNames.map((name) => join(folder, name)));
}

/** Playwright's folder holds one folder per revision; one that another version fetched will do as well. */
async function playwrightPaths(): Promise<string[]> {
  const expected = chromium.executablePath();
  const revisions = dirname(dirname(dirname(expected)));
  const folders = (await namesIn(revisions)).filter((name) => name.startsWith("chromium"));
  const paths = [expected];
  const newestFirst = folders.toSorted((a, b) => b.localeCompare(a, "en", { numeric: true }));
  for (const folder of newestFirst) {
    for (const platform of await namesIn(join(revisions, folder))) {
      for (const name of ["chrome", "chrome-headless-shell", "headless_shell", "chrome.exe"]) {
        paths.push(join(revisions, folder, platform, name));
      }
    }
  }
  return [...new Set(paths)];
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
