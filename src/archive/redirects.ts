import { type Outcome, type Problem, problem } from "../problem.ts";
import type { Redirect } from "../types.ts";
import type { PlacedArticle } from "./placed-article.ts";

/** Gather the old addresses that lead to articles; one that is taken already is a problem. */
export function gatherRedirects(articles: readonly PlacedArticle[]): Outcome<readonly Redirect[]> {
  const taken = new Map(articles.map((each) => [each.address, `content/articles/${each.file}`]));
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  for (const { file, address, article } of articles) {
    for (const alias of article.aliases) {
      const from = alias.endsWith("/") ? alias : `${alias}/`;
      if (from === address) continue;
      const holder = taken.get(from);
      if (holder === undefined) {
        taken.set(from, `content/articles/${file}`);
        redirects.push({ from, to: address });
      } else problems.push(takenAlias(file, from, holder));
    }
  }
  return { value: redirects, problems };
}

function takenAlias(file: string, from: string, holder: string): Problem {
  const message = `aliases: ${from} belongs to ${holder} already; it does not lead here.`;
  return problem({ file: `content/articles/${file}` }, message, "Delete the alias from one of the two.");
}
