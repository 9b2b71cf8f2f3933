import { join, relative, sep } from "node:path";
import Eleventy from "@11ty/eleventy";
import { eleventyConfig } from "../program/tool-folder.ts";

/** A file of the site and what it says. */
export interface TextFile {
  /** Path below the site's folder, with forward slashes. */
  readonly file: string;
  readonly content: string;
}

/**
 * Have Eleventy render all templates of a folder.
 *
 * @param templates folder of compiled page templates
 * @param data what every template is given, by its name
 * @throws where a template fails, with Eleventy's error as the cause, or where it would leave the site's folder
 */
export async function renderPages(
  templates: string,
  data: Readonly<Record<string, object | undefined>>,
): Promise<TextFile[]> {
  // Eleventy understands its folders as relative to the working directory. Nothing is written into the second one.
  const here = (path: string) => relative(process.cwd(), path) || ".";
  const output = join(templates, "site");
  const eleventy = new Eleventy(here(templates), here(output), {
    configPath: here(eleventyConfig),
    quietMode: true,
    config: (config) => {
      for (const [name, value] of Object.entries(data)) {
        if (value) config.addGlobalData(name, opaque(value));
      }
    },
  });
  eleventy.disableLogger();
  try {
    await eleventy.init();
    const rendered = await eleventy.toJSON();
    return rendered.flatMap(({ outputPath, content }) =>
      outputPath && content !== undefined ? [{ file: below(output, outputPath), content }] : [],
    );
  } catch (cause) {
    throw new Error(`A page template failed: ${innermostMessage(cause)}`, { cause });
  }
}

function below(output: string, path: string): string {
  const file = relative(output, path).split(sep).join("/");
  if (file.startsWith("../")) throw new Error(`its permalink leaves the site's folder: ${file}`);
  return file;
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
