import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from "yaml";

/** A topic to be added to `content/topics.yml`, and a remark to stand above it. */
export interface NewTopic {
  readonly slug: string;
  readonly label: string;
  readonly alsoKnownAs: readonly string[];
  /** One line. */
  readonly remark: string;
}

/**
 * Add topics at the end of the list in the text of a `content/topics.yml`. What people have written there stays: topics,
 * order, comments, and keys that Backfile does not know.
 *
 * @param yaml undefined where there is no such file yet
 * @returns the new text; undefined where the old one is no YAML, or has no list under `topics`
 */
export function addTopics(yaml: string | undefined, topics: readonly NewTopic[]): string | undefined {
  const document = parseDocument(yaml ?? "");
  if (document.errors.length > 0) return undefined;
  if (document.contents !== null && !isMap(document.contents)) return undefined;
  const before = document.get("topics");
  if (before === undefined || before === null) document.set("topics", document.createNode([]));
  const list = document.get("topics");
  if (!isSeq(list)) return undefined;
  list.flow = false;
  for (const topic of topics) list.add(nodeOf(document, topic));
  return document.toString({ lineWidth: 0 });
}

function nodeOf(document: Document, { slug, label, alsoKnownAs, remark }: NewTopic): YAMLMap {
  const other = alsoKnownAs.length === 0 ? {} : { alsoKnownAs };
  const node = document.createNode({ slug, label, ...other });
  node.commentBefore = ` ${remark.replaceAll(/\s+/g, " ")}`;
  return node;
}
