import { installDebianPackages } from "./debian-packages.ts";

const path = "/usr/bin/chromium";

/** The browser and two small families of fonts, Latin and wide coverage; without any, text is empty boxes. */
const packages: readonly string[] = ["chromium", "fonts-liberation", "fonts-dejavu-core"];

/** Install Debian's Chromium and return its path. Throws where that fails. */
export async function installDebianChromium(): Promise<string> {
  await installDebianPackages(packages);
  return path;
}
