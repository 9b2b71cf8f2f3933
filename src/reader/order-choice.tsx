import { type Order, orderOf, type SearchState } from "./search-state.ts";

interface OrderChoiceProps {
  readonly state: SearchState;
  readonly onChoose: (state: SearchState) => void;
}

const orders: readonly (readonly [Order, string])[] = [
  ["relevance", "Relevance"],
  ["newest", "Newest first"],
  ["oldest", "Oldest first"],
];

/** The choice of an order; without words there is nothing to be relevant to. */
export function OrderChoice({ state, onChoose }: OrderChoiceProps) {
  const offered = orders.filter(([order]) => state.text.trim() !== "" || order !== "relevance");
  return (
    <label class="search-order">
      Sort by{" "}
      <select
        value={orderOf(state)}
        onChange={(event) => {
          const chosen = offered.find(([order]) => order === event.currentTarget.value);
          if (chosen) onChoose({ ...state, order: chosen[0] });
        }}
      >
        {offered.map(([order, label]) => (
          <option key={order} value={order}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
