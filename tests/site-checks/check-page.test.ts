import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { serveFolder } from "../support/serve-folder.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { checkPage } from "./check-page.ts";
import type { KindPage } from "./page-kinds.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  return () => browser.close();
});

interface Parts {
  readonly head?: string;
  readonly body?: string;
}

const page = ({ head = "", body = "<p>Enough to read.</p>" }: Parts) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
  <meta name="viewport" content="width=device-width"><style>a{display:inline-block;padding:8px}</style>${head}</head>
  <body><main><h1>Headline</h1>${body}<p><a href="#one">One</a> <a href="#two">Two</a></p></main></body></html>`;

async function findingsOn(parts: Parts, own: Partial<KindPage> = {}) {
  const served = await serveFolder(await temporaryArchive({ "index.html": page(parts) }));
  const kind: KindPage = { kind: "front", address: "/", ...own };
  const { findings } = await checkPage(browser, { url: served.url, articles: 1 }, kind);
  await served.close();
  return findings;
}

/** Each is at fault in several ways, which do not hide one another. */
const pages: Readonly<Record<"sound" | "faulty" | "trapping", Parts>> = {
  sound: {},
  faulty: {
    head: `<style>
      :focus { outline: none }
      html { scroll-behavior: smooth }
      @keyframes turn { to { rotate: 1turn } }
      i { animation: turn 3s infinite }
      @media (prefers-color-scheme: dark) { body { background: #000; color: #333 } }
    </style>
    <script>addEventListener("load", () => setTimeout(() => { document.querySelector("h1").style.marginTop = "300px" }, 250))</script>`,
    body: `<div style="width:350px">Some <i>text</i> to read</div><img src="https://elsewhere.invalid/a.png" alt="">`,
  },
  trapping: {
    head: `<style>h1, a { font-size: 0 }</style>
    <script>
      addEventListener("DOMContentLoaded", () => { document.querySelector("p").textContent = "What there is to read" });
      addEventListener("keydown", (key) => {
        if (key.key !== "Tab") return;
        key.preventDefault();
        document.querySelector("a").focus();
      });
    </script>`,
    body: "<p></p>",
  },
};

describe("a page is checked, and found", () => {
  let found: Readonly<Record<keyof typeof pages, string>>;
  beforeAll(async () => {
    const [sound, faulty, trapping] = [
      await findingsOn(pages.sound),
      await findingsOn(pages.faulty),
      await findingsOn(pages.trapping),
    ];
    found = { sound: sound.join("\n"), faulty: faulty.join("\n"), trapping: trapping.join("\n") };
  });

  test.each([
    ["to be readable by everybody", "sound", /^$/],
    ["too wide for a narrow window", "faulty", /^at 320 px: the page is \d+ px too wide: .*div/m],
    ["to shift", "faulty", /^at 390 px: the layout shifts by 0\.\d+/m],
    ["to move for those who want no motion", "faulty", /moves although no motion is wanted: i\./],
    ["to scroll smoothly for them", "faulty", /moves although no motion is wanted: html\./],
    ["not to show the focus", "faulty", /focus cannot be seen on a\. “One”/],
    ["too pale in the dark", "faulty", /^at 1280 px dark, 390 px dark: .*\[color-contrast, serious\]/m],
    ["fine in the light", "faulty", /^(?!.*light[^\n]*color-contrast)/s],
    ["to ask another machine", "faulty", /request to another machine: https:\/\/elsewhere/],
    ["not to let go of the focus", "trapping", /the Tab key does not lead on from a\. “One”/],
    ["to say nothing without scripts", "trapping", /^without scripts: the main part says only/m],
  ] as const)("%s", (_, name, finding) => {
    expect(found[name]).toMatch(finding);
  });
});

test("a page that is there for its script alone is looked at in a narrow window alone", async () => {
  const findings = await findingsOn({ body: `<div style="width:350px">Some text</div>` }, { only: "narrow" });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatch(/^at 320 px: the page is \d+ px too wide/);
});
