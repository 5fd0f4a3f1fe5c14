"""Stories in made-up languages, and what publishers do to them: all from a seed, with who copied whom as the truth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random

WORDS = 20_000  # of a language, the n-th about 1/n as frequent as the first
LENGTH = 400
PUBLISHERS = 60


@dataclass(frozen=True, slots=True)
class Language:
    """The letters that words are made of, how many to a word, and what stands between two words."""

    name: str
    letters: str
    shortest: int
    longest: int
    gap: str


LANGUAGES = (
    Language("Latin", "aabcdeeefghiijklmnooprrssttuvyz", 2, 10, " "),
    Language("Arabic", "اااببتجحدذررسشصطعغفقكلللمممننهوويي", 2, 7, " "),
    Language("Korean", "가나다라마바사아자차카타파하고노도로모보소오조기니디리미비시이지", 2, 4, " "),
    Language("Chinese", "".join(chr(0x4E00 + 7 * number) for number in range(2500)), 1, 2, ""),
    Language("Thai", "กขคงจชซญดตถทธนบปผพภมยรลวสหอาาิีเแโไ", 2, 7, ""),
)


@dataclass(frozen=True, slots=True)
class Text:
    """An article, and the story that it tells: copies of one text tell one story."""

    id: str
    story: str
    body: str


@cache
def vocabulary(language: Language) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Return the words of a language, and how often each of them and all before it come."""
    rng = Random(language.name)
    words = tuple(
        "".join(rng.choices(language.letters, k=rng.randint(language.shortest, language.longest))) for _ in range(WORDS)
    )
    return words, tuple(accumulate(1 / (rank + 3) for rank in range(WORDS)))


def _words(language: Language, rng: Random, count: int) -> list[str]:
    words, weights = vocabulary(language)
    return rng.choices(words, cum_weights=weights, k=count)


def _story(language: Language, rng: Random) -> list[str]:
    # One word in twelve is a name that this story repeats, one in thirty a figure.
    names, figures = rng.sample(vocabulary(language)[0], 8), [str(rng.randint(3, 9999)) for _ in range(12)]
    words = _words(language, rng, round(LENGTH * rng.uniform(0.4, 2)))
    for place in range(len(words)):
        dice = rng.random()
        if dice < 1 / 12:
            words[place] = rng.choice(names)
        elif dice > 29 / 30:
            words[place] = rng.choice(figures)
    return _in_sentences(words)


def _in_sentences(words: list[str]) -> list[str]:
    words[17::18] = [f"{word}." for word in words[17::18]]
    return words


def edited(words: Sequence[str], share: float, language: Language, rng: Random) -> list[str]:
    """Return `words` with a share of them replaced, left out or followed by another one."""
    changed = list(words)
    for place in sorted(rng.sample(range(len(words)), round(share * len(words))), reverse=True):
        new = _words(language, rng, 1)
        dice = rng.random()
        changed[place : place + 1] = new if dice < 0.6 else [] if dice < 0.8 else [words[place], *new]
    return changed


def collection(language: Language, share: float, stories: int, seed: int = 1) -> list[Text]:
    """Return articles in the order of a newsday, a share of whose words is edited where one is a copy.

    Of each hundred stories, forty are copied by up to four publishers, some with a new lead or cut at the end; ten are
    told by two writers with the same names, figures and quotation; ten are the same report with other figures every
    day; ten end with the same footer of their publisher; the others stand alone.
    """
    rng = Random(f"{seed}/{language.name}/{share}")
    found: list[Text] = []
    for number in range(stories):
        kind = number % 10
        for words, story in _told(kind, language, rng, share, f"{number}"):
            publisher = 1 if kind == 5 else rng.randrange(PUBLISHERS)
            if kind == 6:
                publisher, words = 2, words[:90] + _footer(language)
            found.append(Text(f"p{publisher}:{len(found)}", story, language.gap.join(words)))
    rng.shuffle(found)
    return found


Told = Iterator[tuple[list[str], str]]


def _told(kind: int, language: Language, rng: Random, share: float, story: str) -> Told:
    if kind < 4:
        return _copied(language, rng, share, story)
    return (_twice_told if kind == 4 else _report if kind == 5 else _plain)(language, rng, story)


def _copied(language: Language, rng: Random, share: float, story: str) -> Told:
    words = _story(language, rng)
    yield words, story
    for _ in range(rng.randint(1, 4)):
        copy = edited(words, share, language, rng)
        dice = rng.random()
        if dice < 0.25:
            copy[:20] = _words(language, rng, 20)
        elif dice < 0.5:
            del copy[-len(copy) // 8 :]
        yield copy, story


def _twice_told(language: Language, rng: Random, story: str) -> Told:
    one, other = _story(language, rng), _story(language, rng)
    quotation, names = _words(language, rng, 40), rng.sample(one, 40)
    for place in rng.sample(range(len(other) - 50), min(40, len(other) // 6)):
        other[place] = rng.choice(names)
    yield one[:60] + quotation + one[60:], f"{story} by one"
    yield other[:90] + quotation + other[90:], f"{story} by another"


@cache
def _form(language: Language) -> tuple[str, ...]:
    return tuple(_in_sentences(_words(language, Random("form"), 120)))


def _report(language: Language, rng: Random, story: str) -> Told:
    words = list(_form(language))
    words[5::8] = [str(rng.randint(1, 60)) for _ in words[5::8]]
    yield words, story


def _plain(language: Language, rng: Random, story: str) -> Told:
    yield _story(language, rng), story


@cache
def _footer(language: Language) -> list[str]:
    return _words(language, Random("footer"), 60)
