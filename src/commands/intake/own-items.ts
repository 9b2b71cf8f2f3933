import type { Draft } from "../../types.ts";

/** Begin to name the items of one original: those that bear the same name are counted, so that each keeps its own article. */
export function itemNamer(): (draft: Draft) => Draft {
  const items = new Set<string>();
  return (draft) => {
    const { item = "" } = draft.source;
    let own = item;
    for (let count = 2; items.has(own); count += 1) own = `${item}-${count}`;
    items.add(own);
    return own === item ? draft : { ...draft, source: { ...draft.source, item: own } };
  };
}
