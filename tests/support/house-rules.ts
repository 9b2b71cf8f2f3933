import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { filesBelow } from "../site-checks/files-below.ts";
import { repositoryFolder } from "./repository-folder.ts";

/** A module of the program: its path from the repository's top folder, and its code without comments. */
export interface Module {
  readonly file: string;
  readonly code: string;
}

interface Import {
  /** Path from the repository's top folder, or the name of a package. */
  readonly target: string;
  readonly local: boolean;
  readonly typeOnly: boolean;
}

/** From the base to the top: each may import from its own layer and from those before it. */
const layers: readonly string[] = [
  "encodings",
  "base",
  "program",
  "settings",
  "articles",
  "originals",
  "copydesk",
  "archive",
  "reader",
  "search",
  "site",
  "commands",
  "cli.ts",
  "thread.ts",
];

/** Files directly in `src/` are the base, on which everything may rest; they rest on the encodings of texts alone. */
function layerOf(file: string): string {
  const [, first = "", second] = file.split("/");
  if (first === "cli.ts" || first === "thread.ts") return first;
  return second === undefined || first === "declarations" ? "base" : first;
}

/** Neither a quotation mark nor a semicolon stands between `import` and the module's name. */
const staticImport =
  /^\s*(?:import|export)\s+(?<type>type\s+)?(?:[\w$*{},\s]+?\sfrom\s+)?["'](?<name>[^"']+)["']/gm;
const dynamicImport = /\bimport\(\s*["'](?<name>[^"']+)["']\s*\)/g;

function importsOf({ file, code }: Module): Import[] {
  return [...code.matchAll(staticImport), ...code.matchAll(dynamicImport)].map(({ groups }) => {
    const name = groups?.name ?? "";
    const local = name.startsWith(".");
    const target = local ? posix.join(posix.dirname(file), name) : name;
    return { target, local, typeOnly: groups?.type !== undefined };
  });
}

/** Take the comments out of code: what they mention is not used. */
export function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/** Check one local import of the program's; `undefined` where it points the right way. */
function wrongImport(file: string, { target, typeOnly }: Import): string | undefined {
  if (file.startsWith("templates/")) return wrongTemplateImport(target, typeOnly);
  if (file.startsWith("src/reader/")) {
    const mayImport = target.startsWith("src/reader/") || layerOf(target) === "base";
    return mayImport ? undefined : "the reader's code rests on itself and on the base alone";
  }
  if (!target.startsWith("src/")) return "the program rests on nothing outside src/";
  const [from, to] = [layers.indexOf(layerOf(file)), layers.indexOf(layerOf(target))];
  if (from === -1 || to === -1) return `${layerOf(from === -1 ? file : target)} is no layer`;
  return to <= from ? undefined : `${layerOf(target)} comes after ${layerOf(file)}`;
}

function wrongTemplateImport(target: string, typeOnly: boolean): string | undefined {
  if (target.startsWith("templates/")) return undefined;
  if (!target.startsWith("src/")) return "templates rest on templates, src/ and packages";
  if (typeOnly || layerOf(target) === "base") return undefined;
  return "templates take types from src/, and code from its base alone";
}

/** Find the local imports that point the wrong way, each with the rule it breaks. */
export function wrongImports(modules: readonly Module[]): string[] {
  return modules.flatMap((module) =>
    importsOf(module)
      .filter((each) => each.local)
      .flatMap((each) => {
        const wrong = wrongImport(module.file, each);
        return wrong === undefined ? [] : [`${module.file} imports ${each.target}: ${wrong}`];
      }),
  );
}

/** Find what is loaded with a module, by its path: what it imports but for types and at run time, and so on. */
export function loadedWith(file: string, modules: readonly Module[]): Set<string> {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const loaded = new Set<string>([file]);
  for (const each of loaded) {
    const imports = importsOf({
      file: each,
      code: (byFile.get(each)?.code ?? "").replace(dynamicImport, ""),
    });
    for (const { target, local, typeOnly } of imports) if (local && !typeOnly) loaded.add(target);
  }
  return loaded;
}

/** Find what prints or ends the program anywhere but in `src/cli.ts`. */
export function strayConsoles(modules: readonly Module[]): string[] {
  return modules
    .filter(({ file }) => file !== "src/cli.ts")
    .flatMap(({ file, code }) =>
      [...code.matchAll(/\bconsole\.\w+|\bprocess\.exit\w*/g)].map(([use]) => `${file} uses ${use}`),
    );
}

/** Read every TypeScript module of a folder, given by its path from the repository's top folder. */
export async function modulesIn(folder: string): Promise<Module[]> {
  const files = (await filesBelow(join(repositoryFolder, folder))).filter((file) => /\.tsx?$/.test(file));
  return Promise.all(
    files.map(async (file) => {
      const code = await readFile(join(repositoryFolder, folder, file), "utf8");
      return { file: `${folder}/${file}`, code: withoutComments(code) };
    }),
  );
}
