/** How many items an export holds, counted without the reader's help. */
export interface ExportCounts {
  readonly items: number;
  /** By type and status, such as `post/publish`; posts behind a password as `post/publish/password`. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Count the items of an export by looking for the lines of their fields, as one would by hand. */
export function countExport(xml: string): ExportCounts {
  const withoutText = xml.replaceAll(
    /<(content|excerpt):encoded>[\s\S]*?<\/\1:encoded>|<wp:comment>[\s\S]*?<\/wp:comment>/g,
    "",
  );
  const kinds = new Map<string, number>();
  const items = withoutText.split(/<item>/).slice(1);
  for (const item of items) {
    const isLocked = valueIn(item, "wp:post_password") !== "";
    const kind = [
      valueIn(item, "wp:post_type"),
      valueIn(item, "wp:status"),
      ...(isLocked ? ["password"] : []),
    ];
    const name = kind.join("/");
    kinds.set(name, (kinds.get(name) ?? 0) + 1);
  }
  return { items: items.length, kinds };
}

/** Compare what a reader made of an export with {@link countExport}: one line for each figure that differs. */
export function compareWithExport(
  xml: string,
  reading: { drafts: readonly unknown[]; skipped: readonly { readonly rule: string }[] },
): string[] {
  const { items, kinds } = countExport(xml);
  const read = new Map<string, number>();
  for (const { rule } of reading.skipped) read.set(rule, (read.get(rule) ?? 0) + 1);
  const counted = new Map<string, number>();
  for (const [kind, count] of kinds) {
    const rule = ruleOf(kind);
    if (rule !== "") counted.set(rule, (counted.get(rule) ?? 0) + count);
  }
  // A post without any words is no article, which the fields do not tell.
  const made = reading.drafts.length + (read.get("empty") ?? 0);
  const rules = [...new Set([...counted.keys(), ...read.keys()])].filter((rule) => rule !== "empty");
  return [
    ...differ("items", reading.drafts.length + reading.skipped.length, items),
    ...differ("published posts", made, kinds.get("post/publish") ?? 0),
    ...rules.flatMap((rule) => differ(rule, read.get(rule) ?? 0, counted.get(rule) ?? 0)),
  ];
}

function ruleOf(kind: string): string {
  const [type = "", status = "", lock] = kind.split("/");
  if (type !== "post") return type;
  if (status !== "publish") return status;
  return lock === undefined ? "" : "password-protected";
}

function differ(what: string, found: number, expected: number): string[] {
  return found === expected ? [] : [`${what}: ${found} read, ${expected} in the file`];
}

function valueIn(item: string, name: string): string {
  const value = new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^<\\]]*)`).exec(item)?.[1];
  return (value ?? "").trim();
}
