import type { FigureName } from "./figures.ts";
import type { Command } from "./measure.ts";
import { backfile, type OwnArchive } from "./own-archive.ts";
import { type PeerOutcome, pagefindOver } from "./peer.ts";

/** One build of a round. */
export interface BuildStep {
  readonly figure: FigureName;
  readonly memory?: FigureName;
  /** The step that must have gone before, since this one goes on from what it has left. */
  readonly after?: FigureName;
  /** Done before the clock is started. */
  readonly prepare: () => void;
  readonly command: Command;
}

/** A build that cannot be measured here. */
export interface MissingStep {
  readonly figure: FigureName;
  readonly missing: string;
}

export type PlannedStep = BuildStep | MissingStep;

/** What takes part in a round. */
export interface Builders {
  readonly archive: OwnArchive;
  /** Why builds without a search index cannot be measured; undefined where they can. */
  readonly noSearchMissing?: string;
  /** Peers are absent where none of their figures is wanted. */
  readonly hugo?: PeerOutcome;
  readonly eleventy?: PeerOutcome;
}

/** Plan a round: Backfile's builds and its peers' in turn. */
export function planRound(builders: Builders): PlannedStep[] {
  const { archive, hugo, eleventy } = builders;
  const [coldSite, editedSite] = siteSteps(builders);
  const [cold, edited, unchanged] = wholeSteps(archive);
  return [
    coldSite,
    ...(hugo ? [peerStep("hugo", hugo)] : []),
    editedSite,
    ...(eleventy ? [peerStep("eleventy", eleventy)] : []),
    cold,
    ...(hugo ? [pagefindStep(hugo)] : []),
    edited,
    unchanged,
  ];
}

/** Choose the steps that are wanted, and those that must go before them. */
export function chooseSteps(
  planned: readonly PlannedStep[],
  wanted: ReadonlySet<FigureName>,
): readonly PlannedStep[] {
  const needed = new Set(wanted);
  for (const step of planned) {
    if (!("command" in step) || !needed.has(step.figure)) continue;
    if (step.after) needed.add(step.after);
  }
  return planned.filter((step) => needed.has(step.figure));
}

function siteSteps({ archive, noSearchMissing }: Builders): [PlannedStep, PlannedStep] {
  if (noSearchMissing !== undefined) {
    const missing = noSearchMissing;
    return [
      { figure: "coldSite", missing },
      { figure: "editedSite", missing },
    ];
  }
  const command = backfile(archive, ["build", "--no-search"]);
  return [
    { figure: "coldSite", memory: "coldSiteMemory", prepare: archive.clear, command },
    { figure: "editedSite", after: "coldSite", prepare: () => archive.nextEdit().write(), command },
  ];
}

function wholeSteps(archive: OwnArchive): [BuildStep, BuildStep, BuildStep] {
  const command = backfile(archive, ["build"]);
  return [
    { figure: "cold", memory: "coldMemory", prepare: archive.clear, command },
    { figure: "edited", after: "cold", prepare: () => archive.nextEdit().write(), command },
    { figure: "unchanged", after: "cold", prepare: () => undefined, command },
  ];
}

function peerStep(figure: "hugo" | "eleventy", peer: PeerOutcome): PlannedStep {
  if ("missing" in peer) return { figure, missing: peer.missing };
  return { figure, memory: `${figure}Memory`, prepare: peer.clear, command: peer.build };
}

/** Pagefind's command line over what Hugo has just built. */
function pagefindStep(hugo: PeerOutcome): PlannedStep {
  if ("missing" in hugo) return { figure: "pagefind", missing: hugo.missing };
  return {
    figure: "pagefind",
    memory: "pagefindMemory",
    after: "hugo",
    prepare: () => undefined,
    command: pagefindOver(hugo.site),
  };
}
