import { expect, test } from "vitest";
import { chooseSteps, planRound } from "./build-steps.ts";
import type { FigureName } from "./figures.ts";
import type { OwnArchive } from "./own-archive.ts";
import type { Peer } from "./peer.ts";

const nothing = () => undefined;
const archive: OwnArchive = {
  folder: "archive",
  site: "archive/_site",
  clear: nothing,
  nextEdit: () => ({ address: "", sentence: "", write: nothing }),
};
const peer: Peer = { build: { program: "peer", args: [], cwd: "." }, site: "site", clear: nothing };

const table: readonly (readonly [FigureName[], FigureName[]])[] = [
  [["edited"], ["cold", "edited"]],
  [["pagefind"], ["hugo", "pagefind"]],
  [
    ["unchanged", "eleventy", "coldSite"],
    ["coldSite", "eleventy", "cold", "unchanged"],
  ],
];
test.each(table)("to measure %j, a round builds %j", (wanted, expected) => {
  const steps = chooseSteps(planRound({ archive, hugo: peer, eleventy: peer }), new Set(wanted));
  expect(steps.map(({ figure }) => figure)).toEqual(expected);
});

test("Backfile and its peers build in turn", () => {
  const steps = planRound({ archive, hugo: peer, eleventy: peer }).map(({ figure }) => figure);
  const own = new Set<FigureName>(["coldSite", "editedSite", "cold", "edited", "unchanged"]);
  expect(steps.map((figure) => (own.has(figure) ? "own" : "peer")).join(" ")).toBe(
    "own peer own peer own peer own own",
  );
});
