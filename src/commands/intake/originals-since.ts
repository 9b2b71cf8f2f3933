import { statSync } from "node:fs";
import { join } from "node:path";
import type { ShelvedArticle } from "../../articles/shelved-article.ts";
import { listUnder } from "../../list-under.ts";
import { otherPublicationsOf } from "../../other-publications.ts";
import { notice, type Problem, problem } from "../../problem.ts";
import type { Source } from "../../types.ts";
import type { IngestRun } from "./ingest-run.ts";

/** How many articles a problem names. */
const mostNamed = 3;

/**
 * Compare the originals with what articles were made of them before this run: those that are missing, and those that are
 * other bytes by now. To be asked for when the run is over, since a renamed original is found only by reading it.
 *
 * @param articles as they stood before the run
 */
export function originalsSince(ended: Since, articles: readonly ShelvedArticle[]): Problem[] {
  const run = { ...ended, contents: new Set(ended.checksums.values()) };
  const found = new Map<Fate, Map<string, string[]>>();
  for (const { file, source, others = [] } of articles) {
    for (const [fate, original] of fatesOf(run, file, [source, ...others])) {
      const files = found.get(fate) ?? new Map<string, string[]>();
      listUnder(files, original, file);
      found.set(fate, files);
    }
  }
  const left = found.get("left");
  return [
    ...[...(found.get("missing") ?? [])].map(([original, files]) => missingOriginal(original, files)),
    ...[...(left ?? [])].map(([original, files]) => otherOriginal(original, files)),
    ...[...(found.get("renewed")?.keys() ?? [])]
      .filter((original) => !left?.has(original))
      .map(renewedOriginal),
  ];
}

type Since = Pick<IngestRun, "paths" | "isOriginal" | "filing" | "checksums" | "compared">;

/** What has been read by now, by checksum. */
type Compared = Since & { readonly contents: ReadonlySet<string> };

/** Gone without trace; of other bytes, and the article is still what was made of the former; or made anew. */
type Fate = "missing" | "left" | "renewed";

type Named = Pick<Source, "file" | "sha256">;

/** What has become of the originals that an article was made of, and that it names beside. */
function fatesOf(run: Compared, file: string, originals: readonly Named[]): (readonly [Fate, string])[] {
  const odd = originals.filter((each) => isOdd(run, each));
  if (odd.length === 0) return [];
  const now = run.filing.drawer.read(file)?.article;
  // What names no original any more is told of by itself.
  if (now && !now.source) return [];
  const named = now ? [now.source, ...otherPublicationsOf(now)] : [];
  return odd.flatMap((each) => {
    const isStill = named.some((other) => other?.file === each.file && other.sha256 === each.sha256);
    const fate = fateOf(run, each, isStill);
    return fate === undefined || (fate === "left" && run.compared.has(file))
      ? []
      : [[fate, each.file] as const];
  });
}

function fateOf(
  { isOriginal, paths, contents }: Compared,
  { file, sha256 }: Named,
  isStill: boolean,
): Fate | undefined {
  if (isOriginal(file)) return isStill ? "left" : "renewed";
  const isRenamed = contents.has(sha256);
  return isStill && !isRenamed && isGone(join(paths.originals, file)) ? "missing" : undefined;
}

function isOdd({ isOriginal, checksums }: Since, { file, sha256 }: Named): boolean {
  return !isOriginal(file) || (checksums.get(file) ?? sha256) !== sha256;
}

/** What lies in a folder that cannot be read is not known to be gone; of the folder it is told elsewhere. */
function isGone(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

function missingOriginal(file: string, articles: readonly string[]): Problem {
  const message = `This original is missing: ${namesOf(articles)} made of it, or names it as another publication.`;
  const hint = "Put it back from a copy that was kept, or, if it was to go, delete that article too.";
  return problem({ file: `content/originals/${file}` }, message, hint);
}

function otherOriginal(file: string, articles: readonly string[]): Problem {
  const message = `This original is not what it was: ${namesOf(articles)} made of its former bytes, which hold what is there no more.`;
  const hint =
    "Put the former original back from a copy that was kept, or, if it was to go, delete that article.";
  return problem({ file: `content/originals/${file}` }, message, hint);
}

function renewedOriginal(file: string): Problem {
  const message = "This original has changed since it was ingested: its articles are made of what it is now.";
  const hint =
    "Nothing needs to be done if that was meant; else put the former original back and ingest again.";
  return notice({ file: `content/originals/${file}` }, message, hint);
}

function namesOf(articles: readonly string[]): string {
  const named = articles.slice(0, mostNamed).map((file) => `content/articles/${file}`);
  const more = articles.length - named.length;
  const all = more > 0 ? [...named, `${more} more`] : named;
  return `${all.join(", ")} ${all.length > 1 ? "were" : "was"}`;
}
