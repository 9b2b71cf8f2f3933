import { existsSync } from "node:fs";
import { runOrThrow } from "./run-program.ts";

const path = "/usr/bin/chromium";

/** The browser and two small families of fonts, Latin and wide coverage; without any, text is empty boxes. */
const packages: readonly string[] = ["chromium", "fonts-liberation", "fonts-dejavu-core"];

/** Tell whether this is root on a Debian, which may install packages. */
export function canInstallDebianPackages(): boolean {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
}

/**
 * Install Debian's Chromium without asking anything and return its path.
 * Throws with the last words of apt-get where that fails.
 */
export async function installDebianChromium(): Promise<string> {
  const env = {
    ...process.env,
    // dpkg refuses to work where the administrator's folders are missing from PATH.
    PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    DEBIAN_FRONTEND: "noninteractive",
  };
  const patient = ["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"];
  await runOrThrow("apt-get", [...patient, "update"], { env });
  await runOrThrow("apt-get", [...patient, "install", "-y", "--no-install-recommends", ...packages], { env });
  return path;
}
