import { addFolded, kindOf, kinds, tellingOf } from "./letter-kinds.ts";

/** The words of a text in their order, as numbers that are the same for the same word, however it is written. */
export interface TextWords {
  /** One for each word; in scripts without spaces, for each sign. */
  readonly hashes: Uint32Array;
  /** For each word, 1 where it holds a figure, 2 where it begins with a capital letter, else 0. */
  readonly telling: Uint8Array;
}

const hashStart = 0x811c9dc5;

/** Addresses of links and pictures are no words of a text. Neither pattern looks at any character more than twice. */
const linkTarget = /\]\([^()\s]*|<[a-z]+:[^<>\s]*>/gi;

/** Find the words of a text in Markdown, in any script: case, accents, marks and punctuation do not count. */
export function wordsOfText(markdown: string): TextWords {
  const text = markdown.replace(linkTarget, "]").normalize("NFC");
  const hashes = new Uint32Array(text.length);
  const telling = new Uint8Array(text.length);
  let count = 0;
  let open: number = kinds.apart;
  let hash = hashStart;
  let tells = 0;
  const close = () => {
    if (open === kinds.apart) return;
    hashes[count] = hash;
    telling[count] = tells;
    count += 1;
    open = kinds.apart;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === kinds.unseen) continue;
    if (!continues(open, kind)) close();
    if (kind === kinds.apart) continue;
    if (open === kinds.apart) {
      open = kind;
      hash = hashStart;
      tells = tellingOf(unit);
    } else if (tellingOf(unit) === 1) tells = 1;
    hash = addFolded(hash, unit);
  }
  close();
  return { hashes: hashes.slice(0, count), telling: telling.slice(0, count) };
}

/** Letters go on with a word of letters, and marks with anything. */
function continues(open: number, kind: number): boolean {
  return kind === kinds.mark || (kind === kinds.letter && open === kinds.letter);
}
