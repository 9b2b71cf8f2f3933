import type { Repair } from "../types.ts";

/** A text without the escapes of mail, and from which lines its own came. */
export interface Unquoted {
  readonly bytes: Uint8Array;
  /** For each line of the text, the line of the original on which it begins; 1 is the first. */
  readonly lines: readonly number[];
  readonly repairs: readonly Repair[];
}

/** Fewest escapes by which a text is known as quoted-printable. */
const fewestEscapes = 2;

/** A soft line break, or an octet in hexadecimal. Source: RFC 2045, section 6.7. */
const escapes = /=(?:[ \t]*\r?\n|([0-9A-F]{2}))/g;

/**
 * Take back the escapes of quoted-printable, such as `=E2=80=99` and `=` at a line's end, where a text was saved with them:
 * where no equals sign is anything else, and some of them say what no equation does.
 *
 * @param start of the text in the bytes; a mail header before it is left as it is
 * @returns undefined where the text is not quoted-printable
 */
export function unquotePrintable(bytes: Uint8Array, start = 0): Unquoted | undefined {
  const text = Buffer.from(bytes.subarray(start)).toString("latin1");
  const head = Buffer.from(bytes.subarray(0, start)).toString("latin1");
  if (!isQuotedPrintable(text)) return undefined;
  const counts = new Map<string, number>();
  const plain = text.replace(/(?:=[89A-F][0-9A-F])+|=(?:[ \t]*\r?\n|[0-9A-F]{2})/g, (was) => {
    counts.set(was, (counts.get(was) ?? 0) + 1);
    return octetsOf(was);
  });
  const repairs = [...counts].map(([was, times]) => ({
    was: was.replace(/\s+$/, "\n"),
    now: Buffer.from(octetsOf(was), "latin1").toString("utf8"),
    rule: "quoted-printable",
    ...(times > 1 ? { times } : {}),
  }));
  return { bytes: Buffer.from(head + plain, "latin1"), lines: linesOf(head + text, head.length), repairs };
}

function isQuotedPrintable(text: string): boolean {
  const signs = text.match(/=/g)?.length ?? 0;
  if (signs < fewestEscapes || signs !== (text.match(escapes)?.length ?? 0)) return false;
  return /=[ \t]*\r?\n|=[C-F][0-9A-F]=[89AB][0-9A-F]/.test(text);
}

function octetsOf(run: string): string {
  return run.replace(escapes, (_, octet: string | undefined) =>
    octet === undefined ? "" : String.fromCharCode(Number.parseInt(octet, 16)),
  );
}

/** Lines that do not follow a soft break, and one more for each line feed in hexadecimal. */
function linesOf(text: string, start: number): number[] {
  const lines: number[] = [];
  let isContinued = false;
  let position = 0;
  for (const [index, line] of text.split("\n").entries()) {
    if (!isContinued) lines.push(index + 1);
    const isBody = position >= start;
    isContinued = isBody && /=[ \t]*\r?$/.test(line);
    if (isBody) for (const _ of line.matchAll(/=0A/g)) lines.push(index + 1);
    position += line.length + 1;
  }
  return lines;
}
