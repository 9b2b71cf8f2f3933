import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { transform } from "esbuild";
import { expect, test } from "vitest";
import { inTurn, openWritingTurns } from "../../src/site/writing-turns.ts";

const source = new URL("../../src/site/writing-turns.ts", import.meta.url);

test("half of the threads may write at a time, and one at least", () => {
  expect([1, 2, 3, 5].map((threads) => openWritingTurns(threads)[0])).toEqual([1, 1, 1, 2]);
});

test("a turn is given back, also where writing fails", () => {
  const turns = openWritingTurns(2);
  expect(inTurn(turns, () => turns[0])).toBe(0);
  const fail = () => {
    throw new Error("no room");
  };
  expect(() => inTurn(turns, fail)).toThrow("no room");
  expect(turns[0]).toBe(1);
});

test("threads that write in turn are never at it together", async () => {
  const turns = openWritingTurns(2);
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const { code } = await transform(await readFile(source, "utf8"), { loader: "ts", format: "cjs" });
  // A sum that is read, kept for a while and written back: whoever comes between is lost.
  const summing = `${code}
    const { workerData: { turns, shared } } = require("node:worker_threads");
    for (let time = 0; time < 200; time += 1) module.exports.inTurn(turns, () => {
      const sum = shared[0];
      for (const end = performance.now() + 0.2; performance.now() < end; );
      shared[0] = sum + 1;
    });`;
  const ended = [1, 2].map(
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(summing, { eval: true, execArgv: [], workerData: { turns, shared } });
        worker.once("exit", resolve).once("error", reject);
      }),
  );
  expect(await Promise.all(ended)).toEqual([0, 0]);
  expect(shared[0]).toBe(400);
});
