#!/usr/bin/env python3
"""Says of documents whether a JSON Schema accepts them, so that schema and decoder can be compared.

    schema_check.py < QUESTIONS

Each line of the input is a JSON object with `schema`, the path of a schema, and the document: as a value in `document`,
or as the text of a YAML file in `yaml`. Each line of the output answers one of them, in order: `accept`, or `refuse`
with the place and the reason of every error. YAML is read as editors read it: version 1.2, core schema, so that NO
stays a string. Schemas that refer to each other do so by paths relative to their own file. `format` is asserted. In a
pattern `$` is the end of the text, as editors have it, where Python would pass over a last line break.
"""

import functools
import json
import pathlib
import re
import sys
import urllib.parse

import browser


@functools.cache
def validator(path):
    import jsonschema
    import referencing

    def retrieve(address):
        parts = urllib.parse.urlsplit(address)
        if parts.scheme != "file":
            raise referencing.exceptions.NoSuchResource(ref=address)
        text = pathlib.Path(urllib.parse.unquote(parts.path)).read_text("utf-8")
        return referencing.Resource.from_contents(with_ends(json.loads(text)), referencing.jsonschema.DRAFT202012)

    file = pathlib.Path(path).resolve()
    try:
        schema = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise browser.ToolError(f"{path}: {error}") from None
    kind = jsonschema.validators.validator_for(schema, default=jsonschema.Draft202012Validator)
    try:
        kind.check_schema(schema)
    except jsonschema.SchemaError as error:
        raise browser.ToolError(f"{path} is no schema: {error.message}") from None
    # References are resolved from where the file lies, whatever address it was published under.
    schema["$id"] = file.as_uri()
    schema = with_ends(schema)
    return kind(schema, registry=referencing.Registry(retrieve=retrieve), format_checker=kind.FORMAT_CHECKER)


def with_ends(value):
    """A schema whose patterns mean in Python what they mean in an editor."""

    def end(pattern):
        return re.sub(r"(\\.|\[(?:\\.|[^\]\\])*\])|\$", lambda found: found[1] or r"\Z", pattern)

    if isinstance(value, list):
        return [with_ends(item) for item in value]
    if not isinstance(value, dict):
        return value
    changed = {key: with_ends(item) for key, item in value.items()}
    if isinstance(value.get("pattern"), str):
        changed["pattern"] = end(value["pattern"])
    if isinstance(changed.get("patternProperties"), dict):
        changed["patternProperties"] = {end(key): item for key, item in changed["patternProperties"].items()}
    return changed


@functools.cache
def core_loader():
    import yaml

    class Core(yaml.SafeLoader):
        """YAML 1.2's core schema in place of PyYAML's 1.1."""

    Core.yaml_implicit_resolvers = {}
    for tag, pattern, first in [
        ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
        ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
        ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
        (
            "float",
            r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
            list("-+.0123456789"),
        ),
    ]:
        Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)

    def integer(loader, node):
        text = loader.construct_scalar(node)
        return int(text, 0) if text.startswith(("0o", "0x")) else int(text)

    def mapping(loader, node, deep=False):
        seen = set()
        for key, _ in node.value:
            name = loader.construct_object(key, deep=True)
            if not isinstance(name, str) or name in seen:
                raise yaml.constructor.ConstructorError(None, None, f"key {name!r} twice or no string", key.start_mark)
            seen.add(name)
        return yaml.constructor.BaseConstructor.construct_mapping(loader, node, deep=True)

    Core.add_constructor("tag:yaml.org,2002:int", integer)
    Core.add_constructor("tag:yaml.org,2002:map", mapping)
    return Core


def document(question):
    if "yaml" not in question:
        return question["document"]
    import yaml

    return yaml.load(question["yaml"], Loader=core_loader())


def answer(question):
    import yaml

    rules = validator(question["schema"])
    try:
        value = document(question)
    except (yaml.YAMLError, ValueError) as error:
        return "refuse: " + " ".join(str(error).split())
    errors = sorted(rules.iter_errors(value), key=lambda error: [str(part) for part in error.absolute_path])
    if not errors:
        return "accept"
    return "refuse: " + "; ".join(f"{error.json_path}: {sentence(error)}" for error in errors)


def sentence(error):
    return " ".join(error.message.replace(r"\\Z", "$").split())[:200]


def main():
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            question = json.loads(line)
            print(answer(question))
        except (ValueError, KeyError, TypeError) as error:
            raise browser.ToolError(f"line {number}: {error!r}") from None
    return 0


if __name__ == "__main__":
    browser.run(main)
