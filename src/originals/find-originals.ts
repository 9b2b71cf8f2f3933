import { surveyFolder } from "../folder.ts";
import { notice, type Outcome, type Problem } from "../problem.ts";
import type { ArchivePaths } from "../types.ts";

/** What a person knows of the originals; it stands beside them and is no original itself. */
export const metadataFile = "metadata.csv";

/** List the originals of an archive, in the order of their paths; what is left out is said. */
export async function findOriginals(paths: ArchivePaths): Promise<Outcome<readonly string[]>> {
  const { value: files, problems } = await surveyFolder(paths.originals, "content/originals");
  const hidden = files.filter((file) => isHidden(file) && !isLeftBehind(file));
  return {
    value: files.filter((file) => file !== metadataFile && !isHidden(file) && !isLeftBehind(file)),
    problems: [...problems, ...hidden.map(hiddenFile)],
  };
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
