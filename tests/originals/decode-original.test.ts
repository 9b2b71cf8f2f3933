import { describe, expect, test } from "vitest";
import { decodeOriginal } from "../../src/originals/decode-original.ts";
import { encodeAs } from "./encode-as.ts";
import { sentences } from "./sentences.ts";

const decode = (bytes: Uint8Array, named?: string) => decodeOriginal({ file: "a.txt", bytes }, named);

describe("a few sentences are enough to tell the encoding", () => {
  test.each(sentences)("%s: %s", (encoding, text) => {
    const { value, problems } = decode(encodeAs(encoding, text));
    expect(value).toBe(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^The text is not UTF-8; /);
  });

  test("and in nine of ten cases for certain", () => {
    const certain = sentences.filter(([encoding, text]) =>
      decode(encodeAs(encoding, text)).problems.every(({ severity }) => severity === "notice"),
    );
    expect(certain.length / sentences.length).toBeGreaterThanOrEqual(0.85);
  });

  test("Japanese of mail, which shifts between sets of ASCII", () => {
    const jis = Buffer.from('\u001b$B;TD9$O7nMKF|!"6d$rJD:?$9$k$HH/I=$7$?!#\u001b(B', "latin1");
    expect(decode(jis).value).toBe(new TextDecoder("iso-2022-jp").decode(jis));
    expect(decode(jis).value).toContain("市長は月曜日");
  });
});

test("Unicode is read without a word said", () => {
  for (const text of ["Café – 市長 – شهردار\r\nmore", "plain"]) {
    const unix = text.replace("\r", "");
    expect(decode(Buffer.from(text))).toEqual({ value: unix, problems: [] });
    expect(decode(Buffer.from(`\ufeff${text}`))).toEqual({ value: unix, problems: [] });
    expect(decode(Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual({ value: unix, problems: [] });
  }
});

test("UTF-16 is read without its mark too, either end first, in writings of few letters of ASCII too", () => {
  for (const text of ["Café – 市長\nmore", "市長は月曜日に発表した。\n新しい橋", "شهردار گفت که پل تازه"]) {
    const little = Buffer.from(text, "utf16le");
    expect(decode(little)).toEqual({ value: text, problems: [] });
    expect(decode(Buffer.from(little).swap16())).toEqual({ value: text, problems: [] });
  }
});

test("where two encodings read as well, that is a problem, and names the line and the mending", () => {
  const { value, problems } = decode(Buffer.from("Headline\n\nCaf\xe9 closed\n", "latin1"));
  expect(value).toBe("Headline\n\nCafé closed\n");
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ severity: "error", file: "content/originals/a.txt", line: 3 });
  expect(problems[0]?.hint).toContain("encoding column");
});

test("an encoding that a person names is used, and nothing more is said", () => {
  const bytes = encodeAs("windows-1250", "Šlo to");
  expect(decode(bytes, "windows-1250")).toEqual({ value: "Šlo to", problems: [] });
  expect(decode(Buffer.from("Café"), "windows-1252")).toEqual({ value: "CafÃ©", problems: [] });
});

test("damaged bytes of a text in UTF-8 do not make another encoding of it; they are shown and told", () => {
  const text = "Der Bürgermeister hörte zu.\nÄrger über die Brücke für Fußgänger, größer als früher.\n";
  const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xc3]), Buffer.from(" Ende\n")]);
  const { value, problems } = decode(bytes);
  expect(value).toBe(`${text}\ufffd Ende\n`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ severity: "error", line: 3 });
  expect(problems[0]?.message).toContain("utf-8");
});

test("no bytes make it fail", () => {
  const all = Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + (index >> 3)) % 256);
  for (let length = 1; length < all.length; length += 501) {
    const { value, problems } = decode(all.subarray(0, length));
    expect(value.length + problems.length).toBeGreaterThan(0);
  }
});
