import { type MessageKey, say } from "../wording.ts";
import { type Order, orderOf, type SearchState } from "./search-state.ts";
import type { SearchSite } from "./site.ts";

interface OrderChoiceProps {
  readonly site: SearchSite;
  readonly state: SearchState;
  readonly onChoose: (state: SearchState) => void;
}

const orders: readonly (readonly [Order, MessageKey])[] = [
  ["relevance", "search.sortRelevance"],
  ["newest", "search.sortNewest"],
  ["oldest", "search.sortOldest"],
];

/** The choice of an order; without words there is nothing to be relevant to. */
export function OrderChoice({ site, state, onChoose }: OrderChoiceProps) {
  const offered = orders.filter(([order]) => state.text.trim() !== "" || order !== "relevance");
  return (
    <label class="search-order">
      {say(site.wording, "search.sortBy")}{" "}
      <select
        value={orderOf(state)}
        onChange={(event) => {
          const chosen = offered.find(([order]) => order === event.currentTarget.value);
          if (chosen) onChoose({ ...state, order: chosen[0] });
        }}
      >
        {offered.map(([order, label]) => (
          <option key={order} value={order}>
            {say(site.wording, label)}
          </option>
        ))}
      </select>
    </label>
  );
}
