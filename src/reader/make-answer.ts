import type { Answer } from "./answer.ts";
import { findCompletions, noCompletions } from "./completions.ts";
import { countFacet } from "./facets.ts";
import { type InOrder, inOrder } from "./found.ts";
import { countByTime } from "./histogram.ts";
import type { FacetName } from "./index-contract.ts";
import { pageful } from "./pageful.ts";
import { noPostings } from "./postings.ts";
import type { Question } from "./question.ts";
import { remember } from "./remember.ts";
import { type Result, showResult } from "./result.ts";
import { fetchRecords } from "./result-records.ts";
import { type ShardFinding, withTerms } from "./shard-finding.ts";
import type { Site } from "./site.ts";
import { suggestFor } from "./suggestions.ts";
import { unknownValues } from "./unknown-values.ts";
import { widen } from "./widening.ts";

/** An answer, and where it comes from. */
export interface FoundAnswer extends Answer {
  /** One for each shard asked so far, the oldest first. */
  readonly findings: readonly ShardFinding[];
  readonly inOrder: InOrder;
}

/** Make an answer of what was found so far; it has no results yet. */
export function answerOf(question: Question, findings: readonly ShardFinding[]): FoundAnswer {
  const { index, state, query, order, problems, site } = question;
  const count = (pagesOf: (finding: ShardFinding) => Uint32Array | undefined) =>
    findings.reduce((sum, finding) => sum + (pagesOf(finding)?.length ?? 0), 0);
  const ordered = inOrder(findings, order);
  return {
    ...{
      state,
      query,
      order,
      problems,
      findings,
      isCounted: false,
      isComplete: false,
      results: [],
      absent: [],
    },
    terms: query.terms.map((term, at) => ({
      term,
      articles: count(({ terms }) => terms[at]?.pages),
      completions: [],
      moreCompletions: 0,
    })),
    found: count(({ pages }) => pages),
    kept: count(({ kept }) => kept),
    ...widenedOf(findings),
    inOrder: ordered,
    facetNames: index.facetNames,
    moreResults: (shown) => resultsAfter(shown, pageful, ordered, site),
    facet: remember((name: FacetName) => countFacet(findings, name, state.filters)),
    histogram: () => countByTime(findings),
    allResults: () => fetchRecords(ordered, site),
  };
}

/** Make the whole answer, once all shards were asked. */
export async function completeAnswer(
  question: Question,
  findings: readonly ShardFinding[],
): Promise<FoundAnswer> {
  const { at, completed, completions } = await complete(question, findings);
  const answer = answerOf(question, widen(completed));
  const terms = answer.terms.map((each, number) =>
    number === at ? { ...each, completions: completions.words, moreCompletions: completions.more } : each,
  );
  const absent = terms.flatMap(({ articles, term }) => (articles === 0 ? [{ term, suggestions: [] }] : []));
  const unknown = await unknownValues(question, findings);
  const problems = [...answer.problems, ...unknown].sort((a, b) => a.at - b.at);
  return { ...answer, terms, absent, problems, isCounted: true, isComplete: true };
}

/** Suggest other words for those of an answer that no article holds: this takes files that nothing else does. */
export async function suggestWords({ index, query }: Question, answer: FoundAnswer): Promise<FoundAnswer> {
  const absent = answer.absent.map(({ term }) => suggestFor(query, term, index.vocabulary));
  return { ...answer, absent: await Promise.all(absent) };
}

/** Fetch what the page shows of so many results at most that follow after others. */
export function resultsAfter(shown: number, most: number, ordered: InOrder, site: Site): Promise<Result[]> {
  const next = ordered(shown + most).slice(shown);
  return Promise.all(next.map((found) => showResult(found, site)));
}

/** Put longer words in the place of an unfinished one that no article holds. */
async function complete(question: Question, findings: readonly ShardFinding[]) {
  const { index, query, request } = question;
  const at = query.terms.findIndex(
    ({ isOpen }, number) => isOpen && findings.every(({ terms }) => terms[number]?.pages.length === 0),
  );
  const lookup = findings.length > 0 ? request.lookups.get(query.terms[at] ?? noTerm) : undefined;
  const completions = lookup ? await findCompletions(index, lookup) : noCompletions;
  if (completions.words.length === 0) return { at, completions, completed: findings };
  const completed = findings.map((finding) =>
    withTerms(
      finding,
      finding.terms.map((term, number) =>
        number === at ? (completions.postings.get(finding.shard) ?? noPostings) : term,
      ),
    ),
  );
  return { at, completions, completed };
}

const noTerm = { typed: "", text: "", kind: "word", isOpen: false } as const;

function widenedOf(findings: readonly ShardFinding[]): Pick<Answer, "widened"> {
  if (!findings.some(({ partly }) => partly)) return {};
  let [all, some] = [0, 0];
  for (const { kept, partly } of findings) {
    for (const page of kept) {
      if (partly?.[page] === 1) some += 1;
      else all += 1;
    }
  }
  return some > 0 ? { widened: { all, some } } : {};
}
