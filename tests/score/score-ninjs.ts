import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import { plainText } from "../../src/articles/markdown.ts";
import { readDrafts } from "../../src/originals/readers.ts";
import type { Draft } from "../../src/types.ts";
import { type Check, check, type FormatScore, isNear, lettersOnly } from "./checks.ts";
import { jsonIn } from "./json-in.ts";

const valued = z.array(z.object({ value: z.string().optional() }).loose());
const item = z
  .object({
    uri: z.string(),
    type: z.string().optional(),
    pubstatus: z.string().optional(),
    pubStatus: z.string().optional(),
    headline: z.string().optional(),
    headlines: valued.optional(),
    body_text: z.string().optional(),
    body_xhtml: z.string().optional(),
    bodies: valued.optional(),
    versioncreated: z.string().optional(),
    versionCreated: z.string().optional(),
  })
  .loose()
  .refine((value) =>
    ["headline", "headlines", "bodies", "body_text", "versioncreated"].some((key) => key in value),
  );

type Item = z.infer<typeof item>;

/** Score items of news agencies (ninjs 1 to 3): their members are read as they stand. */
export async function scoreNinjs(files: readonly string[]): Promise<FormatScore | undefined> {
  const cases = files.flatMap((file) => {
    const items = file.endsWith(".json") ? itemsIn(file) : [];
    return items.length === 0 ? [] : [{ file, items }];
  });
  if (cases.length === 0) return undefined;
  const checks: Check[] = [];
  for (const { file, items } of cases) checks.push(...(await scoreFile(file, items)));
  const count = cases.reduce((sum, { items }) => sum + items.length, 0);
  return { heading: `ninjs: ${cases.length} files, ${count} items of text`, checks };
}

/** Pictures and packages are no articles, nor is what is not usable. */
function itemsIn(file: string): Item[] {
  const value = jsonIn(file);
  const all = z.array(item).safeParse(Array.isArray(value) ? value : [value]).data ?? [];
  return all.filter(
    (each) =>
      (each.type ?? "text") === "text" &&
      (each.pubstatus ?? each.pubStatus ?? "usable") === "usable" &&
      bodiesOf(each).length > 0,
  );
}

/** The same text in several forms. */
function bodiesOf({ body_text, body_xhtml, bodies = [] }: Item): string[] {
  return [body_text, body_xhtml, ...bodies.map(({ value }) => value)].flatMap((each) => each || []);
}

async function scoreFile(file: string, items: readonly Item[]): Promise<Check[]> {
  const bytes = readFileSync(file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { value } = await readDrafts({ file: basename(file), bytes, sha256 }, { timeZone: "UTC" });
  return items.flatMap((each) =>
    scoreItem(
      each,
      value.drafts.find(({ source }) => source.item === each.uri),
    ),
  );
}

function scoreItem(expected: Item, draft: Draft | undefined): Check[] {
  const headline = expected.headline ?? expected.headlines?.[0]?.value;
  const date = expected.versioncreated ?? expected.versionCreated;
  const title = draft?.title?.text;
  const found = lettersOnly(draft ? plainText(draft.body) : "");
  const words = bodiesOf(expected).map((body) => lettersOnly(body).length);
  const isWhole = words.some((count) => count > 0 && Math.abs(found.length - count) <= 0.1 * count);
  return [
    ...check(expected.uri, "headline", headline, title, lettersOnly(title) === lettersOnly(headline)),
    ...check(expected.uri, "date", date, draft?.date?.edtf, isNear(draft?.date?.edtf, date ?? "")),
    ...check(expected.uri, "body", `${words.join(" or ")} letters`, `${found.length} letters`, isWhole),
  ];
}
