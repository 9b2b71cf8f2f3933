import type { CallName, EngineCalls, FromEngine, ToEngine } from "./engine-calls.ts";

/** Call the thread of an engine; the values come as they are made, and who does not wait for the last says so by that. */
export type CallEngine = <Name extends CallName>(
  name: Name,
  ...given: EngineCalls[Name]["with"]
) => AsyncGenerator<EngineCalls[Name]["gives"]>;

/** Make what calls a thread. Where it cannot run, all calls fail. */
export function callerOf(thread: Worker): CallEngine {
  let last = 0;
  const takers = new Map<number, (message: FromEngine) => void>();
  const send = (message: ToEngine) => thread.postMessage(message);
  thread.addEventListener("message", ({ data }: MessageEvent<FromEngine>) => takers.get(data.call)?.(data));
  let failure: string | undefined;
  thread.addEventListener("error", ({ message }) => {
    failure = message || "The engine cannot run.";
    for (const [call, take] of takers) take({ call, failure });
  });
  return async function* (name, ...given) {
    if (failure !== undefined) throw new Error(failure);
    last += 1;
    const call = last;
    const come: FromEngine[] = [];
    let wake = () => {};
    takers.set(call, (message) => {
      come.push(message);
      wake();
    });
    send({ call, name, with: given });
    try {
      for (;;) {
        const message = come.shift();
        if (!message) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        } else if ("failure" in message) {
          throw new Error(message.failure);
        } else if ("isOver" in message) {
          return;
        } else {
          yield message.value as EngineCalls[typeof name]["gives"];
        }
      }
    } finally {
      takers.delete(call);
      send({ call, isOver: true });
    }
  };
}

/** Wait for the only value of a call. */
export async function onlyValue<Value>(values: AsyncGenerator<Value>): Promise<Value> {
  for await (const value of values) return value;
  throw new Error("The engine gave no answer.");
}
