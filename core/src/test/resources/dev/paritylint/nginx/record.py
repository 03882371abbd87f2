#!/usr/bin/env python3
"""Records what nginx itself says of snippets.txt and times.txt.

usage: record.py NGINX        (the path of the program; 1.22.1 of Debian 12 was used)
Writes verdicts.tsv (name, verdict, line), times.tsv (word, verdict) and included.txt (the files of
includes/, each in the order in which nginx first reads it) beside this file.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
NGINX = sys.argv[1]


def judge(text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.conf")
        with open(path, "w", newline="") as out:
            out.write(text)
        options = f"pid {folder}/pid; error_log /dev/null;"
        said = subprocess.run(
            [NGINX, "-t", "-q", "-e", "/dev/null", "-p", folder, "-g", options, "-c", path],
            capture_output=True, text=True).stderr
        refused = re.search(re.escape(path) + r":(\d+)", said)
        if refused:
            return "reject", refused.group(1)
        if "no \"events\" section" in said or said == "" or "mkdir()" in said:
            return "accept", ""
        raise SystemExit(said + text)


def read(name):
    with open(os.path.join(HERE, name), newline="") as given:
        return given.read().replace("\u240d", "\r")


cases = re.split(r"^=== (.*)\n", read("snippets.txt"), flags=re.M)[1:]
with open(os.path.join(HERE, "verdicts.tsv"), "w") as out:
    for name, text in zip(cases[::2], cases[1::2]):
        out.write("\t".join([name, *judge(text)]) + "\n")

with open(os.path.join(HERE, "times.tsv"), "w") as out:
    for word in read("times.txt").split("\n"):
        if word and not word.startswith("#"):
            conf = "events {}\nhttp { server { listen 8099; location / { proxy_read_timeout %s; } } }\n"
            out.write("\t".join([word, judge(conf % word)[0]]) + "\n")

with tempfile.TemporaryDirectory() as folder:
    home = os.path.join(folder, "etc")
    shutil.copytree(os.path.join(HERE, "includes"), home)
    said = subprocess.run(
        [NGINX, "-T", "-e", "/dev/null", "-p", home, "-g", f"pid {folder}/pid; error_log /dev/null;",
         "-c", os.path.join(home, "nginx.conf")],
        capture_output=True, text=True)
    read_files = re.findall(r"^# configuration file " + re.escape(home) + r"/(.*):$", said.stdout, flags=re.M)
    if not read_files:
        raise SystemExit(said.stderr)
    with open(os.path.join(HERE, "included.txt"), "w") as out:
        out.write("".join(path + "\n" for path in read_files))
