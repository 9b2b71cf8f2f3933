import { expect, test } from "vitest";
import { readableAddress } from "../../templates/partials/external-address.tsx";

test.each([
  [
    "letters of any script",
    "https://post.example/%D9%85%D9%86/caf%C3%A9?q=%E6%96%B0",
    "https://post.example/من/café?q=新",
  ],
  ["signs that part an address", "https://post.example/a%2Fb%3Fc%23d", "https://post.example/a%2Fb%3Fc%23d"],
  ["a space", "https://post.example/a%20b", "https://post.example/a%20b"],
  [
    "what turns the direction",
    "https://post.example/%E2%80%AEmoc.live",
    "https://post.example/%E2%80%AEmoc.live",
  ],
  ["a line end", "https://post.example/%0Aa%D9%85", "https://post.example/%0Aa%D9%85"],
  ["codes of no text", "https://post.example/%E9t%E9", "https://post.example/%E9t%E9"],
])("an address is shown with %s", (_, url, shown) => {
  expect(readableAddress(url)).toBe(shown);
});
