import { expect, test } from "vitest";
import { addEntries } from "../../src/settings/add-entries.ts";

const harbour = {
  fields: { slug: "harbour", label: "Harbour", alsoKnownAs: ["Port"] },
  remark: "Proposed: 3\narticles",
};

test("a vocabulary begins with what is added", () => {
  const added = `topics:
  # Proposed: 3 articles
  - slug: harbour
    label: Harbour
    alsoKnownAs:
      - Port
`;
  expect(addEntries(undefined, "topics", [harbour])).toBe(added);
  expect(addEntries("topics: []\n", "topics", [harbour])).toBe(added);
  expect(addEntries("# Ours.\ntopics:\n", "topics", [harbour])).toContain("# Ours.\n");
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
  const after =
    addEntries(written, "topics", [{ ...harbour, fields: { ...harbour.fields, alsoKnownAs: [] } }]) ?? "";
  const withoutNew = after.replace("  # Proposed: 3 articles\n  - slug: harbour\n    label: Harbour\n", "");
  expect(after).not.toBe(withoutNew);
  expect(withoutNew.replaceAll("\n\n", "\n")).toBe(written.replaceAll("\n\n", "\n"));
});

test.each(["topics: [a", "- a\n", "topics: harbour\n"])(
  "nothing is added to what is no vocabulary: %j",
  (yaml) => {
    expect(addEntries(yaml, "topics", [harbour])).toBeUndefined();
  },
);
