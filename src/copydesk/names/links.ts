/** Which `of`, `for`, `and` and ’s belong to a name, and which join two names. */
import { findPlace, isPeople } from "./gazetteer.ts";
import { heads } from "./heads.ts";
import { findOrganization } from "./known.ts";
import { isGivenName, isOrdinary, setOf } from "./lexicon.ts";
import { isTitle } from "./roles.ts";
import { isJoined, keyAt, type Run, type Word } from "./words.ts";

/** A run of capitals up to the word `to`, which may link it to the capitals that begin at `object`. */
interface Link extends Run {
  readonly object: number;
}

/** Bodies `on` something: `Committee on Foreign Relations`. */
const bodies = setOf(`
  commission committee conference council institute organisation organization panel`);

/** Objects of an office that belong to it: `Secretary of State`, `Chief of Staff`. */
const offices = setOf("defence defense exchequer health interior justice police staff state treasury");

/** Those in the singular who give a name to what is theirs: `Queen’s University`, `People’s Party`. */
const owners = setOf(`
  children coroner governor king mayor men people prince princess queen sheriff women`);

/** Tell whether a small word is inside a name: `Ministry of Health`, `Centers for Disease Control`. */
export function isLink(words: readonly Word[], link: Link): boolean {
  const { to, object } = link;
  if (words[to + 1]?.capital && keyAt(words, to + 1) === "the") return false;
  switch (keyAt(words, to)) {
    case "of":
      return isOf(words, link);
    case "for":
      return isFor(words, link);
    case "on":
      return bodies.has(keyAt(words, to - 1)) && isOrdinary(keyAt(words, object));
    case "and":
      return isPair(words, link);
    default:
      return false;
  }
}

/** Tell whether a possessive is part of what follows: `Peru’s Central Bank`, `People’s Liberation Army`. */
export function ownsNext(words: readonly Word[], at: number): boolean {
  const next = words[at];
  if (!isJoined(next) && !/^['’] $/.test(next?.gap ?? "")) return false;
  const owner = keyAt(words, at - 1);
  const run = words.slice(at, capitalsEnd(words, at));
  if (findPlace(owner) !== undefined || findPlace(`${keyAt(words, at - 2)} ${owner}`) !== undefined)
    return isOfState(run);
  const isGroup = owners.has(owner) || (owner.endsWith("s") && isOrdinary(owner));
  return isGroup && !isHead(owner) && run.some(({ key }) => isHead(key));
}

/** Tell whether words name a body that every state has: `Central Bank`, `Health Ministry`. */
function isOfState(run: readonly Word[]): boolean {
  const head = run.findLastIndex(({ key }) => heads.state.has(key));
  return (
    head > 0 &&
    run.slice(0, head + 1).every(({ key }) => isOrdinary(key)) &&
    !run.some(({ key }) => isTitle(key))
  );
}

function isOf(words: readonly Word[], link: Link): boolean {
  const before = keyAt(words, link.to - 1);
  if (heads.placePhrase.has(before) || isHead(before)) return true;
  if (findPlace(`${before} of ${keyAt(words, link.object)}`) !== undefined) return true;
  if (isTitle(before)) return offices.has(keyAt(words, link.object));
  return isInPhrase(words, link) && findPlace(before) === undefined;
}

function isFor(words: readonly Word[], link: Link): boolean {
  const before = keyAt(words, link.to - 1);
  const after = keyAt(words, link.object);
  if (isHead(before) || isInPhrase(words, link)) return findPlace(after) === undefined && !isGivenName(after);
  return isOrdinary(before) && !heads.event.has(before) && isHeadedAhead(words, link.object);
}

/** Tell whether `and` is inside a name: `Securities and Exchange Commission`, `Trinidad and Tobago`. */
function isPair(words: readonly Word[], link: Link): boolean {
  const [left, right] = [words[link.to - 1], words[link.object]];
  if (!left || !right) return false;
  if (findPlace(`${left.key} and ${right.key}`) || findOrganization(`${left.text} and ${right.text}`))
    return true;
  const areGiven = isGivenName(left.key) && isGivenName(right.key);
  if ((!isPlain(left.key) || !isPlain(right.key)) && !areGiven) return false;
  if (heads.phrase.has(right.key)) return false;
  if (isInPhrase(words, link)) return !isTitle(left.key) && !isTitle(right.key);
  return isHeadedAhead(words, link.object) && !heads.organization.has(left.key);
}

function isPlain(key: string): boolean {
  return isOrdinary(key) && findPlace(key) === undefined && !isPeople(key) && key !== "the";
}

/** Tell whether the capitals from here on end in a head: `… and Exchange Commission`. */
function isHeadedAhead(words: readonly Word[], from: number): boolean {
  return words.slice(from + 1, capitalsEnd(words, from)).some(({ key }) => heads.organization.has(key));
}

function capitalsEnd(words: readonly Word[], from: number): number {
  let end = from + 1;
  while (words[end]?.capital && isJoined(words[end])) end += 1;
  return end;
}

function isHead(key: string): boolean {
  return heads.phrase.has(key) || heads.organization.has(key);
}

/** Tell whether the run has come past `Ministry of`, so that more of the same belongs to it. */
function isInPhrase(words: readonly Word[], { from, to }: Run): boolean {
  const run = words.slice(from, to - 1);
  return run.some(({ key }, at) => isHead(key) && /^(?:of|for)$/.test(keyAt(words, from + at + 1)));
}
