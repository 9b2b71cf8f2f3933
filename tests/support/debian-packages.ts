import { existsSync } from "node:fs";
import { runOrThrow } from "./run-program.ts";

/** Tell whether this is root on a Debian, which may install packages. */
export function canInstallDebianPackages(): boolean {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
}

/** Install packages of Debian without asking anything. Throws with the last words of apt-get where that fails. */
export async function installDebianPackages(names: readonly string[]): Promise<void> {
  const env = {
    ...process.env,
    // dpkg refuses to work where the administrator's folders are missing from PATH.
    PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    DEBIAN_FRONTEND: "noninteractive",
  };
  const patient = ["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"];
  await runOrThrow("apt-get", [...patient, "update"], { env });
  await runOrThrow("apt-get", [...patient, "install", "-y", "--no-install-recommends", ...names], { env });
}
