import type { Browser } from "playwright-core";
import { filesBelow } from "../site-checks/files-below.ts";
import { attempt } from "./attempt.ts";
import { measureBuilds } from "./build-figures.ts";
import { describeCorpus } from "./corpus/corpus.ts";
import { beginTally, type FigureName, type Figures, type Tally } from "./figures.ts";
import { ingestFigures, measureIngest } from "./ingest-figures.ts";
import { openChromium } from "./open-chromium.ts";
import { type OwnArchive, ownArchive } from "./own-archive.ts";
import { measureReload } from "./reload-figure.ts";
import type { Rounds } from "./rounds.ts";
import { measureSearch } from "./search-figures.ts";
import type { Workbench } from "./workbench.ts";

/** What is to be measured with one number of articles. */
export interface SizeRequest {
  readonly articles: number;
  readonly rounds: Rounds;
  readonly wanted: ReadonlySet<FigureName>;
}

const searchFigures: readonly FigureName[] = [
  "firstTen",
  "firstTenNewest",
  "firstTenOfYear",
  "queryByRelevance",
  "queryByDate",
];

/** Measure everything that is wanted with one number of articles. */
export async function measureSize(workbench: Workbench, request: SizeRequest): Promise<Figures> {
  const { articles, wanted } = request;
  const tally = beginTally();
  await measureIngest(workbench, { ...request, tally });
  if ([...wanted].every((name) => ingestFigures.has(name))) return tally.figures();
  workbench.say(`${articles.toLocaleString("en")} articles: writing the corpora that are not kept`);
  const archive = await ownArchive(workbench, articles);
  await measureBuilds(workbench, archive, { ...request, wanted: withSite(wanted), tally });
  if (wanted.has("files")) tally.note("files", (await filesBelow(archive.site)).length);
  const inBrowser = [...searchFigures, "reload" as const].filter((name) => wanted.has(name));
  if (inBrowser.length === 0) return tally.figures();
  const browser = await openChromium();
  if (browser) {
    const close = () => void browser.close();
    workbench.signal.addEventListener("abort", close, { once: true });
    await measureInBrowser(workbench, { ...request, archive, browser, tally });
    await browser.close();
  } else for (const name of inBrowser) tally.lack(name, "there is no Chromium here");
  return tally.figures();
}

interface BrowserRequest extends SizeRequest {
  readonly archive: OwnArchive;
  readonly browser: Browser;
  readonly tally: Tally;
}

async function measureInBrowser(workbench: Workbench, request: BrowserRequest): Promise<void> {
  const { articles, rounds, wanted, archive, browser, tally } = request;
  if (searchFigures.some((name) => wanted.has(name))) {
    workbench.say("  searching in Chromium");
    const { world } = describeCorpus({ articles, seed: workbench.seed });
    await attempt(workbench, { tally, figures: searchFigures }, () =>
      measureSearch(browser, archive.site, { world, tally, within: rounds.within / 6 }),
    );
  }
  if (wanted.has("reload")) {
    workbench.say("  editing while it is served");
    await attempt(workbench, { tally, figures: ["reload"] }, () =>
      measureReload(browser, archive, { rounds: { ...rounds, within: rounds.within / 9 }, tally }),
    );
  }
}

/** What looks at a built site needs one to be built. */
function withSite(wanted: ReadonlySet<FigureName>): ReadonlySet<FigureName> {
  const looks: readonly FigureName[] = ["files", "coldMemory", ...searchFigures];
  return looks.some((name) => wanted.has(name)) ? new Set([...wanted, "cold"]) : wanted;
}
