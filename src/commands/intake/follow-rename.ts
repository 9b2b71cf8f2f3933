import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parseArticle } from "../../articles/article-file.ts";
import { bytesOf, type StoredArticle } from "../../articles/read-article.ts";
import type { Filing } from "../../articles/shelf.ts";
import { notice, type Problem, problem } from "../../problem.ts";
import type { Source } from "../../types.ts";
import type { IngestRun } from "./ingest-run.ts";

/**
 * Where the original of an article that a person has edited has another name by now, write that name into the article, and
 * change no other byte of it. Where that cannot be done for certain, a person is told what to write.
 *
 * @param now where the original is found
 */
export async function followRename(
  { paths, filing: { drawer } }: Pick<IngestRun, "paths" | "filing">,
  filing: Filing | undefined,
  now: Source,
): Promise<readonly Problem[]> {
  if (filing?.kind !== "edited" || !filing.stored || filing.stored.source.file === now.file) return [];
  const stored = drawer.read(filing.file);
  const was = stored?.article.source?.file;
  if (!stored || was === undefined || was === now.file) return [];
  const where = { file: `content/articles/${filing.file}` };
  const renamed = `Its original, content/originals/${was}, is called content/originals/${now.file} by now`;
  const bytes = bytesOf(join(paths.articles, filing.file));
  const content = bytes?.equals(Buffer.from(stored.content)) ? withOriginal(stored, now.file) : undefined;
  const article = content === undefined ? undefined : parseArticle(content, where.file).value;
  if (content !== undefined && article && isSameBut(article, stored, now.file)) {
    await drawer.write(filing.file, content, article, false);
    const message = `${renamed}: the article says so now. It was edited by hand, and is otherwise left as it is.`;
    return [notice(where, message, "Nothing needs to be done.")];
  }
  const message = `${renamed}: expected source to name that. The article was edited by hand, and is left as it is.`;
  const hint = `Write file: ${JSON.stringify(now.file)} under source: in its front matter.`;
  return [problem(where, message, hint)];
}

/** The text of an article with another path of its original, as far as that stands on a line of its own. */
function withOriginal({ content }: StoredArticle, file: string): string | undefined {
  const found = /^source:[ \t]*\n(?:[ \t]+\S.*\n)*?[ \t]+file:[ \t]+(?=\S)/m.exec(content);
  if (!found) return undefined;
  const start = found.index + found[0].length;
  const end = content.indexOf("\n", start);
  return content.slice(0, start) + JSON.stringify(file) + content.slice(end);
}

function isSameBut(article: object, stored: StoredArticle, file: string): boolean {
  const expected = { ...stored.article, source: { ...stored.article.source, file } };
  return isDeepStrictEqual(article, expected);
}
