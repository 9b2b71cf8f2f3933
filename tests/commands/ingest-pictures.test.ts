import { readdir, readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainText, renderMarkdown } from "../../src/articles/markdown.ts";
import { fetchPicture } from "../../src/originals/pictures/fetch-picture.ts";
import { openPictures } from "../../src/originals/pictures/open-pictures.ts";
import { placePictures } from "../../src/originals/pictures/place-pictures.ts";
import { readDrafts } from "../../src/originals/readers.ts";
import { archivePaths } from "../../src/settings/archive-paths.ts";
import { runBackfile } from "../support/run-backfile.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";

/** A red picture, 30 pixels wide and 20 high. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAB4AAAAUCAIAAAAVyRqTAAAAH0lEQVR42mM4oaFBI8QwavSo0aNGjxo9avSo0UPRaADKXpBf2824ygAAAABJRU5ErkJggg==",
  "base64",
);
const name = "cb55a53b74ff2b98d22e-30x20.png";

const sentence =
  "El puerto ardió durante dos noches enteras y nadie supo decir cómo había empezado el fuego. ";
const page = (pictures: string) =>
  `<!doctype html><html lang="es"><head><title>El puerto arde</title></head><body><article><h1>El puerto arde</h1><p>${sentence.repeat(4)}</p>${pictures}<p>${sentence.repeat(4)}</p></article></body></html>`;

const settings = "title: A\nbaseUrl: https://a.example/\nlanguage: es\n";

async function archiveOf(originals: Readonly<Record<string, string | Uint8Array>>) {
  const files = Object.entries(originals).map(([file, content]) => [`content/originals/${file}`, content]);
  return temporaryArchive({ "content/archive.yml": settings, ...Object.fromEntries(files) });
}

async function ingest(archive: string, ...more: readonly string[]) {
  const { code, stdout } = await runBackfile(["ingest", "--archive", archive, "--json", ...more]);
  const folder = join(archive, "content", "articles", "undated");
  const [article = ""] = await readdir(folder).catch(() => []);
  return {
    code,
    result: JSON.parse(stdout),
    text: article && (await readFile(join(folder, article), "utf8")),
  };
}

describe("a picture that was saved with a page", () => {
  test("is kept once among the media, with its size, and shown where it stood", async () => {
    const figure =
      '<figure><img src="p%C3%A1gina_files/humo.png" alt="Humo"><figcaption>El humo, al alba.</figcaption></figure>';
    const archive = await archiveOf({
      "2019/página.html": page(figure),
      "2019/página_files/humo.png": png,
      "2019/página_files/estilo.css": "p { color: red }",
    });
    const { code, result, text } = await ingest(archive);
    expect([code, result.ingested, result.skipped, result.failed]).toEqual([0, 1, 2, 0]);
    expect(text).toContain(`![Humo](/media/${name})`);
    expect(text).toContain("El humo, al alba.");
    expect(await readdir(join(archive, "content", "media"))).toEqual([name]);
    expect(await readFile(join(archive, "content", "media", name))).toEqual(png);

    const again = await ingest(archive);
    expect([again.result.unchanged, again.text]).toEqual([1, text]);
    const html = renderMarkdown(`![Humo](/media/${name})`, "/archivo/").html;
    expect(html).toContain(`<img src="/archivo/media/${name}" alt="Humo" width="30" height="20">`);
  });

  test("is told from what is none, what is not there and what lies outside the originals", async () => {
    const html = page(
      '<p><img src="falso.png" alt="Falso"><img src="../archive.yml" alt="Fuera"><img src="falta.png" alt="Falta"></p>',
    );
    const archive = await archiveOf({ "falso.png": sentence });
    const isOriginal = (file: string) => file === "falso.png";
    const original = { file: "página.html", bytes: Buffer.from(html), sha256: "0".repeat(64) };
    const { value } = await readDrafts(original, { timeZone: "UTC", isOriginal });
    const paths = archivePaths(archive, { from: archive });
    const pictures = await openPictures(paths, { isOriginal, isDryRun: false });
    const [draft] = await Promise.all(value.drafts.map((each) => placePictures(each, pictures)));
    expect(draft && plainText(draft.body)).toContain("Fuera");
    expect(draft && JSON.stringify(draft.body)).not.toMatch(/originals:|lost:|"image"/);
    expect(pictures.problems.map(({ severity, message }) => [severity, message])).toEqual([
      [
        "notice",
        expect.stringMatching(/“falso\.png”, “\.\.\/archive\.yml”, “falta\.png”\. They are not among/),
      ],
    ]);
    expect(await pictures.keep("originals:/..%2Farchive.yml")).toBeUndefined();
    expect(await readdir(paths.media).catch(() => [])).toEqual([]);
  });

  test("is found in whatever form its accents are, and in the largest of its sizes", async () => {
    const small = Buffer.concat([png, Buffer.from("small")]);
    const sets = '<img src="grande.png" srcset="poco.png 300w, p%C3%A1gina/humo.png 900w" alt="Humo">';
    const archive = await archiveOf({
      "uno.html": page(sets),
      [`${"página".normalize("NFD")}/humo.png`]: png,
      "poco.png": small,
    });
    const { text } = await ingest(archive);
    expect(text).toContain(`![Humo](/media/${name})`);
  });

  test("and into it is taken out of it, but for one that holds the place of another", async () => {
    const written = `data:image/png;base64,${png.toString("base64")}`;
    const archive = await archiveOf({
      "uno.html": page(
        `<img src="${written}" alt="Humo"><p>${sentence}</p><img src="${written}" data-src="https://a.example/gato.png" alt="Gato">`,
      ),
    });
    const { text } = await ingest(archive);
    expect(text).toContain(`![Humo](/media/${name})`);
    expect(text).toContain("![Gato](https://a.example/gato.png)");
    expect(text).not.toContain("data:");
  });
});

describe("a picture on another site", () => {
  const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
    "/humo.png": (response) => response.end(png),
    "/moved": (response) => response.writeHead(302, { location: "/humo.png" }).end(),
    "/round": (response) => response.writeHead(302, { location: "/round" }).end(),
    "/file": (response) => response.writeHead(302, { location: "file:///etc/hostname" }).end(),
    "/large": (response) => response.end(Buffer.alloc(5000)),
    "/words": (response) => response.end("<html>"),
    "/never": () => undefined,
  };
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ""];
    if (answer) answer(response);
    else response.writeHead(404).end();
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.address();
    port = typeof address === "object" && address ? address.port : 0;
  });
  afterAll(() => server.closeAllConnections());

  const limits = { bytes: 4000, milliseconds: 1500, redirects: 2, privateHosts: new Set(["127.0.0.1"]) };
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;

  test("is fetched once and known again without fetching; what is none of its kind is a problem", async () => {
    const paths = archivePaths(await temporaryArchive(), { from: "/" });
    const options = { isOriginal: () => false, isDryRun: false };
    const fetch = (address: string) => fetchPicture(address, limits);
    const pictures = await openPictures(paths, { ...options, fetch });
    expect(await pictures.keep(at("/moved"))).toBe(name);
    expect(await pictures.keep(at("/words"))).toBeUndefined();
    expect(pictures.problems.map(({ file }) => file)).toEqual([at("/words")]);
    const later = await openPictures(paths, options);
    expect([await later.keep(at("/moved")), await later.keep(at("/humo.png"))]).toEqual([name, undefined]);
    expect(later.problems).toEqual([]);
  });

  test.each([
    ["/round", "leads on more than 2 times"],
    ["/file", "no protocol of the web"],
    ["/large", "more than 4000 bytes"],
    ["/none", "status 404"],
    ["/never", "did not answer in time"],
  ])("is not gone after for ever: %s", async (path, reason) => {
    await expect(fetchPicture(at(path), limits)).rejects.toThrow(reason);
  });

  test("is never asked for in a private network, whatever its name, unless a person names the host", async () => {
    const usual = { ...limits, privateHosts: new Set<string>() };
    for (const host of [
      "127.0.0.1",
      "[::1]",
      "localhost",
      "[::ffff:127.0.0.1]",
      "0x7f.1",
      "169.254.169.254",
    ]) {
      await expect(fetchPicture(`http://${host}:${port}/humo.png`, usual), host).rejects.toThrow(
        "private network",
      );
    }
    await expect(fetchPicture("http://a:b@127.0.0.1/", limits)).rejects.toThrow("password");
  });
});
