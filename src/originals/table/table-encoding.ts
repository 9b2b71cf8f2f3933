import { notice, type Problem, problem } from "../../problem.ts";
import { encodingOf } from "../../text-file.ts";
import { detectEncoding } from "../detect-encoding.ts";
import { type Finding, failed, placeOf } from "../reading.ts";
import type { StoredOriginal } from "../stored-original.ts";
import { linesBesideUtf8 } from "./utf8.ts";

/** How a table is encoded, and what a person is told of that; or why it cannot be read. */
export type TableEncoding =
  | { readonly encoding: string; readonly told?: Problem }
  | { readonly refused: Finding };

/**
 * Tell how a table is encoded: as a person says, else in Unicode by its byte order mark or its bytes, else as is detected
 * by the lines that are none. Where other lines have letters of UTF-8, these lines are damaged.
 *
 * @param named a label that has a decoder, as `metadata.csv` gives it
 */
export async function tableEncoding(original: StoredOriginal, named?: string): Promise<TableEncoding> {
  if (named !== undefined) return { encoding: named };
  const beside = await linesBesideUtf8(original);
  if (!beside) return { encoding: encodingOf(original.head) };
  const found = beside.valid > 0 ? undefined : detectEncoding(beside.bytes);
  const place = placeOf(original.file, beside.line);
  if (!found) {
    const hint = "Save the table as UTF-8 under a name of its own.";
    return { refused: failed(place, "This line of the table is not UTF-8 text.", hint) };
  }
  const { encoding, rival } = found;
  if (rival === undefined) {
    const message = `The table is not UTF-8; its encoding was detected as ${encoding}, with certainty.`;
    const told = notice(place, message, "Nothing needs to be done where the articles read well.");
    return { encoding, told };
  }
  const message = `The table is not UTF-8; it was read as ${encoding}, but may be ${rival === "another" ? "of another encoding" : rival}: expected UTF-8.`;
  const hint = `Compare the articles; then name the encoding in the encoding column of content/originals/metadata.csv (${encoding} confirms it).`;
  return { encoding, told: problem(place, message, hint) };
}
