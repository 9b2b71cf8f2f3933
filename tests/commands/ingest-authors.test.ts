import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../site-checks/files-below.ts";
import { runBackfile } from "../support/run-backfile.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";

const text = (number: number) =>
  `The council of town ${number} met and voted for bridge ${number}, as the mayor told reporters.`;

test("several authors in one field are several in the article, whatever its format", async () => {
  const table = ["Hans Müller und Grete Weiß", "José Ortega y Gasset", "Jan de Vries en Piet Jansen"];
  const archive = await temporaryArchive({
    "content/archive.yml": "title: A\nbaseUrl: https://a.example/\n",
    "content/originals/a.csv": `title,author,lang,text\n${table
      .map((author, row) => `Bridge ${row},${author},${["de", "es", "nl"][row]},"${text(row)}"`)
      .join("\n")}\n`,
    "content/originals/b.jsonl": `${JSON.stringify({ title: "Road", author: "Jean Dupont et Marie Lefèvre", text: text(5) })}\n`,
    "content/originals/c.md": `---\ntitle: School\nauthor: Luigi Rossi e Anna Bianchi\n---\n\n${text(6)}\n`,
    "content/originals/d.rss": `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>F</title><item><guid>x</guid><title>Storm</title><dc:creator>Jane Roe &amp; John Doe</dc:creator><description>${text(7)}</description></item></channel></rss>`,
  });
  expect((await runBackfile(["ingest", "--archive", archive])).code).toBe(0);
  const articles = join(archive, "content", "articles");
  const authors: Record<string, string[]> = {};
  for (const file of await filesBelow(articles)) {
    const [, list = ""] =
      /^authors:\n((?: {2}- .*\n)*)/m.exec(await readFile(join(articles, file), "utf8")) ?? [];
    authors[file.replace("undated/", "")] = [...list.matchAll(/"(.*)"/g)].map(([, name = ""]) => name);
  }
  expect(authors).toEqual({
    "bridge-0.md": ["Hans Müller", "Grete Weiß"],
    "bridge-1.md": ["José Ortega y Gasset"],
    "bridge-2.md": ["Jan de Vries", "Piet Jansen"],
    "road.md": ["Jean Dupont", "Marie Lefèvre"],
    "school.md": ["Luigi Rossi", "Anna Bianchi"],
    "storm.md": ["Jane Roe", "John Doe"],
  });
});
