import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Draft, Passage, Repair } from "../types.ts";
import { dropInterfaceLines } from "./interface-lines.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { gatherVocabulary, mendLostSpaces } from "./lost-spaces/mend-lost-spaces.ts";
import { mendCharacters } from "./mend-characters.ts";
import { dividedWords, mendDivided } from "./mend-divided.ts";
import { mendDoubledWords } from "./mend-doubled-words.ts";
import { mendLigatures } from "./mend-ligatures.ts";
import { type Edges, type Mending, tidySpaces } from "./tidy-spaces.ts";

/** A draft whose words are mended, and every change that was made. */
export interface MendedDraft {
  readonly draft: Draft;
  readonly repairs: readonly Repair[];
}

/**
 * Mend the scars of a text that was cut out of a page: odd characters and white space in any language, lost spaces where there
 * is a dictionary. Everything else stays as it came.
 */
export function mendDraft(came: Draft, lexicon: Lexicon | undefined, language = "und"): MendedDraft {
  const { body: text, repairs: dropped } = dropInterfaceLines(came.body);
  const draft = { ...came, body: text };
  const repairs: Repair[] = [...dropped];
  const mendWords = wordMender(draft, lexicon, language);
  const mend = (passage: Passage, edges: Edges = {}): Passage => {
    const read = mendCharacters(passage.text);
    const tidy = tidySpaces(read.text, edges);
    const mended = mendWords(tidy.text);
    repairs.push(...recordsOf([...read.repairs, ...tidy.repairs, ...mended.repairs], passage.line));
    return { ...passage, text: mended.text };
  };
  const head = Object.fromEntries(
    headParts.flatMap((part) => {
      const passage = draft[part];
      return passage ? [[part, mend(passage)]] : [];
    }),
  );
  const body = mendTexts(draft.body, mend);
  return { draft: { ...draft, ...head, body }, repairs: repairs.toSorted(byLine) };
}

/** Without a dictionary of the language, only those words are mended that need none. */
function wordMender(draft: Draft, lexicon: Lexicon | undefined, language: string): (text: string) => Mending {
  const texts = textsOf(draft);
  const divided = dividedWords(draft.divided ?? [], texts, lexicon);
  const vocabulary = lexicon && gatherVocabulary(texts, lexicon);
  const steps: ((text: string) => Mending)[] = [
    (text) => mendDivided(text, divided),
    (text) => mendLigatures(text, lexicon),
    (text) => mendDoubledWords(text, language),
    ...(lexicon && vocabulary ? [(text: string) => mendLostSpaces(text, { lexicon, vocabulary })] : []),
  ];
  return (text) => {
    const repairs: Repair[] = [];
    const mended = steps.reduce((current, step) => {
      const done = step(current);
      repairs.push(...done.repairs);
      return done.text;
    }, text);
    return { text: mended, repairs };
  };
}

const headParts = ["title", "standfirst", "byline", "dateline", "caption"] as const;

function textsOf(draft: Draft): string[] {
  const texts = headParts.flatMap((part) => draft[part]?.text ?? []);
  visit(draft.body, "text", (node) => {
    texts.push(node.value);
  });
  return texts;
}

type Mend = (passage: Passage, edges?: Edges) => Passage;

/** Mend the running text of a tree; code and addresses are no running text. */
function mendTexts(body: Root, mend: Mend): Root {
  const tree = structuredClone(body);
  let line: number | undefined;
  visit(tree, (node, index, parent) => {
    line = node.position?.start.line ?? line;
    if (node.type !== "text") return;
    const isOutermost = parent?.type === "paragraph" || parent?.type === "heading";
    const edges = {
      startsLine: isOutermost && index === 0,
      endsLine: isOutermost && index === parent.children.length - 1,
    };
    node.value = mend(line === undefined ? { text: node.value } : { text: node.value, line }, edges).text;
  });
  return tree;
}

/** The same change made several times on a line is recorded once, with its count. */
function recordsOf(changes: Mending["repairs"], line: number | undefined): Repair[] {
  const counted = new Map<string, Repair>();
  for (const { was, now, rule } of changes) {
    const key = JSON.stringify([was, now, rule]);
    const earlier = counted.get(key);
    const times = earlier ? { times: (earlier.times ?? 1) + 1 } : {};
    counted.set(key, { was, now, rule, ...(line === undefined ? {} : { line }), ...times });
  }
  return [...counted.values()];
}

function byLine(a: Repair, b: Repair): number {
  return (a.line ?? 0) - (b.line ?? 0);
}
