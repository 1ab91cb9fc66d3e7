"""What progresscard derives and a Hugo site could only be given: how a category was reached, and what would change it.

Taken from a page that was published before, as a list of headings, paragraphs and items with their words.
"""

import html.parser
import pathlib

SECTIONS = {"category", "changes"}
LEAVES = {"h2", "h3", "p", "li"}


def blocks(page: pathlib.Path) -> list[dict]:
    """The blocks of both sections of a card's page, in order: `{"tag": "h2", "text": …}`."""
    reader = Reader()
    reader.feed(page.read_text("utf-8"))
    return [block for block in reader.blocks if block["text"]]


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.blocks: list[dict] = []
        self.depth = 0

    def handle_starttag(self, tag, attributes):
        if tag == "section" and (self.depth or dict(attributes).get("id") in SECTIONS):
            self.depth += 1
        elif self.depth and (tag in LEAVES or tag == "div"):
            self.blocks.append({"tag": tag if tag in LEAVES else "p", "text": ""})

    def handle_endtag(self, tag):
        if self.depth and tag == "section":
            self.depth -= 1

    def handle_data(self, text):
        if self.depth and self.blocks:
            self.blocks[-1]["text"] += text
