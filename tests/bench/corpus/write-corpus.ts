import { parseArgs } from "node:util";
import { backfileForm } from "./backfile-form.ts";
import { describeCorpus } from "./corpus.ts";
import { writeForm } from "./keep-corpus.ts";
import { mixedForm } from "./mixed/mixed-form.ts";

/** Write a made-up archive into a folder: `npm run corpus -- --articles 300 --to DIR [--kind plain] [--seed 2] [--language fa]`. */
const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
    kind: { type: "string", default: "mixed" },
    language: { type: "string", default: "en" },
    to: { type: "string" },
    help: { type: "boolean", short: "h", default: false },
  },
});
const usage =
  "Usage: npm run corpus -- --to DIR [--articles N] [--kind mixed|plain] [--seed N] [--language TAG]\n";
const parameters = { articles: Number(values.articles), seed: Number(values.seed) };
if (values.help) process.stdout.write(usage);
else if (
  values.to === undefined ||
  !["mixed", "plain"].includes(values.kind) ||
  !(parameters.articles >= 0)
) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const isMixed = values.kind === "mixed";
  writeForm(
    isMixed ? mixedForm(parameters, values.language) : backfileForm(describeCorpus(parameters)),
    values.to,
  );
}
