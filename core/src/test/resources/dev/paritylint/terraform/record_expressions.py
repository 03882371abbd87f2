#!/usr/bin/env python3
"""Records what `terraform console` makes of expressions, in copies of the folders beside it.

expressions.txt: each line of expressions.tsv is an expression, a tab, and the JSON of its value;
"error" stands where Terraform refuses it.

displayed.txt: each line of displayed.tsv is an expression, a tab, and what the console shows of it, as
a JSON string; so it can hold what is unknown, and tell lists from tuples. Lines that begin with `#`
stay out.

fleet.txt: the same for the root `fleet` with the variables of staging, and a plan.

functions.tsv: the name of every function.

Run it with terraform on the path, for all tables or those that are named.
"""
import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

ENVIRONMENT = dict(os.environ, TF_CLI_CONFIG_FILE="/dev/null", CHECKPOINT_DISABLE="1")
HERE = os.path.dirname(os.path.abspath(__file__))


def terraform(arguments, folder, text=""):
    return subprocess.run(
        ["terraform"] + arguments, input=text, text=True, capture_output=True, cwd=folder,
        env=ENVIRONMENT, check=False)


def as_json(expression, folder):
    # In base64, because the console writes a string's quotes and escapes in its own way.
    done = terraform(["console"], folder, "base64encode(jsonencode({v = %s}))\n" % expression)
    answer = done.stdout.strip()
    if done.returncode != 0 or not answer.startswith('"'):
        return "error"
    return base64.b64decode(answer).decode("utf-8")[len('{"v":'):-1]


def as_displayed(expression, folder):
    done = terraform(["console"], folder, expression + "\n")
    return "error" if done.returncode != 0 else json.dumps(done.stdout.strip())


def as_planned(expression, folder):
    done = terraform(
        ["console", "-plan", "-input=false", "-var-file=env/staging.tfvars", "-var=unset="], folder,
        expression + "\n")
    # What is said of the variable that is not declared comes before the value.
    answer = re.sub("\x1b\\[[0-9;]*m", "", done.stdout)
    value = answer[answer.rfind("\u2575") + 1:].strip()
    return "error" if done.returncode != 0 else json.dumps(value)


def record(name, ask, folder, version):
    with open(os.path.join(HERE, name + ".txt"), encoding="utf-8") as source:
        lines = [line.rstrip("\n") for line in source]
    expressions = [line for line in lines if line.strip() and not line.startswith("#")]
    # One at a time: the console locks the state of its folder.
    answers = [ask(expression, folder) for expression in expressions]
    with open(os.path.join(HERE, name + ".tsv"), "w", encoding="utf-8") as table:
        table.write("# Recorded with %s by record_expressions.py\n" % version)
        for expression, answer in zip(expressions, answers):
            table.write("%s\t%s\n" % (expression, answer))


def record_functions(version):
    done = terraform(["metadata", "functions", "-json"], HERE)
    names = sorted(json.loads(done.stdout)["function_signatures"])
    with open(os.path.join(HERE, "functions.tsv"), "w", encoding="utf-8") as table:
        table.write("# Recorded with %s by record_expressions.py\n" % version)
        table.writelines(name + "\n" for name in names if "::" not in name)


def main():
    version = terraform(["version"], HERE).stdout.splitlines()[0]
    for name, ask, root in (
            ("expressions", as_json, "console"), ("displayed", as_displayed, "console"),
            ("fleet", as_planned, "fleet")):
        if name not in (sys.argv[1:] or [name]):
            continue
        with tempfile.TemporaryDirectory() as scratch:
            folder = os.path.join(scratch, root)
            shutil.copytree(os.path.join(HERE, root), folder)
            terraform(["init", "-input=false"], folder)
            record(name, ask, folder, version)
    record_functions(version)


main()
