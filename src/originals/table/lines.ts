import { openWindow } from "../stream-window.ts";

/** A line of a file, 1 being the first; without bytes where it is too long. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | undefined;
}

/** The longest line that is read, in bytes: a single article is far shorter. */
export const mostLine = 32 * 2 ** 20;

/** Walk through the lines of a stream, one at a time in memory. Line feeds part them, and belong to none. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, most = mostLine): AsyncGenerator<Line> {
  const file = openWindow(stream);
  let number = 1;
  let start = 0;
  let isTooLong = false;
  const upTo = (end: number): Line => {
    const bytes = isTooLong ? undefined : file.bytes().subarray(start - file.start(), end - file.start());
    return { number, bytes };
  };
  for (let from = 0; ; ) {
    const end = file.bytes().indexOf(0x0a, from - file.start());
    if (end !== -1) {
      from = file.start() + end;
      yield upTo(from);
      from += 1;
      [start, number, isTooLong] = [from, number + 1, false];
      continue;
    }
    from = file.end();
    isTooLong ||= from - start > most;
    if (isTooLong) start = from;
    if (!(await file.more(start))) break;
  }
  if (isTooLong || file.end() > start) yield upTo(file.end());
}
