"""A narrative in Markdown: headings, paragraphs with citations, a list, a table, emphasis and links."""

from sentences import Writer
from sources import Shelf


def narrative(writer: Writer, words: int, shelf: Shelf) -> str:
    """About so many words. Its parts share what is left, so that short narratives have all of them too."""
    end = writer.words + words
    parts = [f"# {writer.phrase(3)}", paragraph(writer, words * 0.13, shelf), paragraph(writer, words * 0.12, shelf)]
    parts += [
        f"## {writer.phrase(4)}",
        paragraph(writer, words * 0.13, shelf),
        items(writer),
        paragraph(writer, words * 0.1, shelf),
    ]
    parts += [f"## {writer.phrase(4)}", paragraph(writer, words * 0.1, shelf), table(writer)]
    while writer.words < end - 12:
        parts.append(paragraph(writer, min(55, end - writer.words), shelf))
    return "\n\n".join(parts) + "\n"


def paragraph(writer: Writer, words: float, shelf: Shelf) -> str:
    """Sentences of which one is cited, one has a word in bold or italics, and now and then one has a link."""
    made = writer.sentences(int(words))
    made[0] = f"{made[0][:-1]} [@{shelf.next(1)[0]}]."
    last = made[-1].split(" ")
    place = len(last) // 2
    chance = writer.draw.random()
    word = last[place].strip(",;.")
    if len(word) > 3 and word.isalpha():
        if chance < 0.3:
            last[place] = last[place].replace(word, f"*{word}*")
        elif chance < 0.6:
            last[place] = last[place].replace(word, f"**{word}**")
        elif chance < 0.75:
            last[place] = last[place].replace(
                word, f"[{word}](https://www.example.org/{shelf.code.lower()}/{int(chance * 10**6)})"
            )
        made[-1] = " ".join(last)
    return "\n".join(made) if writer.draw.random() < 0.3 else " ".join(made)


def items(writer: Writer) -> str:
    return "\n".join(f"- {writer.prose(8)}" for _ in range(3))


def table(writer: Writer) -> str:
    """Three columns, four rows, the last column numbers."""
    lines = [
        f"| {writer.phrase(2)} | {writer.phrase(2)} | {2020 + writer.number % 5} |",
        "| --- | --- | ---: |",
    ]
    for _ in range(4):
        lines.append(f"| {writer.phrase(2)} | {writer.phrase(3)} | {writer.number} |")
    return "\n".join(lines)
