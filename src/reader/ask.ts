import { answerOf, completeAnswer, type FoundAnswer, resultsAfter, suggestWords } from "./make-answer.ts";
import { pageful } from "./pageful.ts";
import { type Question, questionOf } from "./question.ts";
import type { SearchIndex } from "./search-index.ts";
import { isAsking, type SearchState } from "./search-state.ts";
import type { Shard } from "./shard.ts";
import { findInShard, mayHoldResults, type ShardFinding } from "./shard-finding.ts";
import { shardsByNeed } from "./shards-by-need.ts";
import { isShownBeforeSuggestions } from "./shown-first.ts";
import type { Site } from "./site.ts";
import { fewResults, mayWiden } from "./widening.ts";

export type { TermFinding } from "./answer.ts";
export type { FoundAnswer } from "./make-answer.ts";

/**
 * Find what a reader asks for and fetch the first results. Asked for nothing, show nothing.
 *
 * The first answer comes as soon as its results are certain, with as many of them as a window shows at once. A complete
 * one with the same results and more follows.
 */
export async function* ask(index: SearchIndex, state: SearchState, site: Site): AsyncGenerator<FoundAnswer> {
  const question = await questionOf(index, state, site);
  const shards = question.isMeaningless ? [] : index.shards;
  const { near, far } = shardsByNeed(shards, question.order, (shard) =>
    mayHoldResults(shard, question.request),
  );
  let findings: readonly ShardFinding[] = [];
  let isShown = !isAsking(state);
  let waiting = isShown ? [[...near, ...far].flat()] : [...near, ...far];
  while (waiting.length > 0) {
    const [group = [], ...later] = waiting;
    findings = await findMore(question, findings, group);
    waiting = later;
    if (isShown || waiting.length === 0) continue;
    const answer = answerOf(question, findings);
    if (!isCertain(answer, waiting.length <= far.length)) continue;
    yield* showFirst(answer, site);
    isShown = true;
    waiting = [waiting.flat()];
  }
  const answer = await completeAnswer(question, findings);
  if (!isShown) yield* showFirst(answer, site);
  if (answer.absent.length === 0) {
    yield isAsking(state) ? await showMore(answer, site) : answer;
    return;
  }
  const shown = await showMore(answer, site);
  if (isShownBeforeSuggestions(shown)) yield { ...shown, isComplete: false };
  // What the archive's words are is of use for suggestions alone: without it, the answer stands.
  yield await suggestWords(question, shown).catch(() => shown);
}

/** Show as many results of an answer as fill a window, and then a whole pageful, which the answer itself may add to. */
async function* showFirst(answer: FoundAnswer, site: Site): AsyncGenerator<FoundAnswer> {
  if (answer.kept > firstFew) yield { ...(await showMore(answer, site, firstFew)), isComplete: false };
  if (!answer.isCounted) yield await showMore(answer, site);
}

/** How many results fill a window before anybody scrolls. */
const firstFew = 4;

/** Fetch the next results of an answer. */
export async function showMore(answer: FoundAnswer, site: Site, most = pageful): Promise<FoundAnswer> {
  const next = await resultsAfter(answer.results.length, most, answer.inOrder, site);
  return { ...answer, results: [...answer.results, ...next] };
}

async function findMore(
  { index, request }: Question,
  findings: readonly ShardFinding[],
  shards: readonly Shard[],
): Promise<ShardFinding[]> {
  const found = await Promise.all(shards.map((shard) => findInShard(index, shard, request)));
  return [...findings, ...found].sort((a, b) => a.shard.before - b.shard.before);
}

/** Whether the first results stay what they are, whatever the other shards hold. */
function isCertain({ kept, found, findings }: FoundAnswer, isNearDone: boolean): boolean {
  if (mayWiden(findings) && found < fewResults) return false;
  return kept >= (isNearDone ? 1 : pageful);
}
