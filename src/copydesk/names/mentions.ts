/** What one run of capitals holds: places and organizations by their form, and what may be a name of any kind. */
import { isPeople } from "./gazetteer.ts";
import { heads } from "./heads.ts";
import { isAdjective, isGivenName, isOpener, isOrdinary } from "./lexicon.ts";
import { organizationAt } from "./organizations.ts";
import { placeAt } from "./places.ts";
import { isModifier, isOffice, isRegnal, isRole, isTitle } from "./roles.ts";
import { isJoined, keyAt, type Run, type Word } from "./words.ts";

export type Kind = "person" | "place" | "organization";

/** A name, or what may be one, where it stands in a text. */
export interface Mention extends Run {
  readonly kind: Kind | "unknown";
  /** What stands right before it: a form of address or an office in capitals, or any other role. */
  readonly titled: "title" | "role" | undefined;
  /** The same for several names of one thing, where it is known. */
  readonly identity?: string;
}

/** Adjectives that begin names of organizations. */
const naming =
  /^(?:new|old|north|south|east|west|.*ern|.*al|.*ic|united|supreme|public|free|high|great|big|black|white|red|green|blue)$/;

/** Small words that begin no name even where they have a capital. */
const small =
  /^(?:an?|and|as|at|but|by|for|from|he|her|his|if|in|is|it|on|or|our|she|so|that|they|this|to|was|we|when|where|while|with|you)$/;

/** Take a run of capitals apart, in order; titles, peoples and articles are left out. */
export function readRun(words: readonly Word[], run: Run): Mention[] {
  const mentions: Mention[] = [];
  let at = skipOpening(words, run);
  let titled: Mention["titled"] = isRoleBefore(words, at) ? "role" : undefined;
  while (at < run.to) {
    const mention = mentionAt(words, { from: at, to: run.to }, titled);
    if (mention) {
      mentions.push(mention);
      at = mention.to;
      titled = undefined;
    } else {
      const role = titleLength(words, { from: at, to: run.to });
      at += role || 1;
      titled = role > 0 ? titledBy(words[at - 1]) : undefined;
    }
  }
  return mentions;
}

function mentionAt(words: readonly Word[], rest: Run, titled: Mention["titled"]): Mention | undefined {
  const organization = organizationAt(words, rest);
  const place = placeAt(words, rest, titled !== undefined);
  if (organization && organization.to > (place?.to ?? 0))
    return { ...organization, kind: "organization", titled };
  if (place) return { ...place, kind: "place", titled };
  const key = keyAt(words, rest.from);
  if (isPeople(key) || key === "the" || words[rest.from]?.capital === false) return undefined;
  if (titleLength(words, rest) > 0) return undefined;
  return { from: rest.from, to: segmentEnd(words, rest), kind: "unknown", titled };
}

/** Leave out words that have their capital only from opening the sentence. */
function skipOpening(words: readonly Word[], run: Run): number {
  const { key = "", opens = false } = words[run.from] ?? {};
  if (small.test(key)) return run.from + 1;
  if (!opens) return run.from;
  const more = run.to > run.from + 1;
  if (isOpener(key)) return more && isGivenName(key) ? run.from : run.from + 1;
  return more && isAdjective(key) && !naming.test(key) ? run.from + 1 : run.from;
}

function titledBy(word: Word | undefined): Mention["titled"] {
  if (!word?.capital) return undefined;
  return isOffice(word.key) ? "title" : "role";
}

function isRoleBefore(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before || before.possessive || !isJoined(words[at])) return false;
  return isRole(before.key) || before.key.endsWith("year old");
}

/** Measure a title such as `Deputy Prime Minister` or `Secretary of State`, in words; 0 where there is none. */
function titleLength(words: readonly Word[], { from, to }: Run): number {
  let at = from;
  while (at < to && at < from + 4 && !isTitle(keyAt(words, at))) {
    const key = keyAt(words, at);
    if (!isModifier(key) && (!isOrdinary(key) || isGivenName(key))) return 0;
    at += 1;
  }
  if (at >= to || !isTitle(keyAt(words, at))) return 0;
  at += 1;
  if (words[at]?.key !== "of" || at >= to) return at - from;
  while (at < to && isOfOffice(words[at])) at += 1;
  return at - from;
}

function isOfOffice(word: Word | undefined): boolean {
  return word !== undefined && (!word.capital || (isOrdinary(word.key) && !isGivenName(word.key)));
}

/** Find where a possible name ends: at the run's end, or before a title that something follows. */
function segmentEnd(words: readonly Word[], { from, to }: Run): number {
  let end = from + 1;
  while (end < to) {
    const key = keyAt(words, end);
    if (words[end - 1]?.possessive) break;
    if (isPeople(key) && end + 1 < to) break;
    if (isTitle(key) && !isRegnal(key) && end + 1 < to && !heads.organization.has(keyAt(words, end + 1)))
      break;
    end += 1;
  }
  while (words[end - 1]?.capital === false) end -= 1;
  return end;
}
