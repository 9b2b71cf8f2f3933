import { valueQuery } from "../value-query.ts";
import { valuesLike } from "./match-value.ts";
import type { Clause, ValueClause } from "./query.ts";
import { fieldOf } from "./query-fields.ts";
import type { QueryProblem } from "./query-problems.ts";
import type { Question } from "./question.ts";
import type { ShardFinding } from "./shard-finding.ts";

/** Find what is asked of fields that no article has as a value, and what may have been meant. */
export async function unknownValues(
  { query, site }: Pick<Question, "query" | "site">,
  findings: readonly ShardFinding[],
): Promise<QueryProblem[]> {
  if (findings.length === 0) return [];
  const unknown = valueClauses(query.clauses).filter((clause) =>
    findings.every(({ sets }) => sets.get(clause)?.includes(1) !== true),
  );
  return Promise.all(
    unknown.map(async (clause): Promise<QueryProblem> => {
      const values = await Promise.all(findings.map(({ shard }) => shard.filter(clause.facet)));
      const near = valuesLike(
        values.flatMap((each) => [...each.keys()]),
        clause,
        site,
      );
      const hint = near.map((name) => valueQuery(fieldOf(clause.facet), name));
      const { typed, at } = clause;
      return { code: "unknownValue", typed, at, ...(hint.length > 0 ? { hint } : {}) };
    }),
  );
}

function valueClauses(clauses: readonly Clause[]): ValueClause[] {
  return clauses.flatMap((clause) => {
    if (clause.kind === "value") return [clause];
    if (clause.kind === "not") return valueClauses([clause.of]);
    return clause.kind === "all" || clause.kind === "any" ? valueClauses(clause.of) : [];
  });
}
