import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { canInstallDebianPackages, installDebianPackages } from "./debian-packages.ts";

/** A cold start on a busy machine takes a while; in milliseconds. */
const startTimeout = 90_000;

/**
 * Find a Firefox: the one that `FIREFOX_PATH` names, or the system's; where there is none and Debian's can be
 * installed, that one.
 *
 * @param say is told why there is none
 * @returns undefined where there is none to be had
 */
export async function provideFirefox(
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<string | undefined> {
  const found = findFirefox(env);
  if (found !== undefined) return found;
  try {
    if (canInstallDebianPackages()) await installDebianPackages(["firefox-esr"]);
  } catch (error) {
    say(`Firefox could not be installed: ${error instanceof Error ? error.message : String(error)}`);
  }
  const installed = findFirefox(env);
  if (installed === undefined) say("No Firefox here: nothing is tried in it. FIREFOX_PATH may name one.");
  return installed;
}

/**
 * Start the Firefox at a path without a window, with a profile of its own, driven by WebDriver BiDi.
 *
 * @param home folder into which it may write what it keeps beside its profile
 */
export function startFirefox(path: string, home: string): Promise<Browser> {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: path,
    headless: true,
    timeout: startTimeout,
    protocolTimeout: startTimeout,
    env: { ...process.env, HOME: home },
  });
}

function findFirefox(env: NodeJS.ProcessEnv): string | undefined {
  const named = env.FIREFOX_PATH;
  if (named !== undefined && named !== "") return named;
  const folders = [
    ...(env.PATH ?? "").split(delimiter),
    "/usr/bin",
    "/Applications/Firefox.app/Contents/MacOS",
  ];
  return folders
    .filter((folder) => folder !== "")
    .flatMap((folder) => ["firefox-esr", "firefox"].map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}
