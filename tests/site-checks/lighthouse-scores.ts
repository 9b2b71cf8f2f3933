import lighthouse from "lighthouse";

/** Lighthouse's marks for a page, 0 to 100, and what cost it some of them. */
export interface Scores {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  /** What is wrong, in Lighthouse's words; of performance the measures that are not good. */
  readonly faults: readonly string[];
}

/** The marks that every page is to have. */
export const wanted = { performance: 95, accessibility: 100, bestPractices: 100, seo: 100 } as const;

/** From this score on, Lighthouse calls a measure good. */
const good = 0.9;

/** Faults of where the site is served from for the check, and none of its pages. */
const ofTheServer = new Set(["is-on-https", "redirects-http", "uses-http2", "canonical"]);

/** How often a page that is too slow is judged before it is held to be so. */
const mostRuns = 3;

/**
 * Have Lighthouse judge a page as on a phone, in a Chromium that listens for it. What else goes on on the machine
 * makes pages slow now and then, and none fast: the fastest of a few runs is taken.
 *
 * @param port on which the browser takes DevTools connections
 * @throws where Lighthouse gives no report
 */
export async function lighthouseScores(url: string, port: number): Promise<Scores> {
  let best = await judged(url, port);
  for (let run = 1; run < mostRuns && best.performance < wanted.performance; run += 1) {
    const again = await judged(url, port);
    if (again.performance > best.performance) best = again;
  }
  return best;
}

async function judged(url: string, port: number): Promise<Scores> {
  const run = await lighthouse(url, {
    port,
    logLevel: "silent",
    onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
    skipAudits: [...ofTheServer],
  });
  if (!run) throw new Error(`Lighthouse gave no report on ${url}.`);
  const { categories, audits } = run.lhr;
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const faults = Object.entries(categories).flatMap(([name, { auditRefs }]) =>
    auditRefs.flatMap(({ id, weight }) => {
      const { score: own = null, title = "", displayValue = "" } = audits[id] ?? {};
      if (weight === 0 || own === null || own >= (name === "performance" ? good : 1)) return [];
      return [`${title} ${displayValue} [${id}]`.replace("  ", " ")];
    }),
  );
  const scores = {
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    seo: score("seo"),
  };
  return { ...scores, faults };
}

/** Which marks are below what is wanted. */
export function belowWanted(scores: Scores): string[] {
  return (["performance", "accessibility", "bestPractices", "seo"] as const)
    .filter((name) => scores[name] < wanted[name])
    .map((name) => `${name} ${scores[name]} of ${wanted[name]}`);
}
