"""What single elements are: inline or block, hidden, a box of a kind, an image; told by tag, name and attributes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from lxml import etree, html

from newsspider import boxwords

Element = etree._Element

INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr picture q rp ruby s"
    " samp small source span strike strong sub sup time tt u var wbr".split()
)
SKIPPED = frozenset(
    "script style noscript template svg math iframe object embed select option textarea input button canvas head dialog"
    " audio video map rt meta link title".split()
)
BOLD = frozenset({"b", "strong"})
TELLING = frozenset(
    ["h1", "h2", "h3", "h4", "h5", "h6", "li", "figcaption", "blockquote", "caption", "td", "th", "dt", "dd", "pre"]
)
BOX_TAGS = frozenset({"nav", "footer", "aside", "figure", "figcaption", "form", "table", "header"})
BOXES_OF_WORD = {
    word: tuple(box for box, box_words in boxwords.BOXES.items() if word in box_words)
    for word in frozenset().union(*boxwords.BOXES.values())
}
BOX_WORDS = frozenset(BOXES_OF_WORD)
BOXES_OF_TAG = {tag: frozenset({tag}) for tag in BOX_TAGS}
NO_BOXES = frozenset({"html", "body", "main", "article"})  # whatever they are called
NONE: frozenset[str] = frozenset()
LETTERS = re.compile(r"[a-z]+")
NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
IMAGES = frozenset({"img", "amp-img"})
WORDLESS = ("svg", "script", "style", "template")
SHOWN = etree.XPath(f".//text()[not({' or '.join(f'ancestor::{tag}' for tag in WORDLESS)})]")
PLAIN_PATH = re.compile(r"[\w/\[\]*.-]+", re.ASCII)
WHOLE_PAGE = re.compile(r"<(?:/?(?:html|head|body|frameset)\b|!doctype)[^<>]*>", re.IGNORECASE)
LONGEST_SIGN_UP = 400
# What `flight` draws from a page's JSON stands below an element of this name, each with an attribute that says whence.
DRAWN, DRAWN_FROM, STATE = "flight", "flight-from", "state:__next_f"
DIGIT = re.compile(r"\d")
LONGEST_SHOWN = 60  # characters that print a date
LONGEST_NAME = 1000  # characters of an attribute's words that are looked at


def fold(text: str) -> str:
    """Return `text` with its white space folded as a browser does."""
    return " ".join(text.split())


def pointer_to(element: Element) -> str:
    """Return the pointer to an element, in the grammar of `sources`: of a drawn one to the JSON that it comes from."""
    tree = element.getroottree()
    if tree.getroot().tag == DRAWN:
        return _pointer_to_drawn(element)
    path = tree.getpath(element)
    return f"xpath:{path if PLAIN_PATH.fullmatch(path) else _path_by_number(element)}"


def _pointer_to_drawn(element: Element) -> str:
    """Return the pointer to the JSON of an element that scripts draw: each one knows its way from the one around it."""
    way: list[str] = []
    for one in (element, *element.iterancestors()):
        if place := one.get(DRAWN_FROM):
            way.append(place)
            if place.startswith(STATE):
                break
    return "/".join(reversed(way)) or STATE


def _path_by_number(element: Element) -> str:
    """Return the path to an element that stands in one whose name XPath cannot read: `<a:b>`, `<p{>`."""
    steps = []
    for one in (element, *element.iterancestors()):
        before = sum(1 for sister in one.itersiblings(preceding=True) if isinstance(sister.tag, str))
        steps.append(f"/*[{before + 1}]")
    return "".join(reversed(steps))


def fragment(text: str) -> Element:
    """Return a piece of HTML as an element; the tags of a whole page go, with which a piece would be no piece."""
    body: Element | None = html.document_fromstring(f"<html><body>{WHOLE_PAGE.sub('', text)}").find("body")
    if body is None:
        return etree.Element("div")
    holder = etree.Element("div")
    holder.text = body.text
    holder.extend(list(body))
    return holder


def exact_time(element: Element) -> str | None:
    """Return the machine's form of the first `time` that is `element` or in it."""
    return next((stated for time in element.iter("time") if (stated := time.get("datetime"))), None)


def shown_of(element: Element) -> str:
    """Return what readers see of an element that says a date to machines, "" for none or for more than a date."""
    shown = text_of(element)
    return shown if len(shown) <= LONGEST_SHOWN and (element.tag == "time" or DIGIT.search(shown)) else ""


def text_of(element: Element) -> str:
    """Return all text in `element`, white space folded, without the names of drawings and the words of scripts."""
    texts: Any = element.itertext() if next(element.iter(*WORDLESS), None) is None else SHOWN(element)
    return fold("".join(map(str, texts)))


def image_address(element: Element) -> str | None:
    """Return the address of an image as the page gives it; lazy loaders keep it in data attributes."""
    for name in ("data-src", "data-original", "data-lazy-src", "src"):
        value = (element.get(name) or "").strip()
        if value and not value.startswith("data:"):
            return value
    for name in ("srcset", "data-srcset"):
        value = (element.get(name) or "").strip()
        if value and not value.startswith("data:"):
            return value.split(",")[-1].split()[0] if value.split(",")[-1].split() else None
    return None


def is_pixel(element: Element) -> bool:
    """Whether an image is there to count readers."""
    width, height = element.get("width"), element.get("height")
    return bool((width and width.strip() in ("0", "1")) or (height and height.strip() in ("0", "1")))


def is_hidden(element: Element) -> bool:
    """Whether an element is not shown; what React streams into `<div hidden id="S:0">` its script shows at once."""
    hidden, style = element.get("hidden"), element.get("style")
    if hidden is None and style is None:
        return False
    if hidden is not None and hidden != "until-found" and not (element.get("id") or "").startswith("S:"):
        return True
    return style is not None and style.replace(" ", "").partition("display:")[2].startswith("none")


def name_of(element: Element) -> str:
    """Return what names an element: its classes, id and role."""
    classes, own, role = element.get("class"), element.get("id"), element.get("role")
    return f"{(classes or '')[:LONGEST_NAME]} {(own or '')[:LONGEST_NAME]} {(role or '')[:LONGEST_NAME]}"


def boxes_of(element: Element) -> frozenset[str]:
    """Return the names of the boxes that an element is by its tag and by what names it: its classes, id and role."""
    if element.tag in NO_BOXES:
        return NONE
    boxes = BOXES_OF_TAG.get(element.tag, NONE)
    if (classes := element.get("class")) and (named := _boxes_of_classes(classes[:LONGEST_NAME])):
        boxes |= named
    if (own := element.get("id")) and (named := _boxes_of_name(own[:LONGEST_NAME])):
        boxes |= named
    if (role := element.get("role")) and (named := _boxes_of_name(role[:LONGEST_NAME])):
        boxes |= named
    return boxes


@lru_cache(maxsize=4096)
def _boxes_of_classes(names: str) -> frozenset[str]:
    return NONE.union(*map(_boxes_of_name, names.split()))


@lru_cache(maxsize=16384)
def _boxes_of_name(name: str) -> frozenset[str]:
    known = BOX_WORDS.intersection(_words_in(name))
    return frozenset(box for word in known for box in BOXES_OF_WORD[word]) if known else NONE


@lru_cache(maxsize=4096)
def class_words(name: str) -> frozenset[str]:
    """Return the lower-case words that a class attribute is made of, and each class name without its hyphens."""
    return frozenset(_words_in(name))


def _words_in(name: str) -> list[str]:
    lower = name.lower()
    parts = LETTERS.findall(name) if lower == name else [part.lower() for part in NAME_PARTS.findall(name)]
    return parts + lower.replace("-", "").replace("_", "").split()


def streamed(root: Element, templates: Sequence[Element]) -> dict[Element, Element]:
    """Return placeholder → what React streams in later and its script puts there: `B:0` and `S:0`."""
    named = ((place, place.get("id") or "") for place in templates)
    places = {name[2:]: place for place, name in named if name.startswith("B:")}
    if not places:
        return {}
    sent = (one for one in root.iter("div") if (one.get("id") or "").startswith("S:"))
    return {places[name]: one for one in sent if (name := str(one.get("id"))[2:]) in places}


def sign_ups(root: Element, fields: Sequence[Element]) -> frozenset[Element]:
    """Return the boxes that ask for an e-mail address: the widest element with little text around each such field."""
    boxes = set()
    narrow: dict[Element, bool] = {root: False}
    for field in fields:
        if field.get("type") == "email" or "mail" in (field.get("placeholder") or "").lower():
            box = None
            for holder in field.iterancestors():
                if holder not in narrow:
                    narrow[holder] = holder.tag not in ("main", "article") and _has_little_text(holder)
                if not narrow[holder]:
                    break
                box = holder
            if box is not None:
                boxes.add(box)
    return frozenset(boxes)


def _has_little_text(element: Element) -> bool:
    """Whether an element has no more text than a box that asks for an address; the rest of a long one is not read."""
    texts: list[str] = []
    left = LONGEST_SIGN_UP
    for text in element.itertext():
        texts.append(str(text))
        left -= sum(map(len, str(text).split()))
        if left < 0:
            return False
    return len(fold("".join(texts))) <= LONGEST_SIGN_UP
