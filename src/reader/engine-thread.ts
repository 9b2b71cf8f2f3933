/**
 * What runs in the thread of the engine, which answers the page's calls: see `EngineCalls`. The page stays quick to the
 * hand while files of the index are unpacked and read.
 *
 * Where a browser gives no such thread, the page imports this as a module and has the engine in its own.
 */
import type { Answer, AnswerSource } from "./answer.ts";
import { type Engine, startEngine } from "./engine.ts";
import type { CallName, EngineCalls, FromEngine, ToEngine } from "./engine-calls.ts";

export { startEngine };

type Given<Name extends CallName> = EngineCalls[Name]["with"];
type Values<Name extends CallName> = AsyncGenerator<EngineCalls[Name]["gives"]>;

/** Of so many answers, the last ones, functions can be called: of those before, the page has shown others since. */
const keptAnswers = 8;

/** Answer the calls of a page. */
function serve(): { readonly [Name in CallName]: (...given: Given<Name>) => Values<Name> } {
  let starting: Promise<Engine> | undefined;
  let last = 0;
  const sources = new Map<number, AnswerSource>();
  const sourceOf = (number: number): AnswerSource => {
    const source = sources.get(number);
    if (!source) throw new Error(`Answer ${number} is not held any more.`);
    return source;
  };
  const keep = (source: AnswerSource): number => {
    last += 1;
    sources.set(last, source);
    sources.delete(last - keptAnswers);
    return last;
  };
  return {
    start: async function* (...given) {
      starting = startEngine(...given);
      yield (await starting).topics;
    },
    answer: async function* (state, shown) {
      if (!starting) throw new Error("The engine was not started.");
      const numbers = new Map<Answer["facet"], number>();
      for await (const { moreResults, facet, histogram, allResults, ...data } of (await starting).answer(
        state,
        shown,
      )) {
        const number = numbers.get(facet) ?? keep({ moreResults, facet, histogram, allResults });
        numbers.set(facet, number);
        yield { data, number };
      }
    },
    moreResults: async function* (answer, shown) {
      yield await sourceOf(answer).moreResults(shown);
    },
    facet: async function* (answer, name) {
      yield await sourceOf(answer).facet(name);
    },
    histogram: async function* (answer) {
      yield await sourceOf(answer).histogram();
    },
    allResults: async function* (answer) {
      yield* sourceOf(answer).allResults();
    },
  };
}

/** Listen to the page for as long as it is open. */
function listen(): void {
  const serving: Readonly<Record<CallName, (...given: never) => AsyncGenerator>> = serve();
  const awaited = new Set<number>();
  const send = (message: FromEngine) => postMessage(message);
  addEventListener("message", async ({ data: message }: MessageEvent<ToEngine>) => {
    const { call } = message;
    if ("isOver" in message) return awaited.delete(call);
    awaited.add(call);
    try {
      for await (const value of serving[message.name](...(message.with as never))) {
        if (!awaited.has(call)) return;
        send({ call, value: value as never });
      }
      send({ call, isOver: true });
    } catch (error) {
      send({ call, failure: String(error) });
    } finally {
      awaited.delete(call);
    }
  });
}

if (typeof document === "undefined") listen();
