// Compares our reader's verdicts with those of HashiCorp's parser: over all Terraform files below
// the given folders, and over 2,000 of them with one token deleted, doubled or swapped.
//   mvn -q compile && npm install --prefix /tmp/oracle @cdktf/hcl2json@0.21.0
//   node core/src/test/scripts/hcl-acceptance/accept.mjs --oracle /tmp/oracle [--seed N] FOLDER…
// Run it at the project's root. It prints how many of how many agree, then each that does not, and
// exits with 1 if there is any. Mutants stay in a temporary folder to look at. Where something is
// never closed HashiCorp names the end of the file, the brace of the block that is open there, or the
// next bracket after an index; we name the place to mend (docs/decisions/0001). Such lines are
// counted apart.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const MUTANTS = 2000;
const LONGEST_TO_MUTATE = 60_000;
const ENDINGS = [".tf", ".tofu", ".tfvars", ".hcl"];

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    oracle: { type: "string", default: "." },
    classes: { type: "string", default: "core/target/classes" },
    seed: { type: "string", default: "1" },
    mutants: { type: "string", default: String(MUTANTS) },
  },
});
const { parse } = createRequire(join(options.oracle, "x"))("@cdktf/hcl2json");

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ENDINGS.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

const ERROR =
  /x:(\d+),[\d,-]+: (Unclosed configuration block|Missing close bracket on index)?/g;

/** The line of the first error, 0 where there is none, and whether it is that of what is open. */
async function verdict(text) {
  try {
    await parse("x", text);
    return { line: 0, unclosed: false };
  } catch (error) {
    // Anything else is the conversion to JSON, which comes after the syntax has been accepted.
    if (!error.message.startsWith("parse config:")) {
      return { line: 0, unclosed: false };
    }
    const errors = [...error.message.matchAll(ERROR)]
      .map((match) => ({ line: Number(match[1]), open: match[2] !== undefined }))
      .sort((one, other) => one.line - other.line);
    const first = errors[0];
    const end = text.split("\n").length;
    return { line: first.line, unclosed: first.open || first.line === end };
  }
}

let state = Number(options.seed);
function random(bound) {
  // Numerical Recipes' generator, whose high bits are good enough to choose by.
  state = (state * 1664525 + 1013904223) % 4294967296;
  return Math.floor((state / 4294967296) * bound);
}

const TOKEN =
  /<<-?\w+|[\p{L}_][\p{L}\p{N}_-]*|\d[\d.]*|"|[$%]\{~?|&&|\|\||[=!<>]=|=>|\.\.\.|::|\n|[^\s\p{L}\p{N}_]/gu;

function mutate(text) {
  const tokens = [...text.matchAll(TOKEN)];
  const at = random(tokens.length - 1);
  const [first, second] = [tokens[at], tokens[at + 1]];
  const start = first.index;
  const end = start + first[0].length;
  switch (random(3)) {
    case 0:
      return text.slice(0, start) + text.slice(end);
    case 1:
      return text.slice(0, end) + first[0] + text.slice(end);
    default:
      return (
        text.slice(0, start) +
        second[0] +
        text.slice(end, second.index) +
        first[0] +
        text.slice(second.index + second[0].length)
      );
  }
}

function ours(paths) {
  const program = join(import.meta.dirname, "Verdicts.java");
  const input = paths.join("\n");
  const printed = execFileSync("java", ["-cp", options.classes, program], {
    input,
    maxBuffer: 1 << 28,
  });
  return printed.toString().trimEnd().split("\n").map((row) => row.split("\t"));
}

async function compare(what, paths) {
  const rows = ours(paths);
  const apart = [];
  const count = { verdict: 0, refused: 0, line: 0, unclosed: 0 };
  for (const [index, path] of paths.entries()) {
    const theirs = await verdict(readFileSync(path, "utf8"));
    const own = Number(rows[index][0]);
    count.refused += theirs.line > 0;
    count.verdict += theirs.line > 0 === own > 0;
    if (theirs.line === own) {
      count.line++;
    } else if (theirs.unclosed && own > 0) {
      count.unclosed++;
    } else {
      apart.push(
        `  ${path}\n    HashiCorp: line ${theirs.line}, ours: line ${own} ${rows[index][1]}`,
      );
    }
  }
  console.log(
    `${what}: the verdict agrees on ${count.verdict} of ${paths.length}, ${count.refused} refused;\n` +
      `  the line of the first error on ${count.line}, and ${count.unclosed} of what is never closed`,
  );
  apart.forEach((line) => console.log(line));
  return apart.length;
}

const files = folders
  .flatMap(filesBelow)
  .filter((path) => Buffer.from(readFileSync(path).toString()).equals(readFileSync(path)));
const folder = mkdtempSync(join(tmpdir(), "mutants-"));
const mutable = files.filter((path) => {
  const text = readFileSync(path, "utf8");
  return text.length < LONGEST_TO_MUTATE && [...text.matchAll(TOKEN)].length > 5;
});
const mutants = [];
while (mutable.length > 0 && mutants.length < Number(options.mutants)) {
  const text = readFileSync(mutable[random(mutable.length)], "utf8");
  const mutant = mutate(text);
  if (mutant !== text) {
    mutants.push(join(folder, `${String(mutants.length).padStart(4, "0")}.tf`));
    writeFileSync(mutants.at(-1), mutant);
  }
}
const apart = (await compare("files", files)) + (await compare("mutants", mutants));
process.exit(apart > 0 ? 1 : 0);
