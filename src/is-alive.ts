import { isErrorCode } from "./text-file.ts";

/** Tell whether a process is running. @param id its number */
export function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return isErrorCode(error, "EPERM");
  }
}
