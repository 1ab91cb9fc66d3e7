"""Invented words that look like English, French, Dutch and German, each language with its own sounds and marks."""

import bisect
import itertools
import random

# Onsets, middles, joints, and endings per class. Endings give a class its look; marks stand where the language has them.
SOUNDS = {
    "en": {
        "onset": "b br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sk sl sp st str t th tr v w wh".split(),
        "middle": "a e i o u ai ea ee oa oo ou ow".split(),
        "joint": "b ck d ff g l ll m mb n nd ng nt p r rd rk rn rt s ss st t th v x".split(),
        "noun": "tion ment ness er ity ship age ance dom or ure ing".split(),
        "verb": "es ates ifies ens izes ishes ows ets ades".split(),
        "adjective": "al ful ive ous able ish ent ic ary less".split(),
        "adverb": "ly ally ingly wise ward".split(),
    },
    "fr": {
        "onset": "b br c ch cl cr d dr f fl fr g gl gr j l m n p pl pr qu r s t tr v".split(),
        "middle": "a a a e e e i i o o u é é è ê ô û ai ai au eu œu oi oi ou ou â î".split(),
        "joint": "b c c ç ch d g gn l ll m mm n nn nt p r rr rd rt s ss st t v".split(),
        "noun": "tion té ment ère ège eur ure age ance ité esse ôle".split(),
        "verb": "e ait era ise ifie oie ète ît ère".split(),
        "adjective": "el if eux able ique é ant aire ître ais".split(),
        "adverb": "ement amment ément ôt ais".split(),
    },
    "nl": {
        "onset": "b bl br d dr dw f g gl gr h j k kl kr l m n p pl pr r s sch sl sp st str t tr v vl w z zw".split(),
        "middle": "a aa e ee i ij o oe oo ou u ui uu ei eu ie".split(),
        "joint": "b ch d f g k l ld lk m md n nd ng nk p r rd rk rt s st t v w z".split(),
        "noun": "ing heid schap er atie teit sel nis dom eël coör iërs".split(),
        "verb": "t eert elt igt ert iseert oept ijgt".split(),
        "adjective": "lijk ig baar zaam eel isch end loos iële ëerd".split(),
        "adverb": "lijks weg waarts ens erwijs".split(),
    },
    "de": {
        "onset": "b bl br d dr f fl fr g gl gr h j k kl kr l m n p pf pl pr r s sch schl schr sp st str t tr v w z zw".split(),
        "middle": "a a a e e e ei ei eu i i ie o o u u au ä ö ü äu".split(),
        "joint": "b ch ck d f g l ld ll m mm n nd ng nk pf r rd rk rt s ß ss st t tz".split(),
        "noun": "ung keit schaft er heit nis tum ität tion ling ür öhe".split(),
        "verb": "t iert elt igt ert eint ützt ößt".split(),
        "adjective": "lich ig bar sam isch end los ell haft mäßig".split(),
        "adverb": "weise wärts lings ens mals".split(),
    },
}

SIZES = {"noun": 1800, "verb": 700, "adjective": 700, "adverb": 200}


class Vocabulary:
    """The words of one language: per class a list and its cumulative Zipf weights."""

    def __init__(self, language: str, seed: int):
        sounds = SOUNDS[language]
        draw = random.Random(f"{seed}/vocabulary/{language}")
        seen: set[str] = set()
        self.classes = {
            name: (words, zipf(len(words)))
            for name, words in ((name, invent(sounds, name, size, draw, seen)) for name, size in SIZES.items())
        }
        if language == "de":
            nouns, weights = self.classes["noun"]
            self.classes["noun"] = ([noun.capitalize() for noun in nouns], weights)

    def __len__(self) -> int:
        return sum(len(words) for words, _ in self.classes.values())


def invent(sounds: dict, name: str, size: int, draw: random.Random, seen: set[str]) -> list[str]:
    """As many new words of a class as asked for, short ones first, as in any language the frequent words are short."""
    words = []
    while len(words) < size:
        steps = 1 if draw.random() < 0.55 else 2
        body = "".join(
            draw.choice(sounds["onset"] if step == 0 else sounds["onset"][:12])
            + draw.choice(sounds["middle"])
            + (draw.choice(sounds["joint"]) if step == steps - 1 else "")
            for step in range(steps)
        )
        word = body + draw.choice(sounds[name])
        if 3 < len(word) < 15 and word not in seen:
            seen.add(word)
            words.append(word)
    words.sort(key=lambda word: (len(word) + draw.random() * 6))
    return words


def zipf(count: int) -> list[float]:
    """Cumulative weights 1/(rank + 2.7), Mandelbrot's form of Zipf's law."""
    return list(itertools.accumulate(1 / (rank + 2.7) for rank in range(1, count + 1)))


class Stream:
    """An endless row of words of one class, drawn in blocks because single draws are slow."""

    def __init__(self, words: list[str], weights: list[float], draw: random.Random):
        self.words, self.weights, self.draw = words, weights, draw
        self.block: list[str] = []

    def next(self) -> str:
        if not self.block:
            total, end, random_ = self.weights[-1], len(self.words) - 1, self.draw.random
            self.block = [self.words[bisect.bisect(self.weights, random_() * total, 0, end)] for _ in range(256)]
        return self.block.pop()
