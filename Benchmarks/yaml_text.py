"""The little YAML that the generator writes: maps of languages, folded blocks, flow lists."""

import re

from sentences import Writer

PLAIN = re.compile(r"[A-Za-zÀ-ɏ][^:#\n\"'{}\[\]|>&*!%@`]*[^:#\s\"'{}\[\]|>&*!%@`]")
# Words that other YAML readers, such as Hugo's, take for booleans or null
TAKEN = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}


def scalar(text: str) -> str:
    if PLAIN.fullmatch(text) and text.lower() not in TAKEN:
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def inline(value) -> str:
    """A value in flow style on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {inline(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(inline(part) for part in value) + "]"
    if isinstance(value, (int, float)):
        return str(value)
    return value if re.fullmatch(r"[a-z][a-z0-9-]*", value) and value not in TAKEN else f'"{value}"'


def folded(lines: list[str], indent: str, key: str, text: str) -> None:
    """`key: text`, folded over lines of about a hundred characters where it is long."""
    if len(text) <= 90:
        lines.append(f"{indent}{key}: {scalar(text)}")
        return
    lines.append(f"{indent}{key}: >-")
    line, length = [], 0
    for word in text.split(" "):
        if length + len(word) > 96:
            lines.append(f"{indent}  {' '.join(line)}")
            line, length = [], 0
        line.append(word)
        length += len(word) + 1
    lines.append(f"{indent}  {' '.join(line)}")


def put(lines: list[str], level: int, key: str, texts: dict[str, str]) -> None:
    """A text in its languages under a key."""
    indent = "  " * level
    lines.append(f"{indent}{key}:")
    for language, text in texts.items():
        folded(lines, indent + "  ", language, text)


def block(lines: list[str], level: int, texts: dict[str, str]) -> None:
    """A text in its languages as an item of a list."""
    start = len(lines)
    for language, text in texts.items():
        folded(lines, "  " * level + "  ", language, text)
    lines[start] = "  " * level + "- " + lines[start].lstrip()


class Languages:
    """Asks every language's writer for the same kind of text."""

    def __init__(self, writers: dict[str, Writer], languages: list[str]):
        self.writers, self.languages = writers, languages

    def prose(self, words: int, cite: str = "") -> dict[str, str]:
        """Prose, with a citation before the last sentence's point where one is asked for."""
        texts = {language: self.writers[language].prose(words) for language in self.languages}
        return {language: f"{text[:-1]} [@{cite}]." for language, text in texts.items()} if cite else texts

    def phrase(self, words: int) -> dict[str, str]:
        return {language: self.writers[language].phrase(words) for language in self.languages}
