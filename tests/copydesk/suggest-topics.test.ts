import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { compileTopics, suggestTopics } from "../../src/copydesk/suggest-topics.ts";
import type { Topic } from "../../src/types.ts";
import { processorTime } from "../support/processor-time.ts";

const content = join(import.meta.dirname, "../sample/content");

const vocabulary = z.object({
  topics: z.array(
    z.strictObject({
      slug: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
      label: z.string(),
      description: z.string().regex(/^[A-Z].*\.$/),
      alsoKnownAs: z.array(z.string()).default([]),
      broader: z.string().optional(),
      iptc: z
        .string()
        .regex(/^medtop:\d{8}$/)
        .optional(),
      mentions: z.int().min(1).default(2),
    }),
  ),
});

const defined = vocabulary.parse(parse(readFileSync(join(content, "topics.yml"), "utf8"))).topics;
const topics: readonly Topic[] = defined.map(({ broader, iptc, ...topic }) => ({
  ...topic,
  ...(broader === undefined ? {} : { broader }),
  ...(iptc === undefined ? {} : { iptc }),
}));

type Case = readonly [rule: string, names: readonly string[], body: string, times: number];

/** How often a body must name one topic, under any of its names, to count so. */
const cases: readonly Case[] = [
  ["case", ["Cyber warfare"], "CYBER WARFARE and cyber Warfare", 2],
  ["a plural", ["embargo", "pipeline"], "two embargos, three pipelines", 2],
  ["a plural in -es and -ies", ["tax", "policy"], "taxes and policies", 2],
  ["a singular", ["sanctions", "taxes", "policies"], "a sanction, a tax, a policy", 3],
  ["no singular of what is none", ["news", "economics", "crisis"], "new economic crisi", 0],
  ["a possessive", ["Persia"], "Persia’s kings, Persia's wars", 2],
  ["a hyphen, a space or neither", ["cyber-attack"], "cyber attack, cyber-attack, cyberattack", 3],
  ["a hyphen in a name of one word", ["cyberattack"], "a cyber-attack", 1],
  ["no two words as a name of one word", ["therapist"], "the rapist", 0],
  ["part of a compound", ["Persia"], "a Persia-backed force", 1],
  ["whole words only", ["war", "oil"], "warfare in the soil", 0],
  ["the longest of two names once", ["war", "civil war"], "the civil war", 1],
  ["a name in capitals only in capitals", ["US"], "let us go to the US", 1],
  ["a name in capitals with dots", ["US", "U.S."], "the US and the U.S. army", 2],
  ["nothing from capitals in a text of capitals", ["US"], "LET US GO", 0],
  ["letters of other scripts", ["Ιράν", "ایران", "Großbritannien"], "ΙΡΆΝ, ایران; großbritannien", 3],
  ["the joiner of Persian as a space", ["جنگ سایبری"], "جنگ‌سایبری و جنگ سایبری", 2],
  ["a phrase inside a run of Chinese", ["伊朗"], "美国与伊朗的关系", 1],
];

describe("suggesting topics", () => {
  test.each(cases)("counts %s", (_, names, body, times) => {
    const [label = "", ...alsoKnownAs] = names;
    for (const mentions of [times, times + 1]) {
      const topic = { slug: "it", label, alsoKnownAs, mentions: Math.max(mentions, 1) };
      const expected = mentions === times && times > 0 ? ["it"] : [];
      expect(suggestTopics({ title: "", body }, [topic]), `${mentions} mentions`).toEqual(expected);
    }
  });

  test("takes one mention in the title or standfirst as enough", () => {
    const war: readonly Topic[] = [{ slug: "war", label: "War", alsoKnownAs: [], mentions: 5 }];
    expect(suggestTopics({ title: "The war goes on", body: "" }, war)).toEqual(["war"]);
    expect(suggestTopics({ title: "It goes on", standfirst: "A war.", body: "" }, war)).toEqual(["war"]);
    expect(suggestTopics({ title: "It goes on", body: "War, war, war, war." }, war)).toEqual([]);
  });

  test("gives topics in the order of the vocabulary", () => {
    const pair = ["b", "a"].map((label) => ({ slug: label, label, alsoKnownAs: [], mentions: 1 }));
    expect(suggestTopics({ title: "a, b", body: "" }, pair)).toEqual(["b", "a"]);
  });

  test("lets one stretch of text count for several topics", () => {
    const two = ["Gulf", "Gulf War"].map((label) => ({ slug: label, label, alsoKnownAs: [], mentions: 1 }));
    expect(suggestTopics({ title: "", body: "the Gulf War" }, two)).toEqual(["Gulf", "Gulf War"]);
  });

  test("compiles a vocabulary once", () => {
    expect(compileTopics(topics)).toBe(compileTopics(topics));
  });
});

describe("the vocabulary of the sample archive", () => {
  test("has each slug once and defines every broader topic", () => {
    const slugs = topics.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const { broader } of topics) expect([undefined, ...slugs]).toContain(broader);
  });

  test("names nothing under two topics", () => {
    const names = topics.flatMap(({ label, alsoKnownAs }) => [label, ...alsoKnownAs]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test("fits the article on cyber-attacks", () => {
    const [title = "", standfirst = "", ...body] = paragraphsOf("000_88b6599d5da68122.txt");
    expect(suggestTopics({ title, standfirst, body: body.join("\n") }, topics)).toEqual([
      ...["iran", "israel", "diplomacy"],
      ...["cyber-warfare", "critical-infrastructure"],
    ]);
  });

  test("fits the article on the intelligence war", () => {
    const [title = "", ...body] = paragraphsOf("002_7f8a2ceb42dd36bf.txt");
    expect(suggestTopics({ title, body: body.join("\n") }, topics)).toEqual([
      ...["iran", "sanctions"],
      ...["intelligence-services", "cyber-warfare", "economy"],
    ]);
  });
});

function paragraphsOf(file: string): string[] {
  const text = readFileSync(join(content, "originals", file), "utf8");
  return text.split(/\n+/).filter((line) => line.trim() !== "");
}

test("a word of very many parts costs no more than its length", () => {
  const began = processorTime();
  const topic = { slug: "cyberattack", label: "Cyberattack", alsoKnownAs: [], mentions: 1 };
  expect(suggestTopics({ title: "x", body: `${"cyber-".repeat(50_000)}attack` }, [topic])).toEqual([
    "cyberattack",
  ]);
  expect(processorTime() - began).toBeLessThan(5_000);
});
