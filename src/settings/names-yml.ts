import { z } from "zod";
import { present } from "../present.ts";
import type { Outcome } from "../problem.ts";
import type { ArchivePaths, AuthorityName } from "../types.ts";
import { flag, text, texts } from "./fields.ts";
import { readSettingsFile } from "./settings-file.ts";
import { readYaml } from "./yaml-text.ts";

/** Longest form of a name, in characters: none is longer, and the time to find one stays bounded. */
const longestForm = 200;

const entry = z.object({
  name: text,
  kind: z.enum(["person", "place", "organization"], {
    error: "expected a kind of name | Write person, place or organization.",
  }),
  variants: texts,
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, "expected a Wikidata item | Write it as Q1490, or delete the key.")
    .optional(),
  hidden: flag(false),
});

const schema = z.object({ names: z.array(entry).default([]).superRefine(holdForms) });

/** Read the authority file, `content/names.yml`; an archive without one has no entries. */
export async function readNames(paths: ArchivePaths): Promise<Outcome<readonly AuthorityName[]>> {
  const { value: yaml, problems: unread } = await readSettingsFile(paths, "names.yml");
  if (yaml === undefined) return { value: [], problems: unread };
  const { value, problems } = readYaml({ text: yaml, file: "content/names.yml", firstLine: 1 }, schema);
  return { value: (value?.names ?? []).map(present), problems };
}

/** A form that can be found leads to one name only. */
function holdForms(entries: readonly z.output<typeof entry>[], context: z.RefinementCtx): void {
  const holders = new Map<string, number>();
  for (const [index, { name, variants }] of entries.entries()) {
    for (const [at, form] of [name, ...variants].entries()) {
      const path = at === 0 ? [index, "name"] : [index, "variants", at - 1];
      const holder = holders.get(form) ?? index;
      holders.set(form, holder);
      const fault = holder === index ? faultOf(form) : takenBy(entries[holder]?.name ?? "", form);
      if (fault !== undefined) context.addIssue({ code: "custom", path, message: fault });
    }
  }
}

function faultOf(form: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(form)) return "expected a name, found no letter | Write the name, or delete it.";
  if (form.length > longestForm) return `expected at most ${longestForm} characters | Write a shorter form.`;
  return undefined;
}

function takenBy(name: string, form: string): string {
  return `${form} already stands for ${name} | Leave the form to one of the two.`;
}
