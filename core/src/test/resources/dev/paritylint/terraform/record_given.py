#!/usr/bin/env python3
"""Records what Terraform makes of texts that a root is given, in a copy of the folder `given`.

given.tsv: each line of given.txt is a variable, a tab, and a text; the table adds the JSON of the
variable's value, "error" where Terraform refuses the text. `-var` and `TF_VAR_` must agree.

Run it with terraform on the path.
"""
import base64
import os
import shutil
import subprocess
import tempfile

ENVIRONMENT = dict(os.environ, TF_CLI_CONFIG_FILE="/dev/null", CHECKPOINT_DISABLE="1")
HERE = os.path.dirname(os.path.abspath(__file__))


def value(folder, name, arguments, variables):
    done = subprocess.run(
        ["terraform", "console"] + arguments, text=True, capture_output=True, cwd=folder,
        env=dict(ENVIRONMENT, **variables), check=False,
        input="base64encode(jsonencode({v = var.%s}))\n" % name)
    answer = done.stdout.strip()
    if done.returncode != 0 or not answer.startswith('"'):
        return "error"
    return base64.b64decode(answer).decode("utf-8")[len('{"v":'):-1]


def main():
    version = subprocess.run(
        ["terraform", "version"], text=True, capture_output=True, env=ENVIRONMENT,
        check=True).stdout.splitlines()[0]
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(os.path.join(HERE, "given", "main.tf"), folder)
        with open(os.path.join(HERE, "given.txt"), encoding="utf-8") as source:
            lines = [line.rstrip("\n") for line in source if not line.startswith("#")]
        with open(os.path.join(HERE, "given.tsv"), "w", encoding="utf-8") as table:
            table.write("# Recorded with %s by record_given.py\n" % version)
            for line in lines:
                name, text = line.split("\t")
                option = value(folder, name, ["-var", name + "=" + text], {})
                variable = value(folder, name, [], {"TF_VAR_" + name: text})
                if option != variable:
                    raise SystemExit("%s: %s but %s" % (line, option, variable))
                table.write("%s\t%s\t%s\n" % (name, text, option))


if __name__ == "__main__":
    main()
