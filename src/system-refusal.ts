/** What the operating system refuses most often, by its code: what that means, and what to do. Source: POSIX.1-2017, 2.3. */
const known: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOSPC: [
    "There is no room left on the disk",
    "Make room and run this again: what has been written is whole.",
  ],
  EDQUOT: ["Your share of the disk is full", "Make room and run this again: what has been written is whole."],
  EROFS: ["The disk can only be read", "Make it writable, or work on a copy elsewhere."],
  EACCES: ["This may not be opened or written", "Give yourself the right to, or work on a copy of your own."],
  EPERM: ["This may not be changed", "Give yourself the right to, or work on a copy of your own."],
  EMFILE: ["Too many files are open", "Allow more (ulimit -n), or close other programs."],
  EIO: [
    "The disk cannot be read or written",
    "See whether it is damaged before you go on, and copy what you can.",
  ],
};

/**
 * Say what the operating system has refused: no room, no leave, a file in the way.
 *
 * @returns undefined where an error is not the operating system's
 */
export function systemRefusal(error: unknown): string | undefined {
  if (!(error instanceof Error && "syscall" in error && "code" in error)) return undefined;
  const [message, hint] = known[String(error.code)] ?? [];
  return message === undefined ? error.message : `${message} (${error.message}).\n    ${hint}`;
}
