import { visit } from "unist-util-visit";
import { type DeskFacts, type Edited, editingDrafts } from "../../copydesk/editing-drafts.ts";
import { inOrder } from "../../in-order.ts";
import type { WorkerPool } from "../../program/worker-pool.ts";
import type { Draft } from "../../types.ts";

/** Drafts that are edited at a time, and the most characters that they have together. */
const batch = { drafts: 16, characters: 500_000 };

/** Fewer drafts than this are edited before other threads would have started. */
const fewDrafts = 100;

/** How many batches lie ready for each thread. */
const batchesAhead = 3;

/** What comes in order: something with a draft to be edited, or without. */
export interface Step {
  readonly draft?: Draft;
}

/** What editing needs. */
export interface EditingTools {
  readonly pool: WorkerPool;
  /** What the desk has at hand for the drafts of some originals. */
  factsFor(originals: readonly string[]): DeskFacts;
}

/**
 * Edit the drafts of steps side by side, and hand the steps on in their order, whatever the number of threads. A bounded
 * number of drafts is in memory.
 */
export async function* editInBatches<T extends Step>(
  steps: AsyncIterable<T>,
  { pool, factsFor }: EditingTools,
): AsyncGenerator<readonly [step: T, edited: Edited | undefined]> {
  let begun = 0;
  const edit = async (some: readonly T[]): Promise<Edited[]> => {
    const drafts = some.flatMap(({ draft }) => draft ?? []);
    if (drafts.length === 0) return [];
    const task = { facts: factsFor(drafts.map(({ source }) => source.file)), drafts };
    begun += drafts.length;
    if (begun <= fewDrafts || pool.threads === 0) return editingDrafts.here(task);
    return pool.run(editingDrafts, task);
  };
  for await (const [some, edited] of inOrder(
    batchesOf(steps),
    Math.max(1, pool.threads * batchesAhead),
    edit,
  )) {
    let next = 0;
    for (const step of some) {
      yield [step, step.draft && edited[next]];
      if (step.draft) next += 1;
    }
  }
}

async function* batchesOf<T extends Step>(steps: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let some: T[] = [];
  let characters = 0;
  for await (const step of steps) {
    some.push(step);
    characters += step.draft ? lengthOf(step.draft) : 0;
    if (some.length < batch.drafts && characters < batch.characters) continue;
    yield some;
    [some, characters] = [[], 0];
  }
  if (some.length > 0) yield some;
}

function lengthOf({ body }: Draft): number {
  let length = 0;
  visit(body, "text", ({ value }) => {
    length += value.length;
  });
  return length;
}
