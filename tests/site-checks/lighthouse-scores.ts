import lighthouse from "lighthouse";

/** Lighthouse's marks for a page, 0 to 100, and what cost it some of them. */
export interface Scores {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  /** What is wrong, in Lighthouse's words; of performance only what is below its mark. */
  readonly faults: readonly string[];
}

/** The marks that every page is to have. */
export const wanted = { performance: 95, accessibility: 100, bestPractices: 100, seo: 100 } as const;

/** Faults of where the site is served from for the check, and none of its pages. */
const ofTheServer = new Set(["is-on-https", "redirects-http", "uses-http2", "canonical"]);

/**
 * Have Lighthouse judge a page as on a phone, in a Chromium that listens for it.
 *
 * @param port on which the browser takes DevTools connections
 * @throws where Lighthouse gives no report
 */
export async function lighthouseScores(url: string, port: number): Promise<Scores> {
  const run = await lighthouse(url, {
    port,
    logLevel: "silent",
    onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
    skipAudits: [...ofTheServer],
  });
  if (!run) throw new Error(`Lighthouse gave no report on ${url}.`);
  const { categories, audits } = run.lhr;
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const judged = new Set(
    ["accessibility", "best-practices", "seo"].flatMap((name) =>
      (categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0).map(({ id }) => id),
    ),
  );
  const faults = Object.values(audits)
    .filter(({ id, score: own }) => judged.has(id) && own !== null && own < 1)
    .map(({ id, title }) => `${title} [${id}]`);
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
