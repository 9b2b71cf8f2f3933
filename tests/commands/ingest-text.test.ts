import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { encodeAs } from "../originals/encode-as.ts";
import { runBackfile } from "../support/run-backfile.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";

const russian =
  "Мост закрыт\n\nОт Ивана Петрова\n\nМОСКВА, 5 мая /ТАСС/. Мэр города сообщил, что мост через реку за-\nкрыт.\n\nЧитайте также: Пожар в порту\n\nРемонт обойдётся дорого.\n";

test("plain texts in old encodings become articles, and the encoding column mends what was read wrongly", async () => {
  const archive = await temporaryArchive({
    "content/archive.yml": "title: A\nbaseUrl: https://a.example/\nlanguage: ru\n",
    "content/originals/metadata.csv": "file,date,encoding\nshort.txt,1999,x-mac-cyrillic\nlong.txt,1999,\n",
    "content/originals/long.txt": encodeAs("koi8-r", russian),
    "content/originals/short.txt": encodeAs("x-mac-cyrillic", "Ёлка\n\nЁлка стоит.\n"),
  });
  const { code, stdout } = await runBackfile(["ingest", "--archive", archive, "--json"]);
  const { problems } = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(problems.map((each: { file: string; message: string }) => [each.file, each.message])).toContainEqual(
    [
      "content/originals/long.txt",
      "The text is not UTF-8; its encoding was detected as koi8-r, with certainty.",
    ],
  );
  const folder = join(archive, "content/articles/1999");
  const articles = await Promise.all(
    (await readdir(folder)).toSorted().map((file) => readFile(join(folder, file), "utf8")),
  );
  const [long = "", short = ""] = articles.toSorted((a, b) => b.length - a.length);
  expect(short).toContain('title: "Ёлка"');
  expect(long).toContain('title: "Мост закрыт"');
  expect(long).toMatch(/authors:\n {2}- "Ивана Петрова"/);
  expect(long).toContain('dateline: "МОСКВА, 5 мая /ТАСС/"');
  expect(long).toMatch(/\n---\n\nМэр города сообщил/);
  expect(long).toMatch(/was: "Читайте также: Пожар в порту"\n {4}now: ""\n {4}rule: "interface line"/);
  expect(long.trimEnd()).toMatch(/Ремонт обойдётся дорого\.$/);
});

test("the encoding column names code pages of DOS, for texts and tables", async () => {
  const archive = await temporaryArchive({
    "content/archive.yml": "title: A\nbaseUrl: https://a.example/\n",
    "content/originals/metadata.csv": "file,date,encoding\na.txt,1999,cp850\nb.csv,,IBM437\n",
    "content/originals/a.txt": encodeAs("cp850", "Fechado à noite\n\nA ponte não abre.\n"),
    "content/originals/b.csv": encodeAs("cp437", "title,date,text\nFähre,1998,Sie fuhr über Nacht.\n"),
  });
  const { stdout } = await runBackfile(["ingest", "--archive", archive, "--json"]);
  expect(stdout).not.toMatch(/not UTF-8/);
  const folder = join(archive, "content/articles");
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith(".md"))
    .toSorted();
  const [table, text] = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  expect(table).toContain("Sie fuhr über Nacht.");
  expect(text).toContain('title: "Fechado à noite"');
  expect(text).toContain("A ponte não abre.");
});

test("a headline without a text is an article that says so, and a person is told", async () => {
  const archive = await temporaryArchive({
    "content/archive.yml": "title: A\nbaseUrl: https://a.example/\n",
    "content/originals/a.md": "---\ntitle: Nothing below\ndate: 1999-05-03\n---\n",
  });
  const { code, stdout } = await runBackfile(["ingest", "--archive", archive, "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).problems.map((each: { message: string }) => each.message)).toContain(
    "The file holds a headline and no text: the article is that headline.",
  );
  const article = await readFile(join(archive, "content/articles/1999/05/nothing-below.md"), "utf8");
  expect(article).toContain('extent: "headline"');
});

test("a text in which there is nothing to see has failed, and an author without a name is none", async () => {
  const archive = await temporaryArchive({
    "content/archive.yml": "title: A\nbaseUrl: https://a.example/\n",
    "content/originals/nothing.txt": "\u200b\n",
    "content/originals/authors.csv":
      'title,date,text,author\nBear,2001-01-03,"A bear was seen near the mine.",<script></script>\n\u200b,2001-01-04,\u200b,Jane Roe\n',
  });
  const ingested = await runBackfile(["ingest", "--archive", archive, "--json"]);
  const { problems, failed } = JSON.parse(ingested.stdout);
  expect(problems).toContainEqual(
    expect.objectContaining({
      file: "content/originals/nothing.txt",
      severity: "error",
      message: "The file holds no words.",
    }),
  );
  const unseen = problems.filter(({ file }: { file: string }) => file.endsWith("authors.csv"));
  expect(unseen).toContainEqual(
    expect.objectContaining({ message: expect.stringMatching(/has no words that can be seen/) }),
  );
  expect([ingested.code, failed]).toEqual([1, 2]);
  const file = await readFile(join(archive, "content/articles/2001/01/bear.md"), "utf8");
  expect(file).not.toContain("authors:");
  expect(await readdir(join(archive, "content/articles"))).toEqual(["2001"]);
  const built = await runBackfile(["build", "--archive", archive, "--no-search", "--json"]);
  expect([built.code, JSON.parse(built.stdout).problems]).toEqual([0, []]);
});
