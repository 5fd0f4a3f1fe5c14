"""Generated news text: a grammar of small word lists for each language, and the pen that writes with it."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SLOT = re.compile(r"\{(\w+)\}")
BEFORE_VOWEL = re.compile(r"\b([Aa])(?= [aeiou])")
CAST = {"person": 3, "org": 2, "place": 2, "thing": 2}  # how many of each one story speaks about


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the newsroom.

    rules  symbol → its productions; `{symbol}` in a production is written out in turn
    ui     the words around an article: "Most read", "Next"; all languages have the same keys
    topics names for menus and tags
    gap    what stands between two sentences
    """

    code: str
    rules: Mapping[str, tuple[str, ...]]
    ui: Mapping[str, str]
    topics: tuple[str, ...]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    gap: str


@cache
def language(code: str) -> Language:
    """Return the language of the code "en", "de", "tr", "ar" or "ja"."""
    table = tomllib.loads((Path(__file__).parent / f"{code}.toml").read_text("utf-8"))
    return Language(
        code=code,
        rules={symbol: tuple(productions) for symbol, productions in table["rules"].items()},
        ui=table["ui"],
        topics=tuple(table["topics"]),
        months=tuple(table["months"]),
        weekdays=tuple(table["weekdays"]),
        gap=table["gap"],
    )


class Pen:
    """Writes in one language with one seed; the names that it draws first are the cast of all it writes."""

    def __init__(self, lang: Language, seed: str) -> None:
        self.language = lang
        self.dice = random.Random(seed)
        self.cast = {symbol: self.dice.sample(lang.rules[symbol], count) for symbol, count in CAST.items()}
        self.decks: dict[str, list[str]] = {}

    def write(self, symbol: str) -> str:
        """Return one expansion of `symbol`, its first letter large; no pattern comes twice before all had a turn."""
        text = self._filled(self._next_pattern(symbol))
        if self.language.code == "en":
            text = BEFORE_VOWEL.sub(r"\1n", text)
        first = "İ" if self.language.code == "tr" and text.startswith("i") else text[:1].upper()
        return first + text[1:]

    def sentences(self, count: int) -> str:
        """Return a paragraph of `count` sentences."""
        return self.language.gap.join(self.write("sentence") for _ in range(count))

    def _next_pattern(self, symbol: str) -> str:
        deck = self.decks.setdefault(symbol, [])
        if not deck:
            deck.extend(self.language.rules[symbol])
            self.dice.shuffle(deck)
        return deck.pop()

    def _filled(self, pattern: str) -> str:
        return SLOT.sub(lambda match: self._expanded(match[1]), pattern)

    def _expanded(self, symbol: str) -> str:
        if symbol == "number":
            return str(self.dice.randint(12, 980))
        return self._filled(self.dice.choice(self.cast.get(symbol) or self.language.rules[symbol]))
