import { isAsWritten } from "../articles/article-file.ts";
import type { StoredArticle } from "../articles/read-article.ts";
import { readArticles } from "../articles/read-articles.ts";
import { filesBelow } from "../folder.ts";
import { findOriginals } from "../originals/find-originals.ts";
import { openOriginal } from "../originals/open-original.ts";
import { type ReadingContext, readingContext } from "../originals/reading.ts";
import { otherPublicationsOf } from "../other-publications.ts";
import { notice, type Problem, problem } from "../problem.ts";
import { readSettings } from "../settings/archive-yml.ts";
import { brokenLinks, builtAddresses } from "../site/read-site.ts";
import type { ArchivePaths } from "../types.ts";
import type { CommandContext, Report } from "./command.ts";
import { missingContent } from "./missing-content.ts";
import { whyNoArticle } from "./why-no-article.ts";

/** Check that the originals are what the articles were made from, and that every link of the built site leads somewhere. */
export async function verify({ paths, progress }: CommandContext): Promise<Report> {
  const missing = await missingContent(paths);
  if (missing) return { problems: [missing], summary: ["Nothing was verified."], result: {} };
  const settings = await readSettings(paths);
  const articles = await readArticles(paths);
  const { value: originals, problems: found } = await findOriginals(paths);
  const fixity = await progress.stage("originals", () =>
    checkFixity(paths, articles.value.articles, { originals, context: readingContext(settings.value) }),
  );
  const site = await progress.stage("links", () =>
    checkSite(paths, new URL(settings.value.baseUrl).pathname),
  );
  const result = {
    articles: articles.value.articles.length,
    originals: originals.length,
    addresses: site.addresses,
  };
  return {
    problems: [...settings.problems, ...articles.problems, ...found, ...fixity, ...site.problems],
    summary: [
      `Verified ${result.articles} articles, ${result.originals} originals, ${result.addresses} addresses.`,
    ],
    result,
  };
}

async function checkFixity(
  paths: ArchivePaths,
  articles: readonly StoredArticle[],
  { originals, context }: { originals: readonly string[]; context: ReadingContext },
): Promise<Problem[]> {
  const checksums = new Map<string, string>();
  const problems: Problem[] = [];
  for (const file of originals) {
    const { value: original, problems: unreadable } = await openOriginal(paths, file);
    problems.push(...unreadable);
    if (original) checksums.set(file, original.sha256);
  }
  const used = new Set(
    articles
      .flatMap(({ article }) => [article.source, ...otherPublicationsOf(article)])
      .map((each) => each?.sha256),
  );
  const known = new Set(originals);
  const isOriginal = (file: string) => known.has(file);
  const unused = originals.filter((file) => checksums.has(file) && !used.has(checksums.get(file)));
  const reasons: Problem[] = [];
  for (const file of unused) {
    const made = articles.filter(({ article }) => article.source?.file === file);
    if (made.length > 0) {
      reasons.push(...made.map((stored) => changedSince(file, stored)));
      continue;
    }
    const { value: original } = await openOriginal(paths, file);
    if (original) reasons.push(await whyNoArticle(original, { ...context, isOriginal }));
  }
  return [...problems, ...articles.flatMap((stored) => fixityOf(stored, checksums)), ...reasons];
}

function fixityOf({ file, article }: StoredArticle, checksums: ReadonlyMap<string, string>): Problem[] {
  const own = article.source ? [{ ...article.source, whose: "Its original" }] : [];
  const others = otherPublicationsOf(article).map((each) => ({
    ...each,
    whose: "The original of another publication",
  }));
  return [...own, ...others].flatMap(({ whose, file: path, sha256 }) => {
    const found = checksums.get(path);
    if (found === sha256) return [];
    const original = `content/originals/${path}`;
    const message =
      found === undefined
        ? `${whose}, ${original}, is missing.`
        : `${whose}, ${original}, is not what it was: SHA-256 ${found}, expected ${sha256}.`;
    const hint = "Put the original back from a copy that was kept; the checksum tells the right one.";
    return [problem({ file: `content/articles/${file}` }, message, hint)];
  });
}

/** An original of which something else has been made than what it holds now. */
function changedSince(original: string, { file, content, article }: StoredArticle): Problem {
  const isEdited = !isAsWritten(content, article);
  const message = `It has changed since content/articles/${file} was made of it${isEdited ? "; that was edited by hand, and ingest leaves it as it is" : ""}.`;
  const hint = isEdited
    ? "Put the former original back; or, to have the article made anew, delete its file and run ingest."
    : "Put the former original back; or run ingest, which makes the article anew.";
  return notice({ file: `content/originals/${original}` }, message, hint);
}

async function checkSite(
  paths: ArchivePaths,
  prefix: string,
): Promise<{ addresses: number; problems: Problem[] }> {
  const addresses = await builtAddresses(paths.output);
  if (!addresses) {
    const message = "No site is built there: only the archive was verified.";
    return { addresses: 0, problems: [notice({ file: paths.output }, message, "Run build first.")] };
  }
  const files = new Set(await filesBelow(paths.output));
  const lost = addresses.filter((address) => !files.has(`${address.slice(1)}index.html`));
  const broken = await brokenLinks(paths.output, prefix);
  return {
    addresses: addresses.length,
    problems: [
      ...lost.map((address) =>
        problem({ file: address }, "This address has no page.", "Build the site again."),
      ),
      ...broken.map(({ page, link }) =>
        problem(
          { file: page },
          `The link ${link} leads nowhere.`,
          "Mend the link in the article or template.",
        ),
      ),
    ],
  };
}
