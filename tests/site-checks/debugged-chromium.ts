import { createServer } from "node:net";
import { startChromium } from "../support/start-chromium.ts";

/** A Chromium that other programs than ours may drive. */
export interface DebuggedChromium {
  /** On which it takes DevTools connections. */
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Start the Chromium at a path so that it listens for DevTools connections from this machine. */
export async function startDebuggedChromium(path: string): Promise<DebuggedChromium> {
  const port = await freePort();
  const browser = await startChromium(path, [`--remote-debugging-port=${port}`]);
  return { port, close: () => browser.close() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
