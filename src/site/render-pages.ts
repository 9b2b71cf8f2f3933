import { join, relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Archive } from "../types.ts";
import type { ManyPages } from "./many-pages.ts";
import { toolFolder } from "./tool-folder.ts";

/** What there is to render, and where. */
export interface Rendering {
  readonly archive: Archive;
  /** The pages to render of those kinds of which there are many; of the others, all are. */
  readonly pages: ManyPages;
  /** Folder of compiled page templates. */
  readonly templates: string;
  /** Folder to write into. */
  readonly site: string;
}

/**
 * Have Eleventy write pages into a folder.
 *
 * @throws where a template fails, with Eleventy's error as the cause
 */
export async function renderPages({ archive, pages, templates, site }: Rendering): Promise<void> {
  // Eleventy understands its folders as relative to the working directory.
  const here = (path: string) => relative(process.cwd(), path) || ".";
  const eleventy = new Eleventy(here(templates), here(site), {
    configPath: here(join(toolFolder, ".eleventy.ts")),
    quietMode: true,
    config: (config) => {
      config.addGlobalData("archive", opaque(archive));
      config.addGlobalData("pages", opaque(pages));
      config.addGlobalData("site", opaque({ settings: archive.settings, prefix: archive.prefix }));
    },
  });
  eleventy.disableLogger();
  try {
    await eleventy.init();
    await eleventy.write();
  } catch (cause) {
    throw new Error(`A page template failed: ${innermostMessage(cause)}`, { cause });
  }
}

/**
 * Eleventy copies plain objects among its data once for each template, down to the last article, and reads them
 * through proxies. An object with a prototype of its own it hands on as it is.
 */
function opaque<T extends object>(data: T): T {
  return Object.assign(Object.create({}), data);
}

/** Eleventy wraps what a template throws; the message that helps is the one inside. */
function innermostMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = "originalError" in error ? error.originalError : error.cause;
  return inner === undefined ? error.message : innermostMessage(inner);
}
