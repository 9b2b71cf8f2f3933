import { beforeAll, describe, expect, test } from "vitest";
import {
  loadedWith,
  type Module,
  modulesIn,
  strayConsoles,
  withoutComments,
  wrongImports,
} from "./support/house-rules.ts";

let program: readonly Module[];
let all: readonly Module[];
beforeAll(async () => {
  program = [...(await modulesIn("src")), ...(await modulesIn("templates"))];
  all = [...program, ...(await modulesIn("tests"))];
});

describe("the house", () => {
  test("imports point one way, towards the types", () => {
    expect(wrongImports(program)).toEqual([]);
  });

  test("the command line alone prints and exits", () => {
    expect(strayConsoles(program)).toEqual([]);
  });

  test("ingest loads readers and copy desk only when something is to be read", () => {
    const loaded = loadedWith("src/commands/ingest.ts", program);
    expect(loaded).toContain("src/commands/intake/steps-of-original.ts");
    for (const heavy of ["src/originals/readers.ts", "src/copydesk/edit-drafts.ts", "src/copydesk/edit.ts"])
      expect(loaded).not.toContain(heavy);
  });

  test("no file or folder is a drawer for odds and ends", () => {
    const drawers = all.filter(({ file }) =>
      /(?:^|[/.-])(?:utils?|helpers?|misc|common)(?:[/.-]|$)/.test(file),
    );
    expect(drawers.map(({ file }) => file)).toEqual([]);
  });

  test("files are named in kebab-case", () => {
    const others = all.filter(({ file }) => !/^\.?(?:[a-z0-9]+(?:-[a-z0-9]+)*[./])+tsx?$/.test(file));
    expect(others.map(({ file }) => file)).toEqual([]);
  });
});

describe("the rules of the house see", () => {
  const table: readonly [string, string, string, string][] = [
    [
      "a layer that looks up",
      "src/articles/a.ts",
      `import { x } from "../site/x.ts";`,
      "site comes after articles",
    ],
    [
      "the base looking up",
      "src/types.ts",
      `import type { X } from "./settings/x.ts";`,
      "settings comes after base",
    ],
    [
      "an import on many lines",
      "src/site/a.ts",
      `import {\n  x,\n  type Y,\n} from "../cli.ts";`,
      "cli.ts comes after site",
    ],
    [
      "an export of another's",
      "src/settings/a.ts",
      `export * from "../archive/b.ts";`,
      "archive comes after settings",
    ],
    [
      "an import at run time",
      "src/settings/a.ts",
      `await import("../site/b.ts");`,
      "site comes after settings",
    ],
    ["an import for its effects", "src/settings/a.ts", `import "../site/b.ts";`, "site comes after settings"],
    ["a folder without a layer", "src/pages/a.ts", `import "../types.ts";`, "pages is no layer"],
    ["a test in the program", "src/site/a.ts", `import "../../tests/b.ts";`, "rests on nothing outside src/"],
    ["a reader that reaches out", "src/reader/a.ts", `import "../site/b.ts";`, "rests on itself"],
    [
      "a template that runs the program",
      "templates/a.tsx",
      `import { x } from "../src/site/b.ts";`,
      "take types",
    ],
  ];
  test.each(table)("%s", (_, file, code, wrong) => {
    const findings = wrongImports([{ file, code }]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(wrong);
  });

  test("what is allowed", () => {
    const modules = [
      {
        file: "src/site/a.ts",
        code: `import { x } from "./b.ts";\nimport type { Y } from "../types.ts";\nimport z from "zod";`,
      },
      {
        file: "src/reader/a.ts",
        code: `import { x } from "./b.ts";\nimport "../types.ts";\nimport "preact";`,
      },
      {
        file: "templates/pages/a.tsx",
        code: `import type { X } from "../../src/site/b.ts";\nimport "../../src/period.ts";`,
      },
    ];
    expect(wrongImports(modules)).toEqual([]);
  });

  test("what is loaded with a module", () => {
    const code = `import { x } from "./b.ts";\nimport type { Y } from "./c.ts";\nawait import("./d.ts");`;
    const modules = [
      { file: "src/site/a.ts", code },
      { file: "src/site/b.ts", code: 'export * from "./e.ts";' },
    ];
    expect([...loadedWith("src/site/a.ts", modules)]).toEqual([
      "src/site/a.ts",
      "src/site/b.ts",
      "src/site/e.ts",
    ]);
  });

  test("a console and an exit outside the command line, but not in a comment", () => {
    const code = withoutComments("// console.log\n/* process.exit */\nconsole.log(1);\nprocess.exit(2);");
    expect(strayConsoles([{ file: "src/site/a.ts", code }])).toEqual([
      "src/site/a.ts uses console.log",
      "src/site/a.ts uses process.exit",
    ]);
  });
});
