import { dosCodePage } from "./dos-code-pages.ts";
import { readHz } from "./read-hz.ts";
import { readUtf7 } from "./read-utf7.ts";

/** Decodes bytes, at once or stretch by stretch, as `TextDecoder` does. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/**
 * Make a decoder of an encoding: of the WHATWG Encoding Standard, of DOS (`cp437`, `ibm850` and the like), `hz-gb-2312` or
 * `utf-7`.
 *
 * @throws where the label is none; with `fatal` its decoder throws where the bytes are not of that encoding
 */
export function decoderOf(label: string, { fatal = false } = {}): Decoder {
  const name = ownName(label);
  const page = name === undefined ? undefined : dosCodePage(name);
  if (page !== undefined) return singleByte(page, fatal);
  if (name !== undefined) return byLine(name === "utf-7" ? readUtf7 : readHz, fatal);
  return new TextDecoder(label, { fatal });
}

/** Tell the name of the encoding that a label stands for, in lower case; undefined where it stands for none. */
export function encodingNamed(label: string): string | undefined {
  const own = ownName(label);
  if (own !== undefined) return own;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** What browsers do not know by its label, or know only to refuse it. */
function ownName(label: string): string | undefined {
  const plain = label.trim().toLowerCase();
  if (plain === "hz-gb-2312" || plain === "hz") return "hz-gb-2312";
  if (/^(?:unicode-1-1-)?utf-?7$/.test(plain)) return "utf-7";
  const page = /^(?:cp|ibm|dos|oem)?-?(\d{3})$/.exec(plain)?.[1];
  return page !== undefined && dosCodePage(`cp${page}`) !== undefined ? `cp${page}` : undefined;
}

function singleByte(page: string, fatal: boolean): Decoder {
  return {
    decode(bytes = new Uint8Array()) {
      const text = Buffer.from(bytes)
        .toString("latin1")
        .replaceAll(/[\x80-\xff]/g, (character) => page.charAt(character.charCodeAt(0) - 0x80));
      if (fatal && text.includes("\ufffd")) throw new TypeError("These bytes are not of this code page.");
      return text;
    },
  };
}

/** No shift of these encodings goes on over the end of a line: what comes after the last one waits for its end. */
function byLine(read: (bytes: string) => { text: string; isWhole: boolean }, fatal: boolean): Decoder {
  let rest = "";
  return {
    decode(bytes = new Uint8Array(), { stream = false } = {}) {
      const characters = rest + Buffer.from(bytes).toString("latin1");
      const end = stream ? characters.lastIndexOf("\n") + 1 : characters.length;
      rest = characters.slice(end);
      const { text, isWhole } = read(characters.slice(0, end));
      if (fatal && !isWhole) throw new TypeError("These bytes are not of this encoding.");
      return text;
    },
  };
}
