import { dosCodePage } from "../encodings/dos-code-pages.ts";
import { decodeAs } from "../text-file.ts";
import type { ReadEncoding } from "./detect-encoding.ts";

/** A code page of DOS, and the letters beyond ASCII of the languages that were written in it, a string each. */
interface CodePage {
  readonly encoding: string;
  readonly languages: readonly string[];
}

/** French, German, Spanish, Italian, Catalan, Swedish and Finnish, Danish and Norwegian, Dutch, Portuguese, Icelandic. */
const western = [
  "àâçéèêëîïôûùüÿœæ",
  "äöüßé",
  "áéíóúñüªº",
  "àéèìíòóùú",
  "àçéèíïóòúü",
  "åäöéü",
  "æøåéôü",
  "éëèïóöüç",
];
const portuguese = ["áâãàçéêíóôõúüªº", "áðéíóúýþæö"];

/** Hungarian, Polish, Czech, Slovak, Croatian and Slovene, Romanian. */
const central = ["áéíóöőúüű", "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "čćđšž", "ăâîşţ"];

const codePages: readonly CodePage[] = [
  { encoding: "cp850", languages: [...western, ...portuguese] },
  { encoding: "cp437", languages: western },
  { encoding: "cp852", languages: central },
  { encoding: "cp857", languages: ["çğıiöşüâîû"] },
];

const everyLanguage = codePages.flatMap(({ languages }) => languages);

/** What a text may have of letters and signs in a place where none stands, as a share of its characters beyond ASCII. */
const most = { astray: 0.03, foreign: 0.03 };

/** From this share on a reading is in doubt. */
const leastDoubtful = 0.25;

/** Fewer characters beyond ASCII than these make nothing certain. */
const fewestCertain = 3;

/** How much of a text is judged by, in bytes. */
const sample = 65_536;

/**
 * Detect a code page of DOS where what has been detected puts signs, capitals or other writing into the midst of words, and
 * the code page letters. It is certain where they are those of one language.
 *
 * @param found what was detected among the encodings that browsers know
 * @returns what was detected where no code page reads better; it is in doubt where it reads badly itself
 */
export function detectDos(bytes: Uint8Array, found: ReadEncoding): ReadEncoding {
  const start = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 1024);
  const part = withoutFrames(bytes.subarray(start, start + sample));
  const text = decodeAs(found.encoding, part);
  const isAstray = shareAstray(text) >= leastDoubtful;
  if (!isAstray && (!isLatin(text) || shareForeign(text, everyLanguage) < leastDoubtful)) return found;
  const readings = codePages.map(({ encoding, languages }) => {
    const read = decodeAs(encoding, part);
    return { encoding, text: read, astray: shareAstray(read), foreign: shareForeign(read, languages) };
  });
  const sound = readings.filter(
    ({ astray: signs, foreign }) => signs <= most.astray && (isAstray || foreign <= most.foreign),
  );
  const [best, ...others] = sound.toSorted((a, b) => a.foreign - b.foreign || a.astray - b.astray);
  if (!best) return isAstray ? { ...found, rival: found.rival ?? "another" } : found;
  const rival = others.find((other) => other.text !== best.text && other.foreign <= most.foreign);
  const isKnown = best.foreign <= most.foreign && beyondAscii(best.text).length >= fewestCertain;
  const doubt = rival?.encoding ?? (isKnown ? undefined : "another");
  const whole = decodeAs(best.encoding, bytes);
  return { encoding: best.encoding, text: whole, ...(doubt === undefined ? {} : { rival: doubt }) };
}

/** In every code page the same bytes draw lines, which other encodings read as letters: a line is one sign over and over, or one alone. */
function withoutFrames(bytes: Uint8Array): Uint8Array {
  const characters = Buffer.from(bytes)
    .toString("latin1")
    .replaceAll(/(?<!\S)[\xb0-\xdf]+(?!\S)/g, (word) =>
      word.length === 1 || /(.)\1\1/.test(word) ? " " : word,
    );
  return Buffer.from(characters, "latin1");
}

/** Tell a code page of DOS that has Latin letters: another detector takes texts of a Macintosh for it. */
export function isLatinOfDos(encoding: string): boolean {
  return !otherWriting.has(encoding) && dosCodePage(encoding) !== undefined;
}

/** Greek and Cyrillic. */
const otherWriting: ReadonlySet<string> = new Set(["cp737", "cp855"]);

/** The share of characters beyond ASCII that stand where in no text one does. */
function shareAstray(text: string): number {
  return (text.match(astray)?.length ?? 0) / Math.max(1, beyondAscii(text).length);
}

/** The share of letters beyond ASCII that are not of the language that has most of them. */
function shareForeign(text: string, languages: readonly string[]): number {
  const letters = text.toLowerCase().match(/[^\p{ASCII}\P{L}]/gu) ?? [];
  const shares = languages.map((each) => letters.filter((letter) => !each.includes(letter)).length);
  return Math.min(...shares) / Math.max(1, letters.length);
}

function isLatin(text: string): boolean {
  const latin = text.match(/[^\p{ASCII}\P{Script=Latin}]/gu)?.length ?? 0;
  return latin * 2 > (text.match(/[^\p{ASCII}\P{L}]/gu)?.length ?? 0);
}

/** Blanks and the lines of frames tell nothing. */
function beyondAscii(text: string): string[] {
  return text.match(/[^\p{ASCII}\s\u2500-\u259f]/gu) ?? [];
}

/**
 * Controls; a sign between letters; a capital after a small letter; letters of other writing beside those of ASCII; an opening mark after
 * a letter; a letter right after a comma; one that by itself is no word in any language; corners of frames in a row.
 */
const astray = new RegExp(
  [
    String.raw`[\u0080-\u009f\ue000-\uf8ff\ufffd]`,
    String.raw`(?<=\p{L})(?![’‘·\u00ad\u200c\u200d–—…])[^\p{ASCII}\p{L}\p{M}](?=\p{L})`,
    String.raw`(?<=\p{Ll})[^\p{ASCII}\P{Lu}]`,
    String.raw`(?<=[^\p{ASCII}\P{Ll}])\p{Lu}`,
    String.raw`(?<=[A-Za-z])[^\P{L}\p{Script=Latin}]`,
    String.raw`[^\P{L}\p{Script=Latin}](?=[A-Za-z])`,
    String.raw`(?<=\p{L})[‚„¿¡ˆ˜†‡‰•¤¢£¥]`,
    String.raw`(?<=[,;!?])[^\p{ASCII}\P{L}]`,
    String.raw`(?<![\p{L}\p{M}\p{N}])(?![àèéòóùáíúåöæøÀÈÉÒÓÙÁÍÚÅÖÆØªº])[^\p{ASCII}\P{Script=Latin}](?![\p{L}\p{M}\p{N}.)])`,
    String.raw`([\u2501-\u254f\u2551-\u2590])(?!\1)(?=[\u2501-\u254f\u2551-\u2590])`,
  ].join("|"),
  "gu",
);
