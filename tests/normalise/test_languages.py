"""The language of a text against the declared one."""

from __future__ import annotations

import pytest

from newsspider.normalise.languages import language_of

ENGLISH = (
    "The mayor said on Monday that the bridge, which has been closed for a year, is to be opened by the end of it. " * 3
)
GERMAN = (
    "Die Brücke ist seit einem Jahr nicht mehr für den Verkehr offen, und das wird auch so bleiben, sagt die Stadt. "
    * 3
)
ZULU = (
    "Abantu bathe ukuthi le ndaba iyabakhathaza futhi uma kunje bazohamba, kodwa noma yena uthe lokhu kuzolunga. " * 4
)
CROATIAN = (
    "Gradonačelnik je rekao da će se most koji je bio zatvoren za promet otvoriti i da to nije kraj, ali se ne zna. "
    * 3
)
KOREAN = "시장은 월요일에 다리가 다시 열린다고 말했다. " * 10


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        (ENGLISH, None, "en"),
        (GERMAN, None, "de"),
        (KOREAN, None, "ko"),
        (GERMAN, "en", "de"),
        (ZULU, "en", "zu"),
        (KOREAN, "en", "ko"),
        (ENGLISH, "en", None),  # nothing speaks against it
        (GERMAN, "gsw", None),  # not known here, so not judged
        (CROATIAN, "sr", None),
        (CROATIAN, "bs", None),
        (CROATIAN, None, None),  # or Bosnian
        ("The end of it.", None, None),
        ("", None, None),
    ],
)
def test_text_tells_its_language_where_it_is_sure(text, declared, language):
    assert language_of(text, declared) == language
