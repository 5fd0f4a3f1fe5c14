"""Values written as JavaScript (ECMA-262) rather than JSON: what Nuxt 2 assigns to `window.__NUXT__`.

`(function(a,b){return {title:a,live:b}}("Headline",!1))` gives the object with the arguments in their places.
It is read, never run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

FUNCTION = re.compile(r"\(?\s*function\s*\(([^)]*)\)\s*\{")
RETURN = re.compile(r"\breturn\s+")
TOKEN = re.compile(
    r"""\s*(?:(?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?P<number>-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)"""
    r"""|(?P<constant>!0|!1|void 0|-?Infinity)|(?P<name>[A-Za-z_$][\w$]*)|(?P<mark>[{}\[\](),:;.=]))""",
    re.DOTALL,
)
ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]+)\}|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "", "\n": ""}
CONSTANTS = {"!0": True, "!1": False, "true": True, "false": False}
MOST_DEPTH = 100
MOST_TOKENS = 500_000  # some megabytes of state


class NotALiteral(ValueError):
    """The text is not a value of the kinds read here."""


@dataclass(frozen=True, slots=True)
class _Name:
    name: str


@dataclass(slots=True)
class _Tokens:
    text: str
    at: int
    left: int = MOST_TOKENS

    def next(self) -> tuple[str, str]:
        match = TOKEN.match(self.text, self.at)
        self.left -= 1
        if not match or self.left < 0:
            raise NotALiteral(self.text[self.at : self.at + 20])
        self.at = match.end()
        kind = str(match.lastgroup)
        return kind, match[kind]

    def peek(self) -> str:
        match = TOKEN.match(self.text, self.at)
        return match[str(match.lastgroup)] if match else ""


def value(text: str) -> Any:
    """Return the object or list that `text` begins with, or what the function called there returns.

    Raise NotALiteral for anything else.
    """
    function = FUNCTION.match(text)
    if not function:
        return _filled(_value(_Tokens(text, 0), 0), {})
    returned = RETURN.search(text, function.end())
    if not returned:
        raise NotALiteral(text[:20])
    tokens = _Tokens(text, returned.end())
    body = _value(tokens, 0)
    while tokens.peek() in (";", "}", ")"):
        tokens.next()
    if tokens.next() != ("mark", "("):
        raise NotALiteral(text[:20])
    given = _list(tokens, ")", 0)
    names = [name.strip() for name in function[1].split(",")]
    return _filled(body, dict(zip(names, given, strict=False)))


def _value(tokens: _Tokens, depth: int) -> Any:
    if depth > MOST_DEPTH:
        raise NotALiteral("too deep")
    kind, given = tokens.next()
    if kind == "string":
        return _string(given[1:-1])
    if kind == "number":
        return float(given) if re.search(r"[.eE]", given) else int(given)
    if kind == "constant":
        return CONSTANTS.get(given)
    if given == "{":
        return dict(_members(tokens, depth))
    if given == "[":
        return _list(tokens, "]", depth)
    if kind == "name":
        return _named(tokens, given, depth)
    raise NotALiteral(given)


def _named(tokens: _Tokens, name: str, depth: int) -> Any:
    """Return a constant or an argument's place; `new Date(…)` gives its argument, other calls nothing."""
    if name == "new":
        _, name = tokens.next()
    if tokens.peek() == "(":
        tokens.next()
        given = _list(tokens, ")", depth)
        return given[0] if name == "Date" and given else None
    if name in ("null", "undefined", "NaN"):
        return None
    return CONSTANTS[name] if name in CONSTANTS else _Name(name)


def _members(tokens: _Tokens, depth: int) -> Iterator[tuple[str, Any]]:
    while True:
        kind, given = tokens.next()
        if given == "}" and kind == "mark":
            return
        if kind == "mark":
            if given == ",":
                continue
            raise NotALiteral(given)
        key = _string(given[1:-1]) if kind == "string" else given
        if tokens.next() != ("mark", ":"):
            raise NotALiteral(key)
        yield key, _value(tokens, depth + 1)


def _list(tokens: _Tokens, end: str, depth: int) -> list[Any]:
    items: list[Any] = []
    while (mark := tokens.peek()) != end:
        if mark == ",":
            tokens.next()
        else:
            items.append(_value(tokens, depth + 1))
    tokens.next()
    return items


def _string(text: str) -> str:
    if "\\" not in text:
        return text

    def character(match: re.Match[str]) -> str:
        code = match[1] or match[2] or match[3]
        return chr(min(int(code, 16), 0x10FFFF)) if code else ESCAPED.get(match[4], match[4])

    return ESCAPE.sub(character, text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _filled(given: Any, names: Mapping[str, Any]) -> Any:
    if isinstance(given, _Name):
        found = names.get(given.name)
        return None if isinstance(found, _Name) else found
    if isinstance(given, list):
        return [_filled(item, names) for item in given]
    if isinstance(given, dict):
        return {key: _filled(item, names) for key, item in given.items()}
    return given
