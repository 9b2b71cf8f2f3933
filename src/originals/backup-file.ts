import { basename } from "node:path/posix";

/** The rule by which backups are skipped. */
export const backupFile = "backup of an editor";

/** Tell by its name what editors leave beside the file that they work on: `a.txt~`, `a.bak`, `a.swp`, `#a.txt#`. */
export function isBackup(file: string): boolean {
  return /.~$|.\.(?:bak|swp|swo)$|^#.+#$/i.test(basename(file));
}
