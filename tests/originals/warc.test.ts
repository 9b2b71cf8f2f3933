import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parseMarkdown, plainText } from "../../src/articles/markdown.ts";
import { isWarc } from "../../src/originals/packed/is-warc.ts";
import type { ReadEntry } from "../../src/originals/packed/read-packed.ts";
import { readDrafts } from "../../src/originals/readers.ts";
import { gatherFindings } from "../../src/originals/reading.ts";
import { inMemory, readWhole } from "../../src/originals/stored-original.ts";
import { readWarc } from "../../src/originals/warc/read-warc.ts";
import { encodeAs } from "./encode-as.ts";

interface Capture {
  readonly address: string;
  readonly date: string;
  readonly text: string | Uint8Array;
  readonly type?: string;
  readonly status?: string;
  readonly isGzipped?: boolean;
  /** `Content-Encoding`, of a text that is packed so already. */
  readonly packing?: string;
}

/** One record of ISO 28500, 4: the header, the HTTP message as it came, and two empty lines. */
function record({ address, date, text, type = "text/html; charset=utf-8", ...rest }: Capture): Buffer {
  const packing = rest.isGzipped ? "gzip" : rest.packing;
  const encoding = packing === undefined ? "" : `Content-Encoding: ${packing}\r\n`;
  const head = `HTTP/1.1 ${rest.status ?? "200 OK"}\r\nContent-Type: ${type}\r\n${encoding}\r\n`;
  const block = Buffer.concat([Buffer.from(head), rest.isGzipped ? gzipSync(text) : Buffer.from(text)]);
  const fields = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: ${date}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(fields), block, Buffer.from("\r\n\r\n")]);
}

/** Stands for the readers of pages: the text as it is. */
const asItIs: ReadEntry = async function* (stored) {
  const { file, bytes, sha256 } = (await readWhole(stored)) ?? { file: "", bytes: [], sha256: "" };
  const body = parseMarkdown(Buffer.from(bytes).toString());
  yield { kind: "draft", draft: { source: { file, sha256, format: "page" }, body } };
};

async function read(bytes: Uint8Array) {
  const original = { file: "site.warc.gz", bytes, sha256: "a".repeat(64) };
  const { value, problems } = await gatherFindings(readWarc(inMemory(original), { timeZone: "UTC" }, asItIs));
  const pages = value.drafts.map(({ url, source, body }) => [url, source.item, plainText(body)]);
  return { pages, problems, files: value.drafts.map(({ source }) => source.file) };
}

const captures: readonly Capture[] = [
  { address: "https://news.example/a", date: "2012-01-02T00:00:00Z", text: "Alt" },
  { address: "https://news.example/a", date: "2013-01-02T00:00:00Z", text: "Neu – §", isGzipped: true },
  { address: "https://news.example/a", date: "2011-01-02T00:00:00Z", text: "Älter" },
  { address: "https://news.example/b", date: "2012-01-02T00:00:00Z", text: "x", status: "404 Not Found" },
  { address: "https://news.example/c.css", date: "2012-01-02T00:00:00Z", text: "x", type: "text/css" },
  { address: "https://news.example/d", date: "2012-01-02T00:00:00Z", text: "خبر" },
];

const expected = [
  ["https://news.example/a", "https://news.example/a", "Neu – §"],
  ["https://news.example/d", "https://news.example/d", "خبر"],
];

test("of each address the newest page is read, whether the records are packed or not", async () => {
  const plain = await read(Buffer.concat(captures.map(record)));
  expect(plain.problems).toEqual([]);
  expect(plain.pages).toEqual(expected);
  expect(plain.files).toEqual(["site.warc.gz", "site.warc.gz"]);
  const packed = await read(Buffer.concat(captures.map((each) => gzipSync(record(each)))));
  expect(packed.pages).toEqual(expected);
});

test("a web archive is told by its first line", async () => {
  const [first] = captures.map(record);
  const original = (bytes: Uint8Array) => ({ file: "a.gz", bytes, sha256: "" });
  expect(isWarc(original(first ?? Buffer.alloc(0)))).toBe(true);
  expect(isWarc(original(gzipSync(first ?? "")))).toBe(true);
  expect(isWarc(original(Buffer.from("Warcraft is a game.\n")))).toBe(false);
  const { value } = await readDrafts(original(gzipSync("WARC is a format.\n\nText of it.\n")), {
    timeZone: "UTC",
  });
  expect(value.drafts).toHaveLength(1);
});

test("broken web archives end in a problem", async () => {
  const whole = Buffer.concat(captures.map((each) => gzipSync(record(each))));
  for (const bytes of [
    Buffer.from("WARC/1.0\r\n"),
    Buffer.from("WARC/1.0\r\nx\r\n\r\ny"),
    whole.subarray(0, 60),
  ]) {
    const { problems } = await read(bytes);
    expect(problems.map(({ severity }) => severity)).toEqual(["error"]);
  }
});

describe("of a web archive that is damaged, the whole records are read, and the others are named:", () => {
  const sound = ["a", "b", "c"].map((name, day) =>
    record({ address: `https://news.example/${name}`, date: `2012-01-0${day + 1}T00:00:00Z`, text: name }),
  );
  const [first = Buffer.alloc(0), second = Buffer.alloc(0), third = Buffer.alloc(0)] = sound;
  const withLength = (of: Buffer, more: number) =>
    Buffer.from(of.toString().replace(/(?<=\nContent-Length: )\d+/, (was) => `${Number(was) + more}`));
  const packed = sound.map((each) => gzipSync(each));
  const long = record({
    ...{ address: "https://news.example/l", date: "2012-01-09T00:00:00Z" },
    text: "Es regnete. ".repeat(80_000),
  });
  const table: readonly [string, Buffer, string[], RegExp][] = [
    ["cut within a body", Buffer.concat(sound).subarray(0, -20), ["a", "b"], /Record 3 .*\/c\).*cut off/],
    [
      "cut within a header",
      Buffer.concat([first, second.subarray(0, 60)]),
      ["a"],
      /Record 2.*without an end/,
    ],
    ["cut within a packed record", Buffer.concat(packed).subarray(0, -30), ["a", "b"], /Record 3.*cut off/],
    [
      "cut within a file that is packed as a whole",
      gzipSync(Buffer.concat(sound), { level: 0 }).subarray(0, -60),
      ["a", "b"],
      /Record 3 .*\/c\).*cut off/,
    ],
    [
      "cut between two packed records",
      Buffer.concat(packed).subarray(0, -(packed[2]?.length ?? 0) + 4),
      ["a", "b"],
      /Record 3.*cannot be read/,
    ],
    [
      "a length that is too small",
      Buffer.concat([first, withLength(second, -1), third]),
      ["a", "c"],
      /Record 2 .*\/b\).*Content-Length/,
    ],
    [
      "a length that is too large",
      Buffer.concat([first, withLength(second, 9), third, first]),
      ["c", "a"],
      /Record 2 .*\/b\).*Content-Length/,
    ],
    [
      "a length that reaches into the second record after it",
      Buffer.concat([first, withLength(second, third.length + 9), third, first]),
      ["c", "a"],
      /Record 2 .*\/b\).*Content-Length/,
    ],
    [
      "a length that is too large, and reaches over much",
      Buffer.concat([first, withLength(second, 900_000), third, long, first]),
      ["c", "l", "a"],
      /Record 2 .*\/b\).*Content-Length/,
    ],
    [
      "a length that is larger than all that follows",
      gzipSync(Buffer.concat([first, withLength(second, 1e9), third])),
      ["a", "c"],
      /Record 2 .*\/b\).*Content-Length/,
    ],
    [
      "no length",
      Buffer.concat([first, Buffer.from(second.toString().replace(/Content-Length.*\r\n/, "")), third]),
      ["a", "c"],
      /Record 2 .*\/b\).*no Content-Length/,
    ],
  ];
  test.each(table)("%s", async (_, bytes, names, message) => {
    const { pages, problems } = await read(bytes);
    expect(pages.map(([address]) => address)).toEqual(names.map((name) => `https://news.example/${name}`));
    expect(problems).toMatchObject([{ file: "content/originals/site.warc.gz", severity: "error" }]);
    expect(problems[0]?.message).toMatch(message);
  });

  test("a record that holds another whole one is one record", async () => {
    const outer = record({ address: "https://news.example/o", date: "2012-01-09T00:00:00Z", text: second });
    const { pages, problems } = await read(Buffer.concat([first, outer, third]));
    expect(pages.map(([address]) => address?.at(-1))).toEqual(["a", "o", "c"]);
    expect(problems).toEqual([]);
  });

  test("one that lacks nothing but its last line ends is whole", async () => {
    const { pages, problems } = await read(Buffer.concat(sound).subarray(0, -3));
    expect([pages.length, problems]).toEqual([3, []]);
  });
});

test("a page that unpacks to too much is not read", async () => {
  const bomb = {
    address: "https://x.example/",
    date: "2012-01-02T00:00:00Z",
    text: "a ".repeat(15 * 2 ** 20),
  };
  const { pages, problems } = await read(gzipSync(record({ ...bomb, isGzipped: true })));
  expect(pages).toEqual([]);
  expect(problems[0]?.message).toContain("larger");
});

describe("a page is read in the encoding of", () => {
  const words =
    "<article><h1>Ночной паром</h1><p>Паром вышел из гавани в полночь, и никто на берегу не знал, куда он идёт.</p><p>К утру он вернулся пустым.</p></article>";
  const page = (head: string) =>
    `<!doctype html><html lang="ru"><head>${head}</head><body>${words}</body></html>`;
  const koi = '<meta charset="koi8-r"><title>Ночной паром</title>';

  test.each([
    ["its server, before what it says itself", "windows-1251", "text/html; charset=windows-1251", page(koi)],
    ["its server, in quotation marks", "windows-1251", 'text/html; charset="CP1251"', page("")],
    [
      "its mark, before what its server says",
      "utf-8",
      "text/html; charset=windows-1251",
      `\ufeff${page(koi)}`,
    ],
    ["its own head, where the server says nothing", "koi8-r", "text/html", page(koi)],
    [
      "its own head, where no browser knows what the server says",
      "koi8-r",
      "text/html; charset=none",
      page(koi),
    ],
  ])("%s", async (_, encoding, type, html) => {
    const text = encoding === "utf-8" ? Buffer.from(html) : encodeAs(encoding, html);
    const capture = { address: "https://news.example/a", date: "2012-01-02T00:00:00Z", text, type };
    const bytes = gzipSync(record({ ...capture, isGzipped: true }));
    const { value, problems } = await readDrafts(
      { file: "site.warc.gz", bytes, sha256: "a".repeat(64) },
      { timeZone: "UTC" },
    );
    expect(problems).toEqual([]);
    const [draft] = value.drafts;
    expect(draft?.title?.text).toBe("Ночной паром");
    expect(draft && plainText(draft.body)).toContain("К утру он вернулся пустым.");
  });
});

describe("a page that its server sent in pieces", () => {
  const chunked = (text: string) => {
    const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n${text}`;
    const fields = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/p\r\nWARC-Date: 2012-01-02T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}`;
    return read(Buffer.from(`${fields}\r\n\r\n${block}\r\n\r\n`));
  };

  test("is put together", async () => {
    const { pages, problems } = await chunked("4\r\nEbb \r\na\r\nand flow. \r\n0\r\n\r\n");
    expect([pages.map(([, , words]) => words), problems]).toEqual([["Ebb and flow."], []]);
  });

  test("of which one is cut off has failed, and makes no article", async () => {
    const { pages, problems } = await chunked("4\r\nEbb \r\naa\r\nand flow. \r\n");
    expect(pages).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining("cut off")]);
  });
});

describe("a page that its server packed", () => {
  const page = "<p>Ebbe und Flut</p>";
  const at = (packing: string, text: string | Uint8Array) =>
    read(record({ address: "https://news.example/p", date: "2012-01-02T00:00:00Z", text, packing }));

  test("with Brotli is unpacked, and is taken as it is where it was stored unpacked", async () => {
    for (const text of [brotliCompressSync(page), page]) {
      const { pages, problems } = await at("br", text);
      expect([pages.length, problems]).toEqual([1, []]);
    }
  });

  test.each([
    ["gzip", gzipSync(page)],
    ["x-gzip", gzipSync(page)],
    ["deflate", deflateSync(page)],
    ["deflate", deflateRawSync(page)],
    ["gzip", page],
  ])("with %s is unpacked, or taken as it is", async (packing, text) => {
    const { pages, problems } = await at(packing, text);
    expect([pages.map(([, , words]) => words), problems]).toEqual([[page], []]);
  });

  test.each([
    ["br", brotliCompressSync(page).subarray(0, 9)],
    ["gzip", gzipSync(page).subarray(0, -4)],
    ["gzip", gzipSync(page.repeat(9999)).subarray(0, -200)],
    ["deflate", deflateSync(page.repeat(9999)).subarray(0, -100)],
    ["zstd", Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 2])],
  ])("with %s that cannot be unpacked has failed, and makes no article", async (packing, text) => {
    const { pages, problems } = await at(packing, text);
    expect(pages).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(`its Content-Encoding is “${packing}”`);
  });
});
