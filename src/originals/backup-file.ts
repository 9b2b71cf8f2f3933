import { basename } from "node:path/posix";
import { notice, type Problem } from "../problem.ts";

/** The rule by which backups are skipped. */
export const backupFile = "backup of an editor";

/** Tell by its name what editors leave beside the file that they work on: `a.txt~`, `a.bak`, `a.swp`, `#a.txt#`. */
export function isBackup(file: string): boolean {
  return /.~$|.\.(?:bak|swp|swo)$|^#.+#$/i.test(basename(file));
}

/** Say that an original is left out as a backup. */
export function backupNotice(file: string): Problem {
  const message = "The file is a backup that an editor has left, as its name says: it is left out.";
  return notice({ file: `content/originals/${file}` }, message, "Rename it if it is an article.");
}
