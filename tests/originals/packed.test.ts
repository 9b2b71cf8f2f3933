import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { describe, expect, test } from "vitest";
import { usualLimits } from "../../src/originals/packed/budget.ts";
import { readPacked } from "../../src/originals/packed/read-packed.ts";
import { findIn, readDrafts } from "../../src/originals/readers.ts";
import { gatherFindings } from "../../src/originals/reading.ts";
import { inMemory } from "../../src/originals/stored-original.ts";

interface File {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** General purpose bit 0 of a zip's entry: encrypted. */
  readonly isLocked?: boolean;
}

/** Write a zip as APPNOTE.TXT describes it: local headers, the central directory, and its end. */
function zip(files: readonly File[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, content, isLocked } of files) {
    const plain = Buffer.from(content);
    const data = deflateRawSync(plain);
    const name = Buffer.from(path);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isLocked ? 0x801 : 0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(name.length, 22);
    const entry = Buffer.concat([Buffer.from("PK\x03\x04"), common, name, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from("PK\x01\x02\x14\x00"), common, tail, name);
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

/** Write a zip as programs do that know the sizes of an entry only when they have written it: these stand behind it. */
function streamed(files: readonly File[]): Buffer {
  const entries = files.map(({ path, content }) => {
    const plain = Buffer.from(content);
    const data = deflateRawSync(plain);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x808, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt16LE(path.length, 22);
    const behind = Buffer.alloc(12);
    behind.writeUInt32LE(crc32(plain), 0);
    behind.writeUInt32LE(data.length, 4);
    behind.writeUInt32LE(plain.length, 8);
    return Buffer.concat([
      Buffer.from("PK\x03\x04"),
      head,
      Buffer.from(path),
      data,
      Buffer.from("PK\x07\x08"),
      behind,
    ]);
  });
  const directory = Buffer.alloc(60);
  directory.write("PK\x01\x02", "latin1");
  return Buffer.concat([...entries, directory]);
}

async function tar(files: readonly File[]): Promise<Buffer> {
  const packing = pack();
  packing.entry({ name: "folder", type: "directory" });
  packing.entry({ name: "link", type: "symlink", linkname: "/etc/passwd" });
  for (const { path, content } of files) packing.entry({ name: path }, Buffer.from(content));
  packing.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packing) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

async function read(bytes: Uint8Array, file = "news.pack", limits = usualLimits) {
  const original = { file, bytes, sha256: "a".repeat(64) };
  const context = { timeZone: "UTC" };
  const { value, problems } =
    limits === usualLimits
      ? await readDrafts(original, context)
      : await gatherFindings(readPacked(inMemory(original), context, findIn, limits));
  return {
    problems,
    skipped: value.skipped,
    drafts: value.drafts.map(({ source, title }) => `${source.format} ${source.item}: ${title?.text}`),
    sources: value.drafts.map(({ source }) => source),
  };
}

const wordpress = `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<item><title>Post</title><wp:post_id>5</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>
<item><title>Not yet</title><wp:post_id>6</wp:post_id><wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>
</channel></rss>`;

const files: readonly File[] = [
  { path: "a/plain.txt", content: "Headline of the day\n\nText of the article.\n" },
  { path: "b/2018-04-18-notiz.md", content: "---\ntitle: Über Nacht\n---\nText.\n" },
  { path: "export.xml", content: wordpress },
  { path: "__MACOSX/a/._plain.txt", content: "left behind" },
  { path: ".hidden", content: "hidden" },
];

const expected = [
  "text a/plain.txt: Headline of the day",
  "markdown b/2018-04-18-notiz.md: Über Nacht",
  "wordpress export.xml#5: Post",
];

describe("each entry is read by the reader of its own format, out of", () => {
  test.each([
    ["a zip", async () => zip(files)],
    ["a tar", () => tar(files)],
    ["a tar in gzip", async () => gzipSync(await tar(files))],
  ])("%s", async (_, make) => {
    const { drafts, skipped, sources, problems } = await read(await make());
    expect(problems).toEqual([]);
    expect(drafts).toEqual(expected);
    expect(skipped).toEqual([{ item: "export.xml#6", rule: "draft" }]);
    expect(sources[0]).toMatchObject({ file: "news.pack", sha256: "a".repeat(64) });
  });

  test("gzip", async () => {
    const { drafts } = await read(gzipSync("Headline of the day\n\nText.\n"), "old/news.txt.gz");
    expect(drafts).toEqual(["text news.txt: Headline of the day"]);
  });
});

/** Put a packed file into a zip, which is put into another, and so on. */
function within(packed: Buffer, times: number): Buffer {
  return times === 0 ? packed : within(zip([{ path: "in.zip", content: packed }]), times - 1);
}

describe("packed files in packed files are read too:", () => {
  const inner = (name: string) => expected.map((line) => line.replace(" ", ` ${name}#`));
  test.each([
    ["a tar in gzip in a zip", "in.tar.gz", async () => gzipSync(await tar(files)), zip],
    ["the same under its short name", "in.tgz", async () => gzipSync(await tar(files)), zip],
    ["a tar in a zip", "in.tar", () => tar(files), zip],
    ["a zip in a zip", "in.zip", async () => zip(files), zip],
    ["a zip in a tar", "in.zip", async () => zip(files), tar],
    ["a tar in gzip in a tar", "in.tar.gz", async () => gzipSync(await tar(files)), tar],
  ])("%s", async (_, path, make, pack) => {
    const last: File = { path: "z.txt", content: "Headline\n\nText of it.\n" };
    const { drafts, skipped, sources, problems } = await read(
      await pack([{ path, content: await make() }, last]),
    );
    expect(problems).toEqual([]);
    expect(drafts).toEqual([...inner(path), "text z.txt: Headline"]);
    expect(skipped).toEqual([{ item: `${path}#export.xml#6`, rule: "draft" }]);
    expect(sources[0]).toMatchObject({ file: "news.pack", sha256: "a".repeat(64) });
  });

  test("a file that is packed alone", async () => {
    const content = gzipSync("Headline\n\nText of it.\n");
    const { drafts, problems } = await read(zip([{ path: "old/a.txt.gz", content }]));
    expect(problems).toEqual([]);
    expect(drafts).toEqual(["text old/a.txt.gz#a.txt: Headline"]);
  });

  test("a large entry that its reader asks for twice", async () => {
    const posts = Array.from({ length: 400 }, (_, number) =>
      wordpressItem(number + 1, `Beitrag ${number}`, "Wörter. ".repeat(50)),
    );
    const whole = wordpress.replace("</channel>", `${posts.join("")}</channel>`);
    const content = gzipSync(await tar([{ path: "one.xml", content: whole }]));
    const { drafts, problems } = await read(await tar([{ path: "in.tgz", content }]));
    expect(problems).toEqual([]);
    expect(drafts).toHaveLength(401);
  });
});

test("a problem names the entry and its line", async () => {
  const { problems } = await read(zip([{ path: "x/a.md", content: "---\ntitle: x\n---\n{{ y }}\n" }]));
  expect(problems).toMatchObject([{ file: "content/originals/news.pack/x/a.md", line: 4 }]);
});

describe("is refused, and the others are read:", () => {
  const good: File = { path: "z.txt", content: "Headline\n\nText of it.\n" };
  test.each([
    ["an entry packed too deep", { path: "in.zip", content: within(zip([good]), 5) }, /packed file within/],
    [
      "a packed entry that is damaged",
      { path: "in.zip", content: zip([good]).subarray(0, 50) },
      /cannot be read/,
    ],
    [
      "a packed entry that is cut off",
      { path: "in.gz", content: gzipSync("Text.").subarray(0, 15) },
      /cannot be read/,
    ],
    [
      "an office document",
      { path: "a.docx", content: zip([{ path: "[Content_Types].xml", content: "<x/>" }]) },
      /office/,
    ],
    ["a packed entry without files", { path: "in.zip", content: zip([]) }, /holds no files/],
    ["an encrypted entry", { path: "s.txt", content: "x", isLocked: true }, /encrypted/],
    ["a path that leads upwards", { path: "../x.txt", content: "x" }, /leads out/],
    ["a path from the top", { path: "/abs/a.txt", content: "x" }, /leads out/],
    ["a path of a drive", { path: "C:\\x\\w.txt", content: "x" }, /leads out/],
    ["a bomb", { path: "bomb.txt", content: Buffer.alloc(30 * 2 ** 20, "a ") }, /larger/],
    ["an empty entry", { path: "e.txt", content: "" }, /empty/],
  ])("%s", async (_, entry, message) => {
    const { drafts, problems } = await read(zip([entry, good]));
    expect(drafts).toEqual(["text z.txt: Headline"]);
    expect(problems.map(({ severity }) => severity)).toEqual(["error"]);
    expect(problems[0]?.message).toMatch(message);
  });

  const bomb = gzipSync(Buffer.alloc(30 * 2 ** 20, "a "));
  test.each([
    ["a bomb in gzip in a tar", "b.gz", () => bomb, tar],
    ["a bomb in gzip in a zip", "b.gz", () => bomb, zip],
    ["a bomb in gzip in a tar in gzip", "b.gz", () => bomb, async (all: File[]) => gzipSync(await tar(all))],
    [
      "a tar in gzip with a bomb, in a tar",
      "b.tgz",
      async () => gzipSync(await tar([{ path: "b.txt", content: Buffer.alloc(30 * 2 ** 20, "a ") }])),
      tar,
    ],
    ["a zip that is damaged, in a tar", "b.zip", () => zip([good]).subarray(0, 50), tar],
    ["a gzip that is cut off, in a tar", "b.gz", () => gzipSync("Text.").subarray(0, 15), tar],
  ])("%s", async (_, path, make, pack) => {
    const { drafts, problems } = await read(await pack([{ path, content: await make() }, good]));
    expect(drafts).toEqual(["text z.txt: Headline"]);
    expect(problems.map(({ file }) => file)).toEqual([`content/originals/news.pack/${path}`]);
  });

  test("of what comes after a bomb in a tar in gzip, the entry is named at which reading ended", async () => {
    const large = { path: "b.txt", content: Buffer.alloc(30 * 2 ** 20, "a ") };
    const { drafts, problems } = await read(gzipSync(await tar([good, large, { ...good, path: "y.txt" }])));
    expect(drafts).toEqual(["text z.txt: Headline"]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining("than its entry b.txt")]);
  });

  test("an entry of a zip whose bytes are damaged", async () => {
    const packed = zip([{ path: "d.txt", content: "Headline\n\nDamaged.\n" }, good]);
    packed.fill(0xff, packed.indexOf("d.txt") + 5, packed.indexOf("PK\x03\x04", 4));
    const { drafts, problems } = await read(packed);
    expect(drafts).toEqual(["text z.txt: Headline"]);
    expect(problems.map(({ file }) => file)).toEqual(["content/originals/news.pack/d.txt"]);
  });

  test("a path in a tar that leads out", async () => {
    const { drafts, problems } = await read(await tar([{ path: "../../up.txt", content: "x" }, good]));
    expect(drafts).toEqual(["text z.txt: Headline"]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^\.\.\/\.\.\/up\.txt: .*leads out/),
    ]);
  });
});

describe("too much is not unpacked:", () => {
  const zeros = Buffer.alloc(30 * 2 ** 20, "a ");
  const bomb: File = { path: "bomb.txt", content: zeros };

  test.each([
    ["gzip", async () => gzipSync(zeros)],
    ["zip", async () => zip([bomb])],
    ["tar in gzip", async () => gzipSync(await tar([bomb]))],
    ["zip in zip", async () => within(zip([bomb]), 2)],
    ["tar in gzip in zip", async () => zip([{ path: "in.tgz", content: gzipSync(await tar([bomb])) }])],
  ])("a bomb in %s", async (_, make) => {
    const { drafts, problems } = await read(await make());
    expect(drafts).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.message).toMatch(/larger/);
  });

  test("many entries", async () => {
    const limits = { ...usualLimits, count: 2 };
    const { drafts, problems } = await read(zip(files), "news.zip", limits);
    expect(drafts).toHaveLength(2);
    expect(problems[0]?.message).toContain("more than 2 entries");
  });

  test("many entries of packed files together", async () => {
    const limits = { ...usualLimits, count: 9 };
    const three = ["a.zip", "b.zip", "c.zip"].map((path) => ({ path, content: zip(files) }));
    const { drafts, problems } = await read(zip(three), "news.zip", limits);
    expect(drafts).toHaveLength(5);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining("more than 9 entries")]);
  });

  test("many bytes in all", async () => {
    const limits = { ...usualLimits, total: 100 };
    const { drafts, problems } = await read(zip(files), "news.zip", limits);
    expect(drafts.length).toBeLessThan(3);
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe("damaged files end in a problem:", () => {
  test.each([
    ["a zip cut off", async () => zip(files).subarray(0, 200)],
    ["a tar cut off", async () => (await tar(files)).subarray(0, 1800)],
    ["a gzip cut off", async () => gzipSync("Headline\n\nText of it.\n").subarray(0, 20)],
    ["a tar in gzip cut off", async () => gzipSync(await tar(files)).subarray(0, 300)],
    ["a zip without entries", async () => zip([])],
    ["a path that leads out", async () => zip([{ path: "../../x.txt", content: "x" }])],
  ])("%s", async (_, make) => {
    const { problems } = await read(await make());
    expect(problems.map(({ severity }) => severity)).toContain("error");
  });
});

describe("the entry in which a packed file breaks off has failed once, and is named:", () => {
  const long = (name: string) => ({
    path: name,
    content: `Headline ${name}\n\n${"Text of it. ".repeat(200)}\n`,
  });
  test.each([
    ["a tar", async () => (await tar([long("a.txt"), long("b.txt")])).subarray(0, 6000)],
    ["a tar in gzip", async () => gzipSync((await tar([long("a.txt"), long("b.txt")])).subarray(0, 6000))],
  ])("%s", async (_, make) => {
    const { drafts, problems } = await read(await make());
    expect(drafts).toHaveLength(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/not further than its entry b\.txt/);
  });
});

describe("of a zip that is cut off, all whole entries are read and the one in which it breaks off is named:", () => {
  const long = (name: string) => ({
    path: name,
    content: `Headline ${name}\n\n${Array.from({ length: 500 }, (_, at) => `word${at * 7919}`).join(" ")}\n`,
  });
  const three = ["a.txt", "b.txt", "c.txt"].map(long);
  test.each([
    ["within its second entry", () => zip(three).subarray(0, 3000), ["a.txt"], "b.txt"],
    [
      "within its third entry, written as a stream",
      () => streamed(three).subarray(0, 5000),
      ["a.txt", "b.txt"],
      "c.txt",
    ],
    ["within its directory", () => zip(three).subarray(0, -40), ["a.txt", "b.txt", "c.txt"], "c.txt"],
    [
      "within its directory, written as a stream",
      () => streamed(three).subarray(0, -40),
      ["a.txt", "b.txt", "c.txt"],
      "c.txt",
    ],
  ])("%s", async (_, make, whole, broken) => {
    const { drafts, problems } = await read(make());
    expect(drafts).toEqual(whole.map((name) => `text ${name}: Headline ${name}`));
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(new RegExp(`not further than its entry ${broken}: End of central directory`)),
    ]);
  });

  test("one of other bytes than its checksum says is not taken", async () => {
    const bytes = zip(three);
    bytes.writeUInt32LE(1, 14);
    const { drafts, problems } = await read(bytes.subarray(0, -40));
    expect(drafts).toHaveLength(2);
    expect(problems.map(({ message }) => message).join()).toContain("checksum");
  });

  test("the pages of a web archive packed with its indexes are read as far as they go", async () => {
    const record = (name: string) => {
      const page = `<!doctype html><html lang=en><title>Ebb ${name}</title><article><h1>Ebb ${name}</h1>${`<p>${long(name).content}</p>`.repeat(3)}</article></html>`;
      const message = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`;
      const header = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/${name}\r\nWARC-Date: 2018-04-18T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${message.length}`;
      return gzipSync(`${header}\r\n\r\n${message}\r\n\r\n`);
    };
    const archive = Buffer.concat([record("one"), record("two"), record("three")]);
    const whole = zip([{ path: "archive/data.warc.gz", content: archive }]);
    const { drafts, problems } = await read(whole.subarray(0, -400), "site.wacz");
    expect(drafts).toEqual([
      "html archive/data.warc.gz#https://a.example/one: Ebb one",
      "html archive/data.warc.gz#https://a.example/two: Ebb two",
    ]);
    expect(problems.length).toBeGreaterThan(0);
  });
});

test("a web archive packed with its indexes (WACZ) gives its pages and nothing else", async () => {
  const page =
    "<!doctype html><html lang=de><meta charset=utf-8><title>Ebbe im Süßwasser</title><article><h1>Ebbe im Süßwasser</h1><p>Das Wasser ging weiter hinaus, als sich irgend jemand erinnern konnte, und blieb einen Tag lang fort.</p><p>Boote lagen auf dem Sand, und die Leute gingen zu Fuß zur Insel.</p></article></html>";
  const message = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1252\r\n\r\n${page}`;
  const header = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/ebbe\r\nWARC-Date: 2018-04-18T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${message.length}`;
  const record = Buffer.from(`${header}\r\n\r\n${message}\r\n\r\n`, "latin1");
  const { drafts, problems } = await read(
    zip([
      { path: "indexes/index.cdx.gz", content: gzipSync("example,a)/ebbe 20180418 {}") },
      { path: "archive/data.warc.gz", content: gzipSync(record) },
      { path: "pages/pages.jsonl", content: '{"format":"json-pages-1.0"}\n{"url":"x"}\n' },
      { path: "datapackage.json", content: "{}" },
    ]),
    "site.wacz",
  );
  expect(problems).toEqual([]);
  expect(drafts).toEqual(["html archive/data.warc.gz#https://a.example/ebbe: Ebbe im Süßwasser"]);
});

test("a large entry of a tar is read again from the beginning where its reader asks twice", async () => {
  const posts = Array.from({ length: 400 }, (_, number) =>
    wordpressItem(number + 1, `Beitrag ${number}`, "Wörter. ".repeat(50)),
  );
  const export1 = wordpress.replace("</channel>", `${posts.join("")}</channel>`);
  const packed = await tar([{ path: "one.xml", content: export1 }, files[0] ?? { path: "", content: "" }]);
  const { drafts, problems } = await read(gzipSync(packed));
  expect(problems).toEqual([]);
  expect(drafts).toHaveLength(402);
  expect(drafts.at(-1)).toBe("text a/plain.txt: Headline of the day");
});

function wordpressItem(id: number, title: string, words: string): string {
  return `<item><title>${title}</title><content:encoded><![CDATA[${words}]]></content:encoded><wp:post_id>1${id}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>`;
}
