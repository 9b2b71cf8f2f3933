import type { Browser, BrowserContext, Page, Request } from "playwright-core";

/** How a reader comes to the site. */
export interface Reader {
  readonly colorScheme?: "light" | "dark";
  /** Of the window, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Pixels of the screen for each CSS pixel: 2 where a page is zoomed to 200 %. */
  readonly scale?: number;
  readonly javaScript?: boolean;
  /** BCP 47. */
  readonly locale?: string;
}

/** A page and what went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors, uncaught errors, failed requests and requests to other machines so far; empty is fine. */
  readonly findings: () => readonly string[];
  /** Close the page together with its cookies and cache. */
  readonly close: () => Promise<void>;
}

/** Open an empty page for a reader and watch everything that it does from then on. */
export async function openPage(browser: Browser, reader: Reader = {}): Promise<WatchedPage> {
  const context = await browser.newContext({
    colorScheme: reader.colorScheme ?? "light",
    viewport: { width: reader.width ?? 1280, height: reader.height ?? 800 },
    deviceScaleFactor: reader.scale ?? 1,
    javaScriptEnabled: reader.javaScript ?? true,
    reducedMotion: "reduce",
    ...(reader.locale === undefined ? {} : { locale: reader.locale }),
  });
  const findings: string[] = [];
  watch(context, (finding) => findings.push(finding));
  return { page: await context.newPage(), findings: () => findings, close: () => context.close() };
}

function watch(context: BrowserContext, note: (finding: string) => void): void {
  context.on("console", (message) => {
    // Chromium also prints every failed request, which is noted below with its address.
    if (message.type() !== "error" || message.text().startsWith("Failed to load resource")) return;
    note(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => note(`uncaught error: ${error.error().message}`));
  context.on("request", (request) => {
    if (!isLocal(request.url())) note(`request to another machine: ${request.url()}`);
  });
  context.on("requestfailed", (request) => {
    // Leaving a page cancels what it was still fetching.
    const reason = request.failure()?.errorText ?? "unknown";
    if (reason !== "net::ERR_ABORTED") note(`failed request: ${request.url()} (${reason})`);
  });
  context.on("response", (response) => {
    if (response.status() < 400 || isVisit(response.request())) return;
    note(`failed request: ${response.url()} (${response.status()})`);
  });
}

/** A test that visits a missing page does so on purpose, and sees its status itself. */
function isVisit(request: Request): boolean {
  return request.isNavigationRequest() && request.frame().parentFrame() === null;
}

function isLocal(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  if (!protocol.startsWith("http") && !protocol.startsWith("ws")) return true;
  return hostname === "127.0.0.1" || hostname === "localhost";
}
