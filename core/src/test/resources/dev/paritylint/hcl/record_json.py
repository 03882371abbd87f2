#!/usr/bin/env python3
"""Records what Terraform makes of JSON: run it in this folder, with terraform on the path.

json-verdicts.tsv: the line of the first error (0: none) that `terraform console` finds in a
.tfvars.json file, a tab, the text: those of json-snippets.txt and one-token mutations of them.
json-values.tsv: a JSON value of json-values.txt, its value as a local, its value in a .tfvars.json
file, both as JSON; "error" stands where Terraform refuses it.
"""
import json
import os
import random
import re
import subprocess
import tempfile

MUTATIONS = 200
TOKEN = re.compile(r'\\.|[\w.+-]+|\s|.', re.DOTALL)
# Said of the file as a whole wherever an error cost its outermost value.
CONSEQUENCE = "Error: Root value must be object"
ENVIRONMENT = dict(os.environ, TF_CLI_CONFIG_FILE="/dev/null", CHECKPOINT_DISABLE="1")


def written(line):
    return line.replace("⏎", "\n").replace("⇥", "\t")


def readable(text):
    return text.replace("\n", "⏎").replace("\t", "⇥")


def console(expression, files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
                file.write(text)
        return subprocess.run(
            ["terraform", "console", "-no-color"], input=expression + "\n", text=True,
            capture_output=True, cwd=folder, env=ENVIRONMENT, check=False)


def verdict(text):
    done = console("1", {"main.tf": "", "x.auto.tfvars.json": text})
    errors = re.split(r"^(?=Error: |Warning: )", done.stderr + done.stdout, flags=re.MULTILINE)
    lines = [int(line) for error in errors
             if error.startswith("Error: ") and not error.startswith(CONSEQUENCE)
             for line in re.findall(r"on x\.auto\.tfvars\.json line (\d+)", error)[:1]]
    return min(lines) if lines else int(CONSEQUENCE in done.stderr)


def value(files, name):
    done = console("jsonencode({v = %s})" % name, files)
    answer = done.stdout.strip()
    if done.returncode != 0 or not answer.startswith('"'):
        return "error"
    return json.loads(answer)[len('{"v":'):-1]


def mutate(text, chance):
    tokens = TOKEN.findall(text)
    at = chance.randrange(len(tokens))
    kind = chance.randrange(3)
    if kind == 0:
        del tokens[at]
    elif kind == 1:
        tokens.insert(at, tokens[at])
    else:
        tokens[at:at + 2] = reversed(tokens[at:at + 2])
    return "".join(tokens)


def lines_of(name):
    with open(name, encoding="utf-8") as source:
        return [line.rstrip("\n") for line in source if not line.startswith("# ")]


def record(name, rows):
    with open(name, "w", encoding="utf-8") as table:
        table.write("# Recorded with %s by record_json.py\n" % VERSION)
        for row in rows:
            table.write("\t".join(map(str, row)) + "\n")


VERSION = subprocess.run(["terraform", "version"], capture_output=True, text=True, env=ENVIRONMENT,
                         check=True).stdout.splitlines()[0]
snippets = [written(line) for line in lines_of("json-snippets.txt")]
chance = random.Random(20260101)
long = [snippet for snippet in snippets if len(snippet) > 12]
texts = dict.fromkeys(snippets)
while len(texts) < len(snippets) + MUTATIONS:
    texts[mutate(chance.choice(long), chance)] = None
record("json-verdicts.tsv", [(verdict(text), readable(text)) for text in texts])
record("json-values.tsv", [
    (text,
     value({"main.tf.json": '{"locals": {"v": %s}}' % text}, "local.v"),
     value({"main.tf": 'variable "v" {}', "x.auto.tfvars.json": '{"v": %s}' % text}, "var.v"))
    for text in lines_of("json-values.txt") if text])
