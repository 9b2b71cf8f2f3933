import { describe, expect, test } from "vitest";
import { readDateline } from "../../src/originals/read-dateline.ts";

describe("a dateline is told apart from the text", () => {
  test.each([
    ["SALVADOR, Feb 26 - The carnival ended.", "SALVADOR, Feb 26", "The carnival ended."],
    ["LONDON (AP) — The bridge is closed.", "LONDON (AP)", "The bridge is closed."],
    ["CAIRO — The talks began.", "CAIRO", "The talks began."],
    ["NEW YORK, N.Y., May 3, 1987 -- It rained.", "NEW YORK, N.Y., May 3, 1987", "It rained."],
    ["Köln, 3. Mai (dpa) - Die Brücke ist zu.", "Köln, 3. Mai (dpa)", "Die Brücke ist zu."],
    ["Paris, le 3 mai (AFP) – Le pont est fermé.", "Paris, le 3 mai (AFP)", "Le pont est fermé."],
    ["Rio de Janeiro, 3 de maio (Lusa) – A ponte.", "Rio de Janeiro, 3 de maio (Lusa)", "A ponte."],
    ["МОСКВА, 5 мая /ТАСС/. Мост закрыт.", "МОСКВА, 5 мая /ТАСС/", "Мост закрыт."],
    ["تهران (ایسنا) - شهردار گفت.", "تهران (ایسنا)", "شهردار گفت."],
    ["القاهرة (رويترز) - قال الوزير.", "القاهرة (رويترز)", "قال الوزير."],
    ["München, 14. Mai 1996. Nach zwei Jahren.", "München, 14. Mai 1996", "Nach zwei Jahren."],
    ["NEW YORK, May 3, 1987. It rained.", "NEW YORK, May 3, 1987", "It rained."],
    ["新华社北京5月3日电 大桥关闭。", "新华社北京5月3日电", "大桥关闭。"],
  ])("%s", (text, words, rest) => {
    expect(readDateline(text)).toMatchObject({ words, rest });
  });
});

describe("what only resembles one is text", () => {
  test.each([
    "BREAKING - The bridge is open.",
    "UPDATE 2 - The bridge is open.",
    "NATO - the alliance of old - met on Monday.",
    "The mayor - a lawyer - said no.",
    "Berlin - a city of lakes - has no harbour.",
    "Jane Roe (left) - Doe's partner - said no.",
    "On 3 May - a Sunday - it rained.",
    "May 3, 1987 - It rained.",
    "Geboren in Berlin, 14. Mai 1996. Er lebt noch.",
    "BERLIN, Nov. 3 was a Tuesday. It rained.",
    "MADE IN BERLIN, Nov. Rain fell.",
    "München, 14. Mai. Nach zwei Jahren.",
    "München, 14. Mai 1996. nach zwei Jahren.",
    "شهردار - که بیمار است - نیامد.",
    "—",
    "",
    `${"A, ".repeat(5000)} - B`,
  ])("%s", (text) => {
    expect(readDateline(text)).toBeUndefined();
  });
});
