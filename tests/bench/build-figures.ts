import { attempt } from "./attempt.ts";
import { type Builders, type BuildStep, chooseSteps, planRound } from "./build-steps.ts";
import { prepareEleventy } from "./eleventy-stock.ts";
import type { FigureName, Tally } from "./figures.ts";
import { prepareHugo } from "./hugo.ts";
import { measure } from "./measure.ts";
import { buildKnows, type OwnArchive } from "./own-archive.ts";
import { inRounds, type Rounds } from "./rounds.ts";
import { inUnit } from "./units.ts";
import type { Workbench } from "./workbench.ts";

/** Which builds are to be measured, how often, and where the figures go. */
export interface BuildRequest {
  readonly articles: number;
  readonly rounds: Rounds;
  readonly wanted: ReadonlySet<FigureName>;
  readonly tally: Tally;
}

/**
 * Measure builds, Backfile's and its peers' in turn, round after round, so that a machine that slows down slows
 * down all of them. The archive is left as Backfile's last build has made it.
 */
export async function measureBuilds(
  workbench: Workbench,
  archive: OwnArchive,
  request: BuildRequest,
): Promise<void> {
  const { rounds, wanted, tally } = request;
  const builders = await prepareBuilders(workbench, archive, request);
  const chosen = chooseSteps(planRound(builders), wanted);
  for (const step of chosen) if ("missing" in step) tally.lack(step.figure, step.missing);
  let builds = chosen.filter((step) => "command" in step);
  await inRounds(rounds, async (round) => {
    workbench.say(`  round ${round} of ${rounds.most}`);
    for (const step of builds) {
      // What would go on from a build that failed is left out.
      if (!builds.includes(step)) continue;
      const isDone = await runStep(workbench, step, tally);
      if (!isDone) builds = builds.filter((each) => each !== step && each.after !== step.figure);
    }
  });
}

function runStep(workbench: Workbench, step: BuildStep, tally: Tally): Promise<boolean> {
  return attempt(workbench, { tally, figures: [step.figure] }, async () => {
    step.prepare();
    const { seconds, peakMemory } = await measure(step.command, workbench.signal);
    tally.note(step.figure, seconds);
    if (step.memory) tally.note(step.memory, peakMemory);
    const memory = peakMemory === undefined ? "" : `, ${inUnit(peakMemory, "bytes")}`;
    workbench.say(`    ${step.figure}: ${inUnit(seconds, "seconds")}${memory}`);
  });
}

/** Only what is wanted is prepared, since each peer needs the corpus in a form of its own. */
async function prepareBuilders(
  workbench: Workbench,
  archive: OwnArchive,
  { articles, wanted }: BuildRequest,
): Promise<Builders> {
  const takesPart = (...names: FigureName[]) => names.some((name) => wanted.has(name));
  const knowsNoSearch = await buildKnows("--no-search");
  return {
    archive,
    ...(knowsNoSearch ? {} : { noSearchMissing: "build has no --no-search yet" }),
    ...(takesPart("hugo", "pagefind") ? { hugo: await prepareHugo(workbench, articles) } : {}),
    ...(takesPart("eleventy") ? { eleventy: prepareEleventy(workbench, articles) } : {}),
  };
}
