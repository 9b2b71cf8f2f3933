/**
 * Capitalize a title as headlines are in American style. Its quotation marks are curly.
 *
 * The rules are those of citeproc-js 1.4.63, by which reference managers do it: words of a list stay small but at
 * the beginning, at the end and after a colon; a word that has a capital already stays as it is.
 */
export function titleCase(title: string): string {
  // Split by a pattern with one group, every second part is what the group matched.
  const parts = title.split(mark);
  const given = [...parts];
  const open: OpenQuote[] = [];
  let isStart = true;
  let last: number | undefined;
  const restore = (at: number) => {
    parts[at] = (given[at] ?? "").slice(0, 1) + (parts[at] ?? "").slice(1);
    last = undefined;
  };
  for (let at = 0; at < parts.length; at += 2) {
    const [before = "", text = ""] = [parts[at - 1], parts[at]];
    isStart ||= /[!?:]/.test(before);
    if (text.trim() !== "") {
      parts[at] = capitalizeWords(text, isStart, at === 0 && parts[1] === "-");
      isStart = false;
      last = at;
    }
    const tail = tailAt(before, at, open);
    if (tail !== undefined) restore(tail);
  }
  for (const { at } of open) if (at !== undefined) restore(at);
  if (last !== undefined) parts[last] = capitalizeLast(parts[last] ?? "");
  return parts.join("");
}

/** What stands between the words but spaces. */
const mark = /([‘’“”\-–—/.,;?!:[\]()])/;

interface OpenQuote {
  readonly quote: string;
  /** The part that it opens. */
  readonly at?: number;
}

/** Follow the quotation marks of a title: the part that begins in the midst of a word, after an apostrophe. */
function tailAt(quote: string, at: number, open: OpenQuote[]): number | undefined {
  const top = open.at(-1);
  if (quote === "‘" || quote === "“") {
    const isOther = top !== undefined && top.quote !== quote;
    if (isOther) open.pop();
    open.push(isOther ? { quote } : { quote, at });
    return isOther ? top.at : undefined;
  }
  if (quote !== "’" && quote !== "”") return undefined;
  const isClosing = top?.quote === (quote === "’" ? "‘" : "“");
  if (isClosing) open.pop();
  return isClosing ? undefined : at;
}

function capitalizeWords(text: string, isStart: boolean, isCompound: boolean): string {
  const words = text.split(spaces);
  let isFirst = isStart;
  const lastAt = words.length - 1;
  return words
    .map((word, at) => {
      if (at % 2 === 1 || word === "") return word;
      const isBig = (word.length > 1 && !small.has(word)) || isFirst || (isCompound && at === lastAt);
      isFirst = false;
      return isBig && word === word.toLowerCase() ? capitalized(word) : word;
    })
    .join("");
}

/** The last word is a big one, whatever it is. */
function capitalizeLast(text: string): string {
  return text.replace(/([^\s\u200b]{2,})([\s\u200b]*)$/, (whole, word: string, rest: string) =>
    small.has(word) ? capitalized(word) + rest : whole,
  );
}

function capitalized(word: string): string {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
}

const spaces = /([\s\u200b]+)/;

/** Articles, prepositions and conjunctions, as citeproc-js lists them (CSL.SKIP_WORDS). */
const small = new Set(
  (
    "a about above across afore after against al along alongside amid amidst among amongst an and anenst apropos apud " +
    "around as aside astride at athwart atop barring before behind below beneath beside besides between beyond but by c " +
    "ca circa de despite down during et except for forenenst from given in inside into lest like modulo near next nor " +
    "notwithstanding of off on onto or out over per plus pro qua sans since so than the through throughout thruout " +
    "till to toward towards under underneath until unto up upon v van versus via von vs with within without yet"
  ).split(" "),
);
