import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { recogniseNames } from "../../src/copydesk/names/recognise-names.ts";
import type { Check, FormatScore } from "./checks.ts";

const kinds = ["people", "places", "organizations"] as const;

const judgements = z.array(
  z.object({ item: z.string(), kind: z.enum(kinds), name: z.string(), right: z.enum(["yes", "no"]) }),
);

const articles = z.array(z.object({ url: z.string(), title: z.string(), text: z.string() }));

/** A name that was recognised in an article, and what a person said of it. */
type Judgement = z.infer<typeof judgements>[number];

/** Names that a person has judged: a random sample of what was once recognised, most of it of names in one article only. */
const judged = join(import.meta.dirname, "judged-names.csv");

/**
 * Score the names of English articles, in the tables whose articles have been judged: the share that is right of those
 * that are given, and whether those that are right are given still.
 */
export async function scoreNames(files: readonly string[], list = judged): Promise<FormatScore | undefined> {
  const wanted = judgements.parse(rowsOf(list));
  const byItem = new Map<string, Judgement[]>();
  for (const each of wanted) byItem.set(each.item, [...(byItem.get(each.item) ?? []), each]);
  const checks = files
    .filter((file) => file.endsWith(".csv") && file !== list)
    .flatMap((file) => articles.safeParse(rowsOf(file)).data ?? [])
    .flatMap(({ url, title, text }) => {
      const own = byItem.get(url) ?? [];
      return own.length === 0 ? [] : checksOf(own, [title.trim(), ...paragraphsOf(text)]);
    });
  if (checks.length === 0) return undefined;
  return { heading: `Names: ${byItem.size} articles in English`, checks };
}

function checksOf(own: readonly Judgement[], texts: readonly string[]): Check[] {
  const names = recogniseNames(texts);
  return own.flatMap(({ item, kind, name, right }): Check[] => {
    const isGiven = names[kind].includes(name);
    const note = `${item}: ${kind}: “${name}”`;
    return [
      ...(isGiven ? [{ what: `${kind}, of those given right`, right: right === "yes", note }] : []),
      ...(right === "yes" ? [{ what: `${kind}, of those right given`, right: isGiven, note }] : []),
    ];
  });
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function rowsOf(file: string): unknown {
  return parse(readFileSync(file, "utf8"), { columns: true, bom: true, relax_column_count: true });
}
