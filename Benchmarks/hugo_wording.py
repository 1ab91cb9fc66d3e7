"""The sentences of our pages as Hugo's translation tables, so that both sites say the same in every language.

They are read from where they stand, `Sources/Publication/Wording` and `Requests`: when a sentence changes there, it changes
here.
"""

import pathlib
import re

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "Publication"
FILES = {"en": "English", "fr": "French", "nl": "Dutch", "de": "German"}
ENTRY = re.compile(r'(\w+):\s*([A-Z]\w*)\(|(\w+):\s*"((?:[^"\\]|\\.)*)"')
ESCAPE = re.compile(r"\\(?:u\{([0-9A-Fa-f]+)\}|(.))")
GAP = re.compile(r"\{(\d)\}")
# A text over several lines, and a phrase that is nothing but its text
JOINT = re.compile(r'"\s*\+\s*"')
PHRASE = re.compile(r'Phrase\(\s*("(?:[^"\\]|\\.)*")\s*\)')


def table(language: str) -> dict[str, str]:
    """`section_name` → sentence; gaps are written as `printf` wants them."""
    return read(f"Wording/{FILES[language]}.swift") | read(f"Requests/Request{FILES[language]}.swift", "requests")


def read(name: str, section: str = "") -> dict[str, str]:
    """The sentences of a file; those that stand in no group belong to `section`."""
    source = PHRASE.sub(r"\1", JOINT.sub("", (FOLDER / name).read_text("utf-8")))
    whole, plural, made = section, "", {}
    for found in ENTRY.finditer(source):
        opened, kind, name, text = found.groups()
        if kind == "Plural":
            plural = opened
        elif opened:
            section, plural = whole or opened, ""
        elif plural and name in ("one", "other"):
            made[f"{section}_{plural}_{name}"] = printf(ESCAPE.sub(unescaped, text))
        else:
            plural = ""
            made[f"{section}_{name}"] = printf(ESCAPE.sub(unescaped, text))
    return made


def unescaped(found: re.Match) -> str:
    code, plain = found.groups()
    if code:
        return chr(int(code, 16))
    return {"n": "\n", "t": "\t"}.get(plain, plain)


def printf(text: str) -> str:
    """`{0} of {1}` as `%[1]s of %[2]s`."""
    if not GAP.search(text):
        return text
    return GAP.sub(lambda gap: f"%[{int(gap[1]) + 1}]s", text.replace("%", "%%"))
