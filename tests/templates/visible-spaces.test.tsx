import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { VisibleSpaces } from "../../templates/partials/visible-spaces.tsx";

test.each([
  ["of coronavirus", "of coronavirus"],
  ["two  spaces", "two[SP][SP]spaces"],
  [" ends ", "[SP]ends[SP]"],
  ["a\u00a0b", "a[NBSP]b"],
  ["infor-\nmation", "infor-[LF]mation"],
  ["a\u00adb\u200bc", "a[SHY]b[ZWSP]c"],
  ["a\u2003b", "a[U+2003]b"],
  ["می\u200cشود", "می[ZWNJ]شود"],
])("shows what cannot be seen in %j", (text, shown) => {
  const html = renderToString(<VisibleSpaces text={text} />);
  expect(html.replaceAll(/<abbr class="odd"[^>]*>(.*?)<\/abbr><wbr\/>/g, "[$1]")).toBe(shown);
});
