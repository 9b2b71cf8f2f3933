import { expect, test } from "vitest";
import { addTopics } from "../../src/settings/add-topics.ts";

const harbour = { slug: "harbour", label: "Harbour", alsoKnownAs: ["Port"], remark: "Proposed: 3\narticles" };

test("a vocabulary begins with what is added", () => {
  const added = `topics:
  # Proposed: 3 articles
  - slug: harbour
    label: Harbour
    alsoKnownAs:
      - Port
`;
  expect(addTopics(undefined, [harbour])).toBe(added);
  expect(addTopics("topics: []\n", [harbour])).toBe(added);
  expect(addTopics("# Ours.\ntopics:\n", [harbour])).toContain("# Ours.\n");
});

test("what people wrote stays: order, comments, quotes and unknown keys", () => {
  const written = `# Ours, since 1987.
owner: "Jane"
topics:
  # The oldest one.
  - slug: fire # always
    label: 'Fire: all of them'

ignored:
  - Man
`;
  const after = addTopics(written, [{ ...harbour, alsoKnownAs: [] }]) ?? "";
  const withoutNew = after.replace("  # Proposed: 3 articles\n  - slug: harbour\n    label: Harbour\n", "");
  expect(after).not.toBe(withoutNew);
  expect(withoutNew.replaceAll("\n\n", "\n")).toBe(written.replaceAll("\n\n", "\n"));
});

test.each(["topics: [a", "- a\n", "topics: harbour\n"])(
  "nothing is added to what is no vocabulary: %j",
  (yaml) => {
    expect(addTopics(yaml, [harbour])).toBeUndefined();
  },
);
