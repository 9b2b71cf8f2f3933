import { decodeAs } from "../text-file.ts";

/** A text in UTF-8 that is not whole, as it reads; U+FFFD stands for what is none. */
export interface DamagedUtf8 {
  readonly text: string;
  /** Whether nothing is wrong with it but that it ends within a character. */
  readonly isCutOff: boolean;
}

/**
 * Read bytes as UTF-8 where those that are none are few beside the characters that they form: by chance, a text in another
 * encoding has hardly any. One such character is enough where only the text's end is within one.
 *
 * @returns undefined where the bytes are more likely of another encoding
 */
export function readDamagedUtf8(bytes: Uint8Array): DamagedUtf8 | undefined {
  const text = decodeAs("utf-8", bytes);
  const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  if (whole === 0) return undefined;
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  const stretches = text.match(/\ufffd+/g)?.length ?? 0;
  if (isCutOff(bytes)) return { text, isCutOff: true };
  const isDamaged = whole >= damaged * wholePerByte || whole >= stretches * wholePerStretch;
  return isDamaged ? { text, isCutOff: false } : undefined;
}

/** So many whole characters stand for each damaged byte. */
const wholePerByte = 2;

/** So many stand for each stretch of damaged bytes, however long. */
const wholePerStretch = 10;

function isCutOff(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
