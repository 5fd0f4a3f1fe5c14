"""Forms of bylines, and what most sites tell of an article."""

from __future__ import annotations

from newsspider.newsroom.sites import Form

ALL = frozenset({"standfirst", "section", "date_modified", "tags", "caption", "credit", "byline"})

ENGLISH: tuple[Form, ...] = (
    ("By {}", ()),
    ("By {} and {}", ()),
    (None, ()),
    ("By {}, {} and {}", ()),
    ("By Staff Reporter", ()),
    ("By {} and Reuters", ("Reuters",)),
    ("By {} | {site}", ()),
    ("AFP", ("AFP",)),
)
GERMAN: tuple[Form, ...] = (
    ("Von {}", ()),
    ("Von {} und {}", ()),
    ("dpa", ("dpa",)),
    (None, ()),
    ("Von {}, {place}", ()),
)
TURKISH: tuple[Form, ...] = (("{}", ()), ("{} ve {}", ()), ("AA", ("AA",)), (None, ()), ("Haber: {}", ()))
ARABIC: tuple[Form, ...] = (("بقلم {}", ()), ("{} و{}", ()), (None, ()))
JAPANESE: tuple[Form, ...] = (("{}", ()), ("{}、{}", ()), (None, ()))
