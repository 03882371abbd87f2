#!/usr/bin/env python3
"""What a commit costs under each hook, and what ours costs against one `lint`: wall and processor time.

  hook-cost.py [--rounds N] [--hook NAME=COMMAND]... PARITYLINT FOLDER FILE...

FOLDER is copied into a new Git repository; each FILE in it gets a comment, is staged and committed, in turn
with a file that no hook cares for. A peer is given as --hook 'compose=docker compose config -q'; it is run
only where a staged file matters, by the same look at the index that our hook takes, and stops nothing. Everything runs in turns,
so that load falls on all alike; of each the median is printed.
"""

import argparse
import os
import re
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
MOST_OF_LINT = 1.3
MOST_OF_SECOND = 1.5


def git(where, *words, **more):
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *identity, *words], cwd=where, check=True, capture_output=True, text=True, **more)


def timed(command, where, environment=None):
    """Wall and processor time in seconds, and the exit code."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    code = subprocess.run(command, cwd=where, env=environment, **QUIET).returncode
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, code


class Commits:
    """A repository with one hook, and the commits made in it."""

    def __init__(self, around, name, folder):
        self.where = Path(around, name)
        shutil.copytree(folder, self.where, ignore=shutil.ignore_patterns(".git"))
        git(self.where, "init", "-q")
        git(self.where, "add", "-A")
        git(self.where, "commit", "-qm", "first")
        self.made = 0

    def install(self, script):
        hook = self.where / ".git" / "hooks" / "pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(script)
        hook.chmod(0o755)

    def of(self, path):
        self.made += 1
        file = self.where / path
        with open(file, "a", encoding="utf-8") as changed:
            changed.write(f"\n# {self.made}\n")
        git(self.where, "add", path)
        wall, cpu, code = timed(
            ["git", "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "next"], self.where)
        if code != 0:
            raise SystemExit(f"the hook of {self.where.name} stopped a commit of {path}")
        return wall, cpu


def medians(measured):
    return tuple(statistics.median(one[i] for one in measured) for i in (0, 1))


def shown(measured):
    wall, cpu = medians(measured)
    return f"{wall:7.3f} s ({cpu:6.3f} s)"


def staged_look(script):
    """The part of our hook that ends it where no staged file matters."""
    return re.search(r"^if \(\n.*?^fi\n", script, re.S | re.M).group(0)


def hooks(arguments, around):
    """The repositories, by the name of their hook."""
    repositories = {"none": Commits(around, "none", arguments.folder)}
    ours = Commits(around, "paritylint", arguments.folder)
    subprocess.run([arguments.paritylint, "hook", "install"], cwd=ours.where, check=True, **QUIET)
    script = (ours.where / ".git" / "hooks" / "pre-commit").read_text()
    repositories["paritylint"] = ours
    for named in arguments.hook:
        name, command = named.split("=", 1)
        repositories[name] = Commits(around, name, arguments.folder)
        repositories[name].install(f"#!/bin/sh\n{staged_look(script)}{command}\nexit 0\n")
    return repositories


def commits(arguments, repositories):
    for kind in ["notes.txt", *arguments.files]:
        measured = {name: [] for name in repositories}
        for _ in range(arguments.rounds):
            for name, repository in repositories.items():
                measured[name].append(repository.of(kind))
        for name, times in measured.items():
            print(f"commit of {kind:<40} {name:<12} {shown(times)}")


def against_lint(arguments, where):
    for path in arguments.files:
        with open(Path(where, path), "a", encoding="utf-8") as changed:
            changed.write("\n# once more\n")
        git(where, "add", path)
        lint, hook = [], []
        for _ in range(arguments.rounds):
            lint.append(timed([arguments.paritylint, "lint"], where))
            hook.append(timed([arguments.paritylint, "hook", "run"], where))
        git(where, "reset", "-q", "--hard")
        ratio = medians(hook)[1] / medians(lint)[1]
        print(f"hook run / lint, {path}: {shown(hook)} / {shown(lint)} = {ratio:.2f} (at most {MOST_OF_LINT})")


def first_against_second(arguments, around, where):
    """A new copy of the installation, in an empty home folder."""
    home = Path(around, "home")
    home.mkdir()
    installation = Path(around, "installation")
    shutil.copytree(Path(os.path.realpath(arguments.paritylint)).parent.parent, installation)
    command = [str(installation / "bin" / "paritylint"), "lint"]
    environment = {**os.environ, "HOME": str(home)}
    first, second = (timed(command, where, environment) for _ in range(2))
    left = sorted(str(path) for path in home.rglob("*"))
    print(f"first run / second: {first[0]:.3f} s / {second[0]:.3f} s = {first[0] / second[0]:.2f} (at most {MOST_OF_SECOND})")
    print(f"left in the home folder: {left or 'nothing'}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--hook", action="append", default=[])
    parser.add_argument("paritylint")
    parser.add_argument("folder")
    parser.add_argument("files", nargs="+")
    arguments = parser.parse_args()
    arguments.paritylint = os.path.abspath(arguments.paritylint)
    with tempfile.TemporaryDirectory() as around:
        repositories = hooks(arguments, around)
        commits(arguments, repositories)
        where = repositories["paritylint"].where
        against_lint(arguments, where)
        first_against_second(arguments, around, where)


if __name__ == "__main__":
    main()
