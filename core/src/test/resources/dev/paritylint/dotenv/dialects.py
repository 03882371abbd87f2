#!/usr/bin/env python3
"""Records what libraries read in the lines of a table, in place.

    dialects.py node_modules dist-packages dialects.tsv

Needs dotenv@16.4.7 and dotenv-expand@11.0.7 in the first folder, python-dotenv 0.21 in the second.
Each line of the table is one line of an env file behind "A=1"; behind it stand, separated by tabs
and as JSON, what Node's dotenv makes of it, the same with dotenv-expand, and python-dotenv.
"""
import io
import json
import pathlib
import subprocess
import sys

NODE = """
const text = require('fs').readFileSync(0, 'utf8')
const parsed = require(process.argv[1] + '/dotenv').parse(text)
const expand = require(process.argv[1] + '/dotenv-expand').expand
const expanded = expand({parsed: {...parsed}, processEnv: {}}).parsed
console.log(JSON.stringify([parsed.K ?? null, expanded.K ?? null]))
"""


def main(modules, packages, table):
    sys.path.insert(0, packages)
    import dotenv
    out = []
    for line in pathlib.Path(table).read_text().splitlines():
        written = line.split("\t")[0]
        text = "A=1\n" + written + "\n"
        run = subprocess.run(
            ["node", "-e", NODE, str(pathlib.Path(modules).absolute())],
            input=text, capture_output=True, text=True, check=True)
        python = dotenv.dotenv_values(stream=io.StringIO(text)).get("K")
        answers = json.loads(run.stdout) + [python]
        out.append("\t".join([written] + [json.dumps(answer) for answer in answers]))
    pathlib.Path(table).write_text("\n".join(out) + "\n")


main(*sys.argv[1:])
