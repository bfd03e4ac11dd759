#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every answer and error of the golden files against its schema in resources/schemas, in which each key has a
description and no key may come besides. Says what does not fit; ends with 1 then."""
import json
import re
import sys
from pathlib import Path

from jsonschema import Draft202012Validator, RefResolver

root = Path(__file__).resolve().parents[3]
schemas = {path.name.split(".")[0]: json.loads(path.read_text()) for path in (root / "resources/schemas").glob("*.json")}
commands = re.findall(r"^COMMAND\((.+)\)$", (root / "app/cli/commands/list.inc").read_text(), re.MULTILINE)
resolver = RefResolver((root / "resources/schemas").as_uri() + "/", None)
problems = []


def keys(schema, place):
    """Every key of a schema with the place it has there."""
    for name, value in schema.get("properties", {}).items():
        yield f"{place}.{name}", value
        yield from keys(value, f"{place}.{name}")
    for name, value in schema.get("$defs", {}).items():
        yield f"{place}.{name}", value
        yield from keys(value, f"{place}.{name}")
    for inner in ("items", "additionalProperties"):
        if isinstance(schema.get(inner), dict):
            yield from keys(schema[inner], f"{place}[]")


def check_schema(name, schema):
    Draft202012Validator.check_schema(schema)
    for place, value in keys(schema, name):
        if not value.get("description"):
            problems.append(f"{place} has no description")
        if "properties" in value and value.get("additionalProperties") is not False:
            problems.append(f"{place} lets any key pass")


def check_answer(name, command, text):
    answer = json.loads(text)
    schema = "error" if "error" in answer else command
    validator = Draft202012Validator(schemas[schema], resolver=resolver)
    for error in validator.iter_errors(answer):
        problems.append(f"{name} against {schema}: {'.'.join(map(str, error.absolute_path))}: {error.message[:200]}")
    return schema


for name, schema in schemas.items():
    check_schema(name, schema)
missing = set(commands + ["error", "shared"]) ^ set(schemas)
if missing:
    problems.append(f"commands and schemas differ: {', '.join(sorted(missing))}")

seen = set()
for path in sorted((root / "tests/golden/cli").glob("*.txt")):
    match = re.match(r"\$ (.*)\nexit \d+\n-- stdout\n(\{.*\}\n)", path.read_text(), re.DOTALL)
    if match and "--json" in match[1]:
        command = [word for word in match[1].replace("announced", "serve").split() if word in commands]
        text = match[2].split("\n-- stderr\n")[0].rsplit("}", 1)[0] + "}"
        seen.add(check_answer(path.name, (command or ["error"])[-1], text))
for name in sorted(set(schemas) - seen - {"shared"}):
    problems.append(f"no golden file answers as {name}")

print("\n".join(problems) or f"{len(seen)} schemas hold")
sys.exit(1 if problems else 0)
