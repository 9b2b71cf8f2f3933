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

test("one damaged byte among few letters beyond ASCII does not either", () => {
  const bytes = Buffer.from("Le maire a été élu à la mairie.\n");
  bytes[bytes.indexOf(0xc3) + 1] = 0x41;
  const { value, problems } = decode(bytes);
  expect(value).toBe("Le maire a \ufffdAté élu à la mairie.\n");
  expect(problems).toEqual([expect.objectContaining({ severity: "error", line: 1 })]);
});

test.each([
  ["é", "Une ligne.\nLe maire a été élu", 1],
  ["—", "Une ligne.\nLe maire a été élu ", 2],
  ["😀", "Une ligne.\nUn café ", 3],
])("a text in UTF-8 that ends within %s shows that, and tells it", (last, text, kept) => {
  const bytes = Buffer.concat([Buffer.from(text), Buffer.from(last).subarray(0, kept)]);
  const { value, problems } = decode(bytes);
  expect(value).toBe(`${text}\ufffd`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ severity: "error", file: "content/originals/a.txt", line: 2 });
  expect(problems[0]?.message).toContain("ends within a character");
});

test("a Latin-1 text that ends in a letter with an accent is not cut off", () => {
  const text = "Der Bürgermeister erklärte, die Brücke über den Fluss bleibe zu. Es ist ja schön, sagte René";
  expect(decode(Buffer.from(text, "latin1")).value).toBe(text);
});

describe("the code pages of DOS", () => {
  const texts: readonly (readonly [string, string])[] = [
    [
      "cp437",
      "Le maire a déclaré lundi que le pont resterait fermé pendant deux ans. La préfecture a été prévenue à l'été.",
    ],
    [
      "cp850",
      "Der Bürgermeister erklärte am Montag, dass die Brücke über den Fluß für zwei Jahre geschlossen bleibt.",
    ],
    [
      "cp437",
      "El alcalde anunció que el puente permanecerá cerrado durante dos años. ¿Qué dirá mañana la compañía?",
    ],
    [
      "cp850",
      "A reparação custará doze milhões, e não há outra solução para a população da região, disse o prefeito.",
    ],
    [
      "cp850",
      "Borgmästaren sade på måndagen att bron över älven skulle hållas stängd i två år. Många är oroliga.",
    ],
    [
      "cp850",
      "Borgmesteren sagde mandag, at broen over åen bliver lukket i to år. Københavns øvrige broer er åbne, også for cykler.",
    ],
    [
      "cp852",
      "Prezydent miasta poinformował w poniedziałek, że most będzie zamknięty. Naprawa będzie kosztować dwanaście milionów złotych.",
    ],
    [
      "cp852",
      "A polgármester hétfőn bejelentette, hogy a folyó feletti híd két évre bezár. A felújítás költségét még nem tudják, mondta a felelős.",
    ],
    [
      "cp737",
      "Ο δήμαρχος ανακοίνωσε τη Δευτέρα ότι η γέφυρα πάνω από τον ποταμό θα μείνει κλειστή για δύο χρόνια.",
    ],
  ];

  test.each(texts)("are told by the letters in the words: %s: %s", (encoding, text) => {
    const { value, problems } = decode(encodeAs(encoding, text));
    expect(value).toBe(text);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("frames of lines do not stand in the way", () => {
    const text =
      "╔════════════════╗\n║ Stadtanzeiger  ║\n╚════════════════╝\nDie Brücke über den Fluß bleibt geschlossen, erklärte der Bürgermeister.";
    expect(decode(encodeAs("cp437", text)).value).toBe(text);
  });

  test("and one is in doubt where its letters are of no language that is written in it", () => {
    const { problems } = decode(encodeAs("cp850", "Gë wï xë lï së kô tî mëlïn sënïx, kôlï tën."));
    expect(problems).toEqual([expect.objectContaining({ severity: "error" })]);
  });

  test("can be named", () => {
    const text = "Ça va. Où?";
    for (const label of ["cp850", "IBM850", "850"])
      expect(decode(encodeAs("cp850", text), label)).toEqual({ value: text, problems: [] });
    expect(decode(encodeAs("cp863", "Où ça?"), "cp863")).toEqual({ value: "Où ça?", problems: [] });
  });
});

describe("encodings within ASCII", () => {
  test("HZ, in the example of RFC 1843", () => {
    const bytes = Buffer.from("The next sentence is in GB.~{<:Ky2;S{#,NpJ)l6HK!#~}Bye. ~~ is a tilde.");
    const { value, problems } = decode(bytes);
    expect(value).toBe("The next sentence is in GB.己所不欲，勿施於人。Bye. ~ is a tilde.");
    expect(problems).toEqual([expect.objectContaining({ severity: "notice" })]);
  });

  test("UTF-7, as mails have it", () => {
    const bytes = Buffer.from("Le pr+AOk-fet a d+AOk-clar+AOk- que +ZeVnLIqe- co+APs-terait 1 +- 1.");
    expect(decode(bytes).value).toBe("Le préfet a déclaré que 日本語 coûterait 1 + 1.");
  });

  test.each([
    "Call +44 20 7946 0018 or +1-212-555-0100 or +49 30 901820, a C++ shop.",
    "See http://example.org/~jane/ and ~{braces} and a~{b~}c, or x~{yz.",
    "a+b-c and +abcdef- and +KWQ- and dGVzdA+AAA+Zm9v",
  ])("plain ASCII stays as it is: %s", (text) => {
    expect(decode(Buffer.from(text))).toEqual({ value: text, problems: [] });
  });
});

test("no bytes make it fail", () => {
  const all = Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + (index >> 3)) % 256);
  for (let length = 1; length < all.length; length += 501) {
    const { value, problems } = decode(all.subarray(0, length));
    expect(value.length + problems.length).toBeGreaterThan(0);
  }
});
