#!/usr/bin/env python3
"""Records what Docker Compose v2 makes of the cases in a table, in place.

    record.py path/to/docker-compose table.txt [what]

A case begins with "=== name", a file with "--- path"; "??? service.KEY" says that no file decides
that variable; ">>> main.yml layer.yml" is what is asked for, and the lines below it are answers:
"service.KEY=value" (escaped), "service.KEY" where there is no value, "!error" where the tool
refuses. Answers are what this script writes. It needs no daemon and no network.

With "services" behind it, what is recorded is what Compose says of each service beside its
environment: "service.image=...", "service.ports=ip:published:target/protocol", "service.command=...",
one line for each word, and so on; lengths of time in seconds and sizes in bytes, as Compose has them.
With "started" it is the names of the services that Compose starts by their profiles; a word of the
command that is no file is an option.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile


def cases(lines):
    case = None
    for line in lines:
        if line.startswith("=== "):
            if case:
                yield case
            case = [line]
        elif case is not None:
            case.append(line)
    if case:
        yield case


def files(case):
    found, path = {}, None
    for line in case[1:]:
        if line.startswith(">>> ") or line.startswith("??? "):
            path = None
        elif line.startswith("--- "):
            path = line[4:]
            found[path] = []
        elif path is not None:
            found[path].append(line)
    return {name: unescape("\n".join(text) + "\n") for name, text in found.items()}


def unescape(text):
    return text.replace("\u2400r", "\r").replace("\u2400t", "\t").replace("\u2400", "")


def escape(text):
    text = text.replace("\\", "\\\\").replace("\n", "\\n")
    return "".join(c if c >= " " else f"\\u{ord(c):04x}" for c in text)


def seconds(text):
    units = {"h": 3600, "m": 60, "s": 1, "ms": 0.001, "us": 0.000001, "ns": 0.000000001}
    parts = re.findall(r"([0-9.]+)(ms|us|ns|h|m|s)", text)
    return f"{sum(float(number) * units[unit] for number, unit in parts):g}"


def described(body):
    if body.get("image"):
        yield "image", body["image"]
    for port in body.get("ports") or []:
        outside = f"{port.get('host_ip', '')}:{port.get('published', '')}"
        yield "ports", f"{outside}:{port['target']}/{port['protocol']}"
    for key in ("entrypoint", "command"):
        for place, word in enumerate(body.get(key) or []):
            yield f"{key}.{place}", word
    for key in ("expose", "profiles"):
        for word in body.get(key) or []:
            yield key, word
    for secret in body.get("secrets") or []:
        yield "secrets", secret["source"]
    for name, value in (body.get("labels") or {}).items():
        yield "labels." + name, value
    build = body.get("build") or {}
    if "target" in build:
        yield "build.target", build["target"]
    for name, value in (build.get("args") or {}).items():
        yield "build.args." + name, value or ""
    for key, value in (body.get("healthcheck") or {}).items():
        if key != "test":
            length = key not in ("retries", "disable")
            yield "healthcheck." + key, seconds(value) if length else str(value).lower()
    deploy = body.get("deploy") or {}
    if "replicas" in deploy:
        yield "deploy.replicas", str(deploy["replicas"])
    for kind, limits in (deploy.get("resources") or {}).items():
        for key, value in limits.items():
            yield f"deploy.resources.{kind}.{key}", str(value)


def answers(tool, case, layers, what):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files(case).items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        command = [tool]
        for layer in layers:
            command += [layer] if layer.startswith("--") else ["-f", layer]
        command += [] if what == "started" else ["--profile", "*"]
        command += ["config", "--format", "json"]
        run = subprocess.run(
            command, cwd=folder, env={"PATH": "/usr/bin", "HOME": folder}, capture_output=True)
        if run.returncode != 0:
            print(case[0], run.stderr.decode().strip().splitlines()[-1], file=sys.stderr)
            return ["!error"]
        services = json.loads(run.stdout)["services"]
    if what == "started":
        return sorted(services) or ["!nothing"]
    lines = []
    for service, body in sorted(services.items() if what == "services" else []):
        for key, value in described(body):
            lines.append(f"{service}.{key}={escape(str(value))}".replace("$$", "$"))
    if what == "services":
        return sorted(lines) or ["!nothing"]
    for service, body in sorted(services.items()):
        for key, value in sorted((body.get("environment") or {}).items()):
            answer = "" if value is None else "=" + escape(value)
            lines.append(f"{service}.{escape(key)}{answer}".replace("$$", "$"))
    return lines or ["!nothing"]


def main(tool, table, what="environment"):
    lines = pathlib.Path(table).read_text().rstrip("\n").split("\n")
    out = []
    for line in lines:
        if line.startswith("=== "):
            break
        out.append(line)
    for case in cases(lines):
        command = next(i for i, line in enumerate(case) if line.startswith(">>> "))
        out += case[: command + 1] + answers(
            os.path.abspath(tool), case, case[command][4:].split(), what)
    pathlib.Path(table).write_text("\n".join(out) + "\n")


main(*sys.argv[1:])
