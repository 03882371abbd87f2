#!/usr/bin/env python3
"""Compares our values with those of `terraform console`, over the roots of whole repositories.

  mvn -q -pl core test-compile dependency:build-classpath -Dmdep.outputFile=/tmp/classpath
  python3 core/src/test/scripts/terraform-console/compare.py --classpath "$(cat /tmp/classpath)" FOLDER...

Run it at the project's root, with terraform on the path. Of each folder a copy is made in which every
configuration is without resources, data, providers, backends and modules from elsewhere; references to
those become an unknown value; what resources, outputs and such modules are given becomes local values
(see Stripped.java). Then each variable, local value and module with all that it holds is asked of both,
without and with each var file that lies in or below the root. What Terraform refuses is taken out of
the copy, until it accepts the rest. Prints how many values agree and each that does not; values that
only the machine or the moment decides (`timestamp`) are counted apart.
"""
import argparse
import base64
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ENVIRONMENT = dict(os.environ, TF_CLI_CONFIG_FILE="/dev/null", CHECKPOINT_DISABLE="1",
                   TF_IN_AUTOMATION="1")
ERROR_PLACE = re.compile(r"on (\S.*?) line (\d+)")
COLOR = re.compile("\x1b\\[[0-9;]*m")
NULL = re.compile(r"(?:null|to\w+\(null\))(?: /\* .*? \*/)?")
HOST = re.compile(r"is decided when terraform runs|depends on the (?:machine|user)|is left to terraform"
                  r"|is not in the tree|is no text|belongs to a provider|there is no file")
# Brackets alone on their line, or at its end, as the console writes collections.
WRAPPER = re.compile(r"to(?:map|list|set)\(([\[{](?:[\]}]|$))|(?<=[\]}])\)(?=,?$)", re.M)
ROUNDS = 15


class Ours:
    def __init__(self, classes, classpath):
        target = tempfile.mkdtemp(prefix="console-roots-")
        everything = os.pathsep.join([target, classes, classpath])
        subprocess.run(["javac", "-nowarn", "-proc:none", "-cp", everything, "-d", target]
                       + glob.glob(os.path.join(HERE, "*.java")) + console_text(), check=True)
        self.process = subprocess.Popen(
            ["java", "-Xss16m", "-cp", everything, "dev.paritylint.terraform.ConsoleRoots"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, *words):
        self.process.stdin.write("\t".join(words) + "\n")
        self.process.stdin.flush()
        answer = []
        for line in self.process.stdout:
            if line == ".\n":
                return [row.split("\t") for row in answer]
            answer.append(line.rstrip("\n"))
        raise SystemExit("our side ended")


def console_text():
    found = os.path.join(
        HERE, "..", "..", "java", "dev", "paritylint", "terraform", "ConsoleText.java")
    return [found]


def terraform(folder, arguments, text=""):
    try:
        done = subprocess.run(["terraform"] + arguments, cwd=folder, input=text, text=True, errors="replace",
                              capture_output=True, env=ENVIRONMENT, check=False, timeout=120)
    except subprocess.TimeoutExpired:
        return 1, "timeout", ""
    # The frame around a message would part a path from its line.
    said = COLOR.sub("", done.stdout + "\n" + done.stderr).replace("│", " ")
    return done.returncode, COLOR.sub("", done.stdout), said


def shown(text):
    return NULL.sub("null", base64.b64decode(text).decode("utf-8", "replace"))


class Comparison:
    def __init__(self, ours, tree):
        self.ours = ours
        self.tree = tree
        self.agree = self.host = self.waits = self.typed = self.hidden = self.roots = self.refused = 0
        self.skipped = []
        self.waiting = []
        self.apart = []

    def drop(self, folder, said):
        """Takes out what Terraform refuses; tells whether there was anything."""
        places = sorted(set(ERROR_PLACE.findall(said.split("Warning:")[0] if "Error:" not in said
                                                else said)), key=lambda p: -int(p[1]))
        dropped = False
        for path, line in places:
            full = os.path.normpath(os.path.join(folder, path))
            if not full.startswith(self.tree) or not full.endswith((".tf", ".tofu")):
                continue
            if not os.path.isfile(full):
                continue
            inside = os.path.relpath(full, self.tree)
            if not self.ours.ask("drop", self.tree, inside, line):
                dropped = True
                self.refused += 1
        return dropped

    def initialized(self, folder):
        for _ in range(ROUNDS):
            code, _, said = terraform(
                folder, ["init", "-backend=false", "-input=false", "-no-color"])
            if code == 0:
                return True
            if not self.drop(folder, said):
                self.skipped.append((folder, said.strip()[:600]))
                return False
        self.skipped.append((folder, "init: too many rounds"))
        return False

    def compare(self, root, var_files):
        folder = os.path.join(self.tree, root)
        names = [os.path.relpath(os.path.join(self.tree, one), folder) for one in var_files]
        arguments = ["console"] + ["-var-file=" + name for name in names]
        for _ in range(ROUNDS):
            rows = self.ours.ask("ask", self.tree, root, ",".join(var_files))
            code, printed, said = terraform(folder, arguments, rows[0][0] + "\n")
            if "Error:" in said or code != 0:
                if self.drop(folder, said):
                    continue
                self.skipped.append((root, said[said.find("Error:"):].strip()[:500]))
                return
            # Warnings come first.
            begin = re.search(r"^\{", printed, re.M)
            if begin is None:
                self.skipped.append((root, "no object: " + printed[-200:]))
                return
            theirs = printed[begin.start():].rstrip("\n")
            reasons = {row[0]: shown(row[1]) for row in rows[1:]}
            self.judge(root, var_files, entries(NULL.sub("null", theirs)),
                       entries(shown(rows[0][1])), reasons)
            return
        self.skipped.append((root, "console: too many rounds"))

    def judge(self, root, var_files, theirs, own, reasons):
        for name, reason in reasons.items():
            for path, one, other in pairs(name, theirs[name], own[name]):
                if one == other:
                    self.agree += 1
                elif WRAPPER.sub(r"\1", one) == WRAPPER.sub(r"\1", other):
                    self.typed += 1
                elif "(sensitive value)" in other and "(sensitive value)" not in one:
                    self.hidden += 1
                elif one == "(known after apply)" and other in ("true", "false"):
                    self.waits += 1
                    self.waiting.append((root, path))
                elif "known after apply" in other and HOST.search(reason):
                    self.host += 1
                else:
                    self.apart.append((root, var_files, path, one, other, reason))

    def run(self):
        roots = [row[1] for row in self.ours.ask("strip", self.tree) if row[0] == "root"]
        for root in roots:
            folder = os.path.join(self.tree, root)
            if not self.initialized(folder):
                continue
            self.roots += 1
            self.compare(root, [])
            for var_file in self.var_files(root):
                self.compare(root, [var_file])

    def var_files(self, root):
        found = []
        for path, folders, names in os.walk(os.path.join(self.tree, root)):
            folders[:] = [one for one in folders if not one.startswith(".")]
            for name in names:
                own = name.endswith((".tfvars", ".tfvars.json")) and ".auto.tfvars" not in name
                if own and not name.startswith("terraform.tfvars"):
                    found.append(os.path.relpath(os.path.join(path, name), self.tree))
        return sorted(found)[:4]


def pairs(path, theirs, own):
    """The values inside an object that a module or local shows, one by one, each with its path."""
    one, other = entries(theirs), entries(own)
    alike = one and other and one.keys() == other.keys() and theirs.split("{")[0] == own.split("{")[0]
    if not alike:
        return [(path, theirs, own)]
    return [pair for key in one for pair in pairs(path + "." + key, one[key], other[key])]


def entries(text):
    lines = text.split("\n")
    if lines[0] not in ("{", "tomap({") or lines[-1] not in ("}", "})"):
        return None
    found, name = {}, None
    for line in lines[1:-1]:
        key = re.match(r'  "((?:[^"\\]|\\.)*)" = (.*)$', line)
        if key:
            name = key.group(1)
            found[name] = key.group(2)
        elif name is None:
            return None
        else:
            found[name] += "\n" + (line[2:] if line.startswith("  ") else line)
    return found


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--classes", default="core/target/classes")
    options.add_argument("--classpath", default="")
    options.add_argument("--keep", action="store_true")
    options.add_argument("folders", nargs="+")
    given = options.parse_args()
    ours = Ours(given.classes, given.classpath)
    apart = 0
    for folder in given.folders:
        tree = os.path.realpath(tempfile.mkdtemp(prefix="console-"))
        shutil.copytree(folder, tree, dirs_exist_ok=True, symlinks=True,
                        ignore=shutil.ignore_patterns(".git", ".terraform", "*.lock.hcl"))
        comparison = Comparison(ours, tree)
        comparison.run()
        apart += len(comparison.apart)
        print("%s: %d roots, %d values agree, %d differ, %d in the type of a collection alone, %d hidden here alone, "
              "%d of logic known here alone, "
              "%d only the machine tells, %d refused, "
              "%d runs skipped" % (folder, comparison.roots, comparison.agree, len(comparison.apart),
                                   comparison.typed, comparison.hidden, comparison.waits, comparison.host, comparison.refused, len(comparison.skipped)))
        for root, var_files, expression, theirs, own, reason in comparison.apart:
            print("  %s %s %s\n    terraform: %s\n    ours:      %s %s" % (
                root, " ".join(var_files), expression, clipped(theirs, own), clipped(own, theirs),
                "(" + reason + ")" if reason else ""))
        for root, why in comparison.skipped:
            print("  skipped %s: %s" % (root, " ".join(why.split())))
        sys.stdout.flush()
        if not given.keep:
            shutil.rmtree(tree)
    sys.exit(1 if apart else 0)


def clipped(text, other):
    """From the first line that differs."""
    lines = text.split("\n")
    common = 0
    for one, two in zip(lines, other.split("\n")):
        if one != two:
            break
        common += 1
    return " | ".join(line.strip() for line in lines[common:common + 3])[:300]


main()
