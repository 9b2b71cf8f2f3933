import type { AnswerSource } from "./answer.ts";
import { type CallEngine, onlyValue } from "./call-engine.ts";
import type { Engine, EngineSite } from "./engine.ts";

/**
 * Start an engine in a thread of its own.
 *
 * @param call calls the thread, which runs `engine-thread.ts`
 * @throws where it cannot run, or the index cannot be opened
 */
export async function startDistantEngine(
  call: CallEngine,
  site: EngineSite,
  shardList: string,
): Promise<Engine> {
  const topics = await onlyValue(call("start", site, shardList));
  return {
    topics,
    answer: async function* (state, shown) {
      const sources = new Map<number, AnswerSource>();
      for await (const { data, number } of call("answer", state, shown)) {
        const source = sources.get(number) ?? sourceOf(call, number);
        sources.set(number, source);
        yield { ...data, ...source };
      }
    },
  };
}

function sourceOf(call: CallEngine, answer: number): AnswerSource {
  return {
    moreResults: (shown) => onlyValue(call("moreResults", answer, shown)),
    facet: (name) => onlyValue(call("facet", answer, name)),
    histogram: () => onlyValue(call("histogram", answer)),
    allResults: () => call("allResults", answer),
  };
}
