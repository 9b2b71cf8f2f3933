import { byCodeUnit, surveyFolder } from "../folder.ts";
import { notice, type Outcome, type Problem } from "../problem.ts";
import type { ArchivePaths } from "../types.ts";

/** What a person knows of the originals; it stands beside them and is no original itself. */
export const metadataFile = "metadata.csv";

/** A file that is no original, and the rule that says so. */
export interface LeftOut {
  /** Path below `content/originals`. */
  readonly file: string;
  readonly rule: string;
}

/** The originals of an archive, and what lies among them and is none. */
export interface FoundOriginals extends Outcome<readonly string[]> {
  readonly leftOut: readonly LeftOut[];
}

/**
 * List the originals of an archive, in the order of their paths; what is left out is said, but for what systems and
 * programs leave behind.
 */
export async function findOriginals(paths: ArchivePaths): Promise<FoundOriginals> {
  const { value: there, problems } = await surveyFolder(paths.originals, "content/originals");
  const coming = [...(paths.elsewhere?.keys() ?? [])];
  const files = coming.length === 0 ? there : [...new Set([...there, ...coming])].sort(byCodeUnit);
  const rules = files.map((file) => ({ file, rule: ruleFor(file) }));
  const leftOut = rules.flatMap(({ file, rule }) => (rule === undefined ? [] : [{ file, rule }]));
  const hidden = leftOut.filter(({ rule }) => rule === hiddenFileRule);
  return {
    value: rules.filter(({ rule }) => rule === undefined).map(({ file }) => file),
    problems: [...problems, ...hidden.map(({ file }) => hiddenFile(file))],
    leftOut,
  };
}

const hiddenFileRule = "hidden file";

function ruleFor(file: string): string | undefined {
  if (file === metadataFile) return metadataFile;
  if (isLeftBehind(file)) return "file of a system";
  return isHidden(file) ? hiddenFileRule : undefined;
}

function isHidden(file: string): boolean {
  return file.split("/").some((part) => part.startsWith("."));
}

/** Files that systems and programs leave behind. */
function isLeftBehind(file: string): boolean {
  return /(^|\/)(?:\.DS_Store|\._[^/]*|\.gitkeep|\.gitignore|thumbs\.db|desktop\.ini|\.backfile-unfinished-[^/]*)$/i.test(
    file,
  );
}

function hiddenFile(file: string): Problem {
  const message = "The file is hidden (its name, or its folder's, begins with a dot): it is left out.";
  return notice({ file: `content/originals/${file}` }, message, "Rename it if it is an article.");
}
