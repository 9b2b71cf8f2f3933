import { detectAll } from "jschardet";
import { encodingNamed } from "../encodings/decoder-of.ts";
import { decodeAs } from "../text-file.ts";
import { detectDos, isLatinOfDos } from "./detect-dos.ts";

/** An encoding that a text may be in, and how it reads in it. */
export interface ReadEncoding {
  /** A label that has a decoder, in lower case. */
  readonly encoding: string;
  readonly text: string;
  /** Another encoding in which it reads as well, but otherwise; absent where the choice is certain. */
  readonly rival?: string;
}

/** How much of a text is judged by, in bytes. */
const sample = 65_536;

/** Guesses count as equally likely when their confidence is as near as this to the best one's. */
const nearness = 0.9;

/** Below this confidence of 1 the best guess is no more than a guess. */
const leastConfidence = 0.15;

/** Named where several encodings read the same. */
const commonest = "windows-1252";

/**
 * Detect the encoding of a text that is not Unicode. Among guesses that are about as likely, the one with the fewest
 * characters that no text has is taken; it is certain unless another reads as well.
 *
 * @returns undefined where no encoding fits all the bytes
 */
export function detectEncoding(bytes: Uint8Array): ReadEncoding | undefined {
  const guesses = detectAll(Buffer.from(tellingPart(bytes))).flatMap(({ encoding, confidence }) => {
    const label = encoding === null ? undefined : labelOf(encoding);
    const text = label === undefined ? undefined : readAs(label, bytes);
    return label === undefined || text === undefined
      ? []
      : [{ encoding: label, text, confidence, oddities: countOddities(text) }];
  });
  const readable = guesses.filter(({ text }) => !mixesScripts(text));
  const considered = readable.length > 0 ? readable : [readAsCommonest(bytes)];
  const most = Math.max(0, ...considered.map(({ confidence }) => confidence));
  const likely = considered.filter(({ confidence }) => confidence >= most * nearness);
  const [first, ...others] = likely.toSorted((a, b) => a.oddities - b.oddities);
  if (!first) return undefined;
  const best = others.find(({ encoding, text }) => encoding === commonest && text === first.text) ?? first;
  const rival = others.find(({ text, oddities }) => text !== best.text && oddities <= best.oddities);
  const doubt = rival?.encoding ?? (most < leastConfidence ? "another" : undefined);
  const found = {
    encoding: best.encoding,
    text: best.text,
    ...(doubt === undefined ? {} : { rival: doubt }),
  };
  return detectDos(bytes, found);
}

/** Decode bytes that are all of an encoding; undefined where one is not, or there is no such encoding. */
export function readAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return decodeAs(encoding, bytes, true);
  } catch {
    return undefined;
  }
}

/** Names of the library that the standard does not have. */
const standardNames: Readonly<Record<string, string>> = {
  cp932: "shift_jis",
  cp949: "euc-kr",
  cp874: "windows-874",
  cp866: "ibm866",
  johab: "euc-kr",
  macroman: "macintosh",
  maccyrillic: "x-mac-cyrillic",
};

function labelOf(name: string): string | undefined {
  const lower = name.toLowerCase();
  const label = standardNames[lower] ?? lower;
  const encoding = encodingNamed(label);
  return encoding !== undefined && isLatinOfDos(encoding) ? undefined : encoding;
}

/** From a little before the first byte beyond ASCII: what comes before it tells nothing. */
function tellingPart(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 1024);
  return bytes.subarray(start, start + sample);
}

/** Every byte is a character of it, so that something can always be read. */
function readAsCommonest(bytes: Uint8Array) {
  const text = decodeAs(commonest, bytes);
  return { encoding: commonest, text, confidence: 0, oddities: countOddities(text) };
}

/** Words that begin in Latin letters go on in them: elsewhere only in some words of computers and trade. */
function mixesScripts(text: string): boolean {
  const mixed = text.match(otherScriptWithin)?.length ?? 0;
  return mixed > 0 && mixed * mostLettersPerMixture > (text.match(/[^\p{ASCII}\P{L}]/gu)?.length ?? 0);
}

/** A text mixes scripts where more than one in so many letters beyond ASCII does. */
const mostLettersPerMixture = 10;

const otherScriptWithin =
  /(?<=\p{Script=Latin})[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}]/gu;

/** Control characters, private ones, and signs or capitals where a letter of the word should be. */
function countOddities(text: string): number {
  return text.match(oddity)?.length ?? 0;
}

const oddity =
  /[\u0080-\u009f\ue000-\uf8ff]|(?<=\p{L})[¡-¬®-¶¸-¿×÷†‡ˇ˘˙˚˛˝∞-≥](?=\p{L})|(?<=\p{Ll})\p{Lu}(?=\p{Ll})|(?<!\p{L})[\u00a0–—](?=\p{Ll})/gu;
