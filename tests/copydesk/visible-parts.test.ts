import fc from "fast-check";
import { expect, test } from "vitest";
import { formatArticle, parseArticle } from "../../src/articles/article-file.ts";
import editDrafts from "../../src/copydesk/edit-drafts.ts";
import { type DeskFacts, noNames } from "../../src/copydesk/editing-drafts.ts";
import type { Draft } from "../../src/types.ts";

const settings = {
  ...{ title: "Archive", description: "", baseUrl: "https://example.org/", language: "en", timeZone: "UTC" },
  ...{ publishOriginals: false, vocabulary: "open" as const },
};
const facts: DeskFacts = {
  ...{ settings, topics: [], metadata: new Map(), names: noNames },
  now: new Date("2026-01-31T12:00:00Z"),
};

/** Ordinary words, and what editing makes nothing of. */
const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "",
    " ",
    "\u200b",
    "\ufeff",
    "\u00ad\u2060",
    "\u0000",
    "\u3164",
    "By",
    "<b></b>",
    "Rain fell.",
  ),
);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const passage = words.map((text) => ({ text }));
const drafts = fc.record(
  {
    ...{ title: passage, standfirst: passage, byline: passage, dateline: passage, caption: passage },
    ...{ authors: fc.array(words, { maxLength: 2 }), categories: fc.array(words, { maxLength: 2 }) },
    ...{ publication: words, section: words },
  },
  { requiredKeys: [] },
);

test("whatever a reader gives, what is written can be read back; what has nothing to see is refused", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, optional(words), async (parts, text) => {
      const draft: Draft = {
        ...parts,
        source: { file: "a.txt", sha256: "0".repeat(64), format: "text" },
        body: {
          type: "root",
          children:
            text === undefined ? [] : [{ type: "paragraph", children: [{ type: "text", value: text }] }],
        },
      };
      const [edited] = await editDrafts({ facts, drafts: [draft] });
      const all = [parts.title, parts.standfirst, parts.caption].map((each) => each?.text ?? "").join("");
      if (!edited || "failure" in edited) {
        expect(edited).toEqual({ failure: "wordless" });
        expect(`${all}${text ?? ""}`).not.toMatch(/[A-Za-z0-9]/);
        return;
      }
      const { value, problems } = parseArticle(formatArticle(edited.value), "content/articles/a.md");
      expect(problems).toEqual([]);
      for (const name of [value?.title ?? "", ...(value?.authors ?? []), ...(value?.tags ?? [])])
        expect(name).toMatch(/[^\s\p{Cc}\p{Cf}]/u);
    }),
    { numRuns: 300 },
  );
});
