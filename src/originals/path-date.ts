import { readPeriod } from "../period.ts";

/** What the path of an address or of a file says of the date of publication. */
export interface PathDate {
  /** ISO 8601: a day, a month, or a year, which by itself may be of anything. */
  readonly edtf: string;
}

/** Year, month and day between slashes, or in one name with signs between them. */
const day =
  /[/_-]((?:1[89]|20)\d{2})([/_-])(0?[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01]|[1-9](?!\d))(?=[/_. -]|$)/g;

/** The same in eight figures; fewer may be the number of an article. */
const figures = /[/_-]((?:1[89]|20)\d{2})()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_. -]|$)/g;

/** Year and month between slashes, as blogs file their posts. */
const month = /\/((?:1[89]|20)\d{2})\/(0[1-9]|1[0-2])(?=\/)/g;

const year = /\/((?:1[89]|20)\d{2})(?=\/)/g;

/** The longest path that is read, in characters. */
const longest = 2000;

/**
 * Read the date that a path gives, such as `/2012/05/09/name`, `/2012/05/name`, `2018-04-18-name.md` or, the year
 * alone, `/2012/name`.
 *
 * @param path begins with a slash
 * @returns undefined where it gives none, or several
 */
export function readPathDate(path: string): PathDate | undefined {
  const text = path.slice(0, longest);
  for (const form of [day, figures, month, year]) {
    const [edtf, ...others] = new Set([...text.matchAll(form)].map(edtfOf));
    if (edtf !== undefined) return others.length === 0 && readPeriod(edtf) ? { edtf } : undefined;
  }
  return undefined;
}

function edtfOf([, y = "", second, third, fourth]: RegExpExecArray): string {
  const rest = fourth === undefined ? [second] : [third, fourth];
  return [y, ...rest.flatMap((part) => part?.padStart(2, "0") ?? [])].join("-");
}
