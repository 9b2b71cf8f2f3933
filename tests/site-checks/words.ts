/**
 * Split a text into its words, in order, in any script: runs of letters, marks and digits, in one
 * Unicode form. Punctuation does not count, so `don't` is two words and a quotation mark none.
 */
export function words(text: string): string[] {
  return text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * Find the words of an original that its page lost: each must stand in the page after the one before.
 * The page may hold more. A word in two parts on one side and in one on the other is the same word,
 * since spaces are mended and line-end hyphens removed. One lost word can make those that follow look
 * lost, so the first finding is the one to believe.
 */
export function lostWords(original: string, page: string): string[] {
  const wanted = words(original);
  const present = words(page);
  const findings: string[] = [];
  let at = 0;
  for (let place = 0; place < wanted.length; ) {
    const match = nextMatch({ words: wanted, at: place }, { words: present, at });
    if (match === undefined) {
      findings.push(`word ${place + 1}, “${wanted[place]}”, after “${context(wanted, place)}”`);
      place += 1;
    } else {
      place += match.taken;
      at = match.end;
    }
  }
  return findings;
}

/** A text and the place that a reader of it has come to. */
interface Reading {
  readonly words: readonly string[];
  readonly at: number;
}

interface Match {
  /** How many words of the original it covers. */
  readonly taken: number;
  /** Place in the page after it. */
  readonly end: number;
}

function nextMatch(original: Reading, page: Reading): Match | undefined {
  for (let at = page.at; at < page.words.length; at += 1) {
    const parts = partsThatMake(original.words[original.at], { words: page.words, at });
    if (parts > 0) return { taken: 1, end: at + parts };
    const taken = partsThatMake(page.words[at], original);
    if (taken > 0) return { taken, end: at + 1 };
  }
  return undefined;
}

const mostParts = 4;

/** Count how many of the next words, put together, are the whole word; 0 when none are. */
function partsThatMake(whole: string | undefined, parts: Reading): number {
  let joined = "";
  for (const [count, part] of parts.words.slice(parts.at, parts.at + mostParts).entries()) {
    joined += part;
    if (joined === whole) return count + 1;
    if (!whole?.startsWith(joined)) return 0;
  }
  return 0;
}

function context(all: readonly string[], place: number): string {
  return all.slice(Math.max(0, place - 4), place).join(" ");
}
