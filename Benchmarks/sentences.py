"""Sentences of invented content words and real function words, so that texts wrap, sort and weigh like real ones."""

import random

from vocabulary import Stream, Vocabulary

# N noun, A adjective, V verb, D adverb, # a number. Everything else stands as it is.
CLAUSES = {
    "en": [
        "the A N V the N of the N",
        "every N V a N for the N and its N",
        "in the A N the N V no N",
        "the N and the N V D the A N",
        "a A N V the N that the N V",
        "this N V the N with a A N",
        "# N of the N V a N in the N",
        "the N which V the N V also the A N",
        "under the A N a N V D",
        "the N of N and N V the N without A N",
        "no N V the A N before the N",
        "between the N and the N the N V D",
    ],
    "fr": [
        "le N A V la N du N",
        "chaque N V un N pour la N et son N",
        "dans le N A la N ne V aucun N",
        "la N et le N V D la N A",
        "une N A V le N que la N V",
        "ce N V la N avec un N A",
        "# N de la N V une N dans le N",
        "le N qui V la N V aussi le N A",
        "selon la N A un N V D",
        "la N des N et des N V le N sans N A",
        "aucun N ne V la N A avant le N",
        "entre le N et la N le N V D",
    ],
    "nl": [
        "de A N V het N van de N",
        "elke N V een N voor het N en zijn N",
        "in het A N V de N geen N",
        "de N en het N V D de A N",
        "een A N V het N dat de N V",
        "deze N V het N met een A N",
        "# N van de N V een N in het N",
        "het N dat de N V V ook de A N",
        "volgens de A N V een N D",
        "de N van N en N V het N zonder A N",
        "geen N V de A N voor het N",
        "tussen de N en het N V de N D",
    ],
    "de": [
        "die A N V das N der N",
        "jede N V ein N für das N und seine N",
        "in dem A N V die N kein N",
        "die N und das N V D die A N",
        "eine A N V das N das die N V",
        "diese N V das N mit einem A N",
        "# N der N V eine N in dem N",
        "das N das die N V V auch die A N",
        "nach der A N V ein N D",
        "die N der N und N V das N ohne A N",
        "keine N V die A N vor dem N",
        "zwischen der N und dem N V die N D",
    ],
}

JOINTS = {
    "en": [", and", ", but", ", while", ", so that", ";"],
    "fr": [", et", ", mais", ", tandis que", ", de sorte que", " ;"],
    "nl": [", en", ", maar", ", terwijl", ", zodat", ";"],
    "de": [", und", ", aber", ", während", ", sodass", ";"],
}

PHRASES = {
    "en": ["the A N", "A N of the N", "N for A N", "N and N"],
    "fr": ["le N A", "N A de la N", "N pour N A", "N et N"],
    "nl": ["het A N", "A N van de N", "N voor A N", "N en N"],
    "de": ["die A N", "A N der N", "N für A N", "N und N"],
}

CLASSES = {"N": "noun", "A": "adjective", "V": "verb", "D": "adverb"}


class Writer:
    """Writes text in one language. The same language, seed and key give the same text, whatever else is generated.

    The numbers in it are those of `shared`, since a translation that has another number than its original is wrong.
    """

    def __init__(self, language: str, vocabulary: Vocabulary, key: str, shared: str):
        self.draw = random.Random(key)
        self.number = int(3 + 900 * random.Random(shared).random() ** 3)
        self.language = language
        self.words = 0
        self.streams = {sign: Stream(*vocabulary.classes[name], self.draw).next for sign, name in CLASSES.items()}

    def fill(self, pattern: str) -> str:
        tokens = []
        for token in pattern.split():
            if token in self.streams:
                tokens.append(self.streams[token]())
            elif token == "#":
                tokens.append(str(self.number))
            else:
                tokens.append(token)
        return " ".join(tokens)

    def sentence(self, short: bool = False) -> str:
        """One sentence of 7 to 35 words, its point included; a short one has a single clause."""
        clauses = CLAUSES[self.language]
        text = self.fill(clauses[int(self.draw.random() * len(clauses))])
        while not short and self.draw.random() < 0.6 and len(text) < 170:
            joints = JOINTS[self.language]
            text += joints[int(self.draw.random() * len(joints))] + " "
            text += self.fill(clauses[int(self.draw.random() * len(clauses))])
        text = text[0].upper() + text[1:] + "."
        self.words += text.count(" ") + 1
        return text

    def sentences(self, words: int) -> list[str]:
        """Sentences of about so many words altogether, one at least."""
        goal = self.words + words - 5
        made = [self.sentence(short=words < 16)]
        while self.words < goal:
            made.append(self.sentence(short=goal - self.words < 14))
        return made

    def prose(self, words: int) -> str:
        return " ".join(self.sentences(words))

    def phrase(self, words: int = 4) -> str:
        """A name or heading without a point."""
        parts, count = [], 0
        while count < words - 1:
            patterns = PHRASES[self.language]
            part = self.fill(patterns[int(self.draw.random() * len(patterns))])
            parts.append(part)
            count += part.count(" ") + 1
        text = ", ".join(parts)
        self.words += count
        return text[0].upper() + text[1:]
