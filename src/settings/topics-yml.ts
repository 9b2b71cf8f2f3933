import { z } from "zod";
import { present } from "../present.ts";
import { type Outcome, type Problem, problem } from "../problem.ts";
import type { ArchivePaths, Topic } from "../types.ts";
import { didYouMean } from "./did-you-mean.ts";
import { optionalText, text, texts } from "./fields.ts";
import { readSettingsFile } from "./settings-file.ts";
import { readYaml } from "./yaml-text.ts";

const file = "content/topics.yml";

const topic = z.object({
  slug: text.regex(
    /^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u,
    "expected letters and digits joined by hyphens | Write it as cyber-warfare.",
  ),
  label: text,
  description: optionalText,
  alsoKnownAs: texts,
  broader: optionalText,
  iptc: z
    .string()
    .regex(/^medtop:\d{8}$/, "expected an IPTC Media Topic id | Write it as medtop:20000053.")
    .optional(),
  mentions: z
    .string()
    .regex(/^[1-9]\d?$/, "expected a number from 1 to 99 | Write how often a text must name the topic.")
    .transform(Number)
    .default(2),
});

const schema = z.object({
  topics: z.preprocess((value) => (value === "" ? [] : value), z.array(topic)).default([]),
  ignored: texts,
});

/** What `content/topics.yml` says. */
export interface Vocabulary {
  readonly topics: readonly Topic[];
  /** Categories and terms that are to be no topics, and of which nobody wants to hear again. */
  readonly ignored: readonly string[];
}

/** Read the topics of the controlled vocabulary, `content/topics.yml`; an archive without one has none. */
export async function readTopics(paths: ArchivePaths): Promise<Outcome<readonly Topic[]>> {
  const { value, problems } = await readVocabulary(paths);
  return { value: value.topics, problems };
}

/** Read the whole of the controlled vocabulary, `content/topics.yml`. */
export async function readVocabulary(paths: ArchivePaths): Promise<Outcome<Vocabulary>> {
  const { value: yaml, problems: unread } = await readSettingsFile(paths, "topics.yml");
  if (yaml === undefined) return { value: { topics: [], ignored: [] }, problems: unread };
  const { value, problems } = readYaml({ text: yaml, file, firstLine: 1 }, schema);
  const topics = (value?.topics ?? []).map(present);
  return {
    value: { topics, ignored: value?.ignored ?? [] },
    problems: [...problems, ...repeatedSlugs(topics), ...missingBroader(topics)],
  };
}

function repeatedSlugs(topics: readonly Topic[]): Problem[] {
  const slugs = topics.map((each) => each.slug);
  return slugs
    .filter((slug, index) => slugs.indexOf(slug) !== index)
    .map((slug) => problem({ file }, `The slug ${slug} stands twice.`, "Give each topic a slug of its own."));
}

function missingBroader(topics: readonly Topic[]): Problem[] {
  const slugs = topics.map((each) => each.slug);
  return topics.flatMap(({ slug, broader }) => {
    if (broader === undefined || (slugs.includes(broader) && broader !== slug)) return [];
    const meant = didYouMean(broader, slugs);
    const hint = meant ? `Did you mean ${meant}?` : "Define the wider topic, or delete the key.";
    return [
      problem({ file }, `${slug}: broader names ${broader}, which is no other topic of this file.`, hint),
    ];
  });
}
