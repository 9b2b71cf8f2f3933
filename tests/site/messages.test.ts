import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readWording } from "../../src/site/read-wording.ts";
import { repositoryFolder } from "../support/repository-folder.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";

const folder = join(repositoryFolder, "templates", "messages");
const languages = await readdir(folder);

type Message = string | Readonly<Record<string, string>>;
type MessageFile = Readonly<Record<string, Message>>;

async function filesOf(language: string): Promise<Map<string, MessageFile>> {
  const names = await readdir(join(folder, language));
  return new Map(
    await Promise.all(
      names
        .toSorted()
        .map(
          async (name) =>
            [name, JSON.parse(await readFile(join(folder, language, name), "utf8")) as MessageFile] as const,
        ),
    ),
  );
}

const english = await filesOf("en");

test("the interface speaks eight languages", () => {
  expect(languages.toSorted()).toEqual(["ar", "de", "en", "es", "fa", "fr", "he", "zh"]);
});

describe.each(languages)("messages in %s", async (language) => {
  const own = await filesOf(language);
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();

  test("are all there, and no others", () => {
    const keys = (files: ReadonlyMap<string, MessageFile>) =>
      [...files]
        .flatMap(([file, messages]) => Object.keys(messages).map((key) => `${file} ${key}`))
        .toSorted();
    expect(keys(own)).toEqual(keys(english));
  });

  test("have the places of the English ones", () => {
    for (const [file, key, message] of messagesIn(own)) {
      const original = english.get(file)?.[key];
      const wanted = placesIn(formsOf(original ?? "").at(-1) ?? "");
      for (const form of formsOf(message)) {
        // “One article” need not have the number.
        const isSingle = typeof message !== "string" && form !== message.other;
        const missing = wanted.filter((each) => !placesIn(form).includes(each));
        expect({ file, key, form, extra: placesIn(form).filter((each) => !wanted.includes(each)) }).toEqual({
          ...{ file, key, form },
          extra: [],
        });
        expect({
          file,
          key,
          form,
          missing: missing.filter((each) => !(isSingle && each === "{count}")),
        }).toEqual({
          ...{ file, key, form },
          missing: [],
        });
      }
    }
  });

  test("have a form for each number that the language tells apart", () => {
    for (const [file, key, message] of messagesIn(own)) {
      if (typeof message === "string") continue;
      expect({ file, key, forms: Object.keys(message).toSorted(byCode) }).toEqual({
        ...{ file, key },
        forms: pluralCategories.toSorted(byCode),
      });
    }
  });

  test.skipIf(language === "en")("are translated", () => {
    const left = messagesIn(own).filter(
      ([file, key, message]) =>
        /\p{Ll}{4}/u.test(withoutPlaces(message)) &&
        JSON.stringify(message) === JSON.stringify(english.get(file)?.[key]) &&
        !isInternational(withoutPlaces(message)),
    );
    expect(left).toEqual([]);
  });
});

describe("an archive's own messages", () => {
  test("go before the tool's, and what they lack is said in English", async () => {
    const archive = await temporaryArchive({
      "templates/messages/tlh/frame.json": '{ "search": "nej" }',
    });
    const { value, problems } = await readWording(
      { templates: join(archive, "templates") },
      { language: "en", interfaceLanguage: "tlh" },
    );
    expect(value.language).toBe("tlh");
    expect(value.messages["frame.search"]).toBe("nej");
    expect(value.messages["frame.dates"]).toBe("Dates");
    expect(problems).toEqual([]);
  });

  test("that cannot be read are named, and the rest is said all the same", async () => {
    const archive = await temporaryArchive({
      "templates/messages/de/frame.json": '{ "search": ',
      "templates/messages/de/dates.json": '{ "undated": 5 }',
    });
    const { value, problems } = await readWording(
      { templates: join(archive, "templates") },
      { language: "de" },
    );
    expect(value.messages["frame.search"]).toBe("Search");
    expect(problems.map(({ file }) => file).toSorted()).toEqual([
      "templates/messages/de/dates.json",
      "templates/messages/de/frame.json",
    ]);
  });

  test("are asked for where a language has none", async () => {
    const { value, problems } = await readWording({ templates: "/nowhere" }, { language: "sw-KE" });
    expect(value.language).toBe("en");
    expect(problems.map(({ severity, message }) => [severity, message.includes("sw-KE")])).toEqual([
      ["notice", true],
    ]);
  });

  test("of a region's language are those of the language", async () => {
    const archive = await temporaryArchive({ "templates/messages/fa/frame.json": "{}" });
    const { value } = await readWording({ templates: join(archive, "templates") }, { language: "fa-AF" });
    expect([value.language, value.dir]).toEqual(["fa", "rtl"]);
  });
});

function messagesIn(
  files: ReadonlyMap<string, MessageFile>,
): [file: string, key: string, message: Message][] {
  return [...files].flatMap(([file, messages]) =>
    Object.entries(messages).map(([key, message]): [string, string, Message] => [file, key, message]),
  );
}

function formsOf(message: Message): string[] {
  return typeof message === "string" ? [message] : Object.values(message);
}

/** Places and tags, each once. */
function placesIn(form: string): string[] {
  return [...new Set(form.match(/\{\w+\}|<\/?\w+>/g))].toSorted(byCode);
}

function withoutPlaces(message: Message): string {
  return formsOf(message)
    .join(" ")
    .replaceAll(/\{\w+\}|<\/?\w+>/g, "");
}

/** Names of standards and formats are the same in every language; and some words are, in two. */
function isInternational(words: string): boolean {
  return words.trim().split(/\s+/).length <= 2;
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
