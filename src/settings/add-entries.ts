import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from "yaml";

/** An entry to be added to a list that people write, such as that of `content/topics.yml`. */
export interface NewEntry {
  /** Its keys and values in the order in which they are to stand. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  /** Stands above it; one line. */
  readonly remark: string;
}

/**
 * Add entries at the end of a list in a YAML text. What people have written there stays: entries, order, comments, and
 * keys that Backfile does not know.
 *
 * @param yaml undefined where there is no such file yet
 * @param key of the list, at the top level
 * @returns the new text; undefined where the old one is no YAML, or has no list under the key
 */
export function addEntries(
  yaml: string | undefined,
  key: string,
  entries: readonly NewEntry[],
): string | undefined {
  const document = parseDocument(yaml ?? "");
  if (document.errors.length > 0) return undefined;
  if (document.contents !== null && !isMap(document.contents)) return undefined;
  const before = document.get(key);
  if (before === undefined || before === null) document.set(key, document.createNode([]));
  const list = document.get(key);
  if (!isSeq(list)) return undefined;
  list.flow = false;
  for (const entry of entries) list.add(nodeOf(document, entry));
  return document.toString({ lineWidth: 0 });
}

/** Lists without anything in them are left out. */
function nodeOf(document: Document, { fields, remark }: NewEntry): YAMLMap {
  const filled = Object.entries(fields).filter(([, value]) => typeof value === "string" || value.length > 0);
  const node = document.createNode(Object.fromEntries(filled));
  node.commentBefore = ` ${remark.replaceAll(/\s+/g, " ")}`;
  return node;
}
