from __future__ import annotations

import pytest

from newsspider import config
from newsspider.errors import UsageError

CALLERS_RELY_ON = {"NEWSSPIDER_DATA", "NEWSSPIDER_PUBLISHERS", "NEWSSPIDER_ALLOW", "NEWSSPIDER_CONTACT"}


@pytest.mark.parametrize(
    ("environ", "values"),
    [
        ({}, {}),
        ({"PATH": "/bin", "newsspider_data": "x"}, {}),
        ({"NEWSSPIDER_DATA": ""}, {"NEWSSPIDER_DATA": ""}),
        ({"NEWSSPIDER_DATA": "/srv/news"}, {"NEWSSPIDER_DATA": "/srv/news"}),
        ({"NEWSSPIDER_PUBLISHERS": "one, two ,,three"}, {"NEWSSPIDER_PUBLISHERS": ["one", "two", "three"]}),
        ({"NEWSSPIDER_PUBLISHERS": ""}, {"NEWSSPIDER_PUBLISHERS": []}),
        ({"NEWSSPIDER_PAGES": " 12 "}, {"NEWSSPIDER_PAGES": 12}),
        ({"NEWSSPIDER_NEWSROOM": ""}, {"NEWSSPIDER_NEWSROOM": ""}),
        (
            {"NEWSSPIDER_ALLOW": "http://a.org:8080, https://[::1]:9/"},
            {"NEWSSPIDER_ALLOW": ["http://a.org:8080", "https://[::1]:9/"]},
        ),
    ],
)
def test_environment_gives_settings_of_their_types(environ, values):
    assert config.from_environment(environ) == values


@pytest.mark.parametrize("text", ["", "three", "-1", "2.5", "1e3", "0", "00", "9" * 5000])
def test_number_that_is_none_is_an_error_that_shows_a_right_one(text):
    with pytest.raises(UsageError, match=f"^NEWSSPIDER_PAGES={text}: a whole number from 1 is wanted, such as 3$"):
        config.from_environment({"NEWSSPIDER_PAGES": text})


@pytest.mark.parametrize("name", ["NEWSSPIDER_NEWSROOM", "NEWSSPIDER_ALLOW"])
@pytest.mark.parametrize(
    "text",
    [
        "foo",
        "localhost:8080",
        "http://",
        "http://[",
        "http://a.org:99999",
        "http://a.org/x",
        "http://u:p@a.org",
        "ftp://a",
    ],
)
def test_address_that_is_no_origin_is_an_error_that_shows_a_right_one(name, text):
    with pytest.raises(UsageError) as caught:
        config.from_environment({name: text})
    assert str(caught.value).startswith(f"{name}={text}: scheme://host:port is wanted, such as http://")


@pytest.mark.parametrize(
    ("text", "value"),
    [("1", True), ("true", True), (" Yes ", True), ("ON", True), ("0", False), ("False", False), ("no", False),
     ("off", False), ("", False)],
)  # fmt: skip
def test_yes_and_no_are_understood_in_the_usual_words(text, value):
    assert config.from_environment({"NEWSSPIDER_ARCHIVE": text}) == {"NEWSSPIDER_ARCHIVE": value}


@pytest.mark.parametrize("text", ["raw", "2", "y", "yes please"])
def test_what_is_neither_yes_nor_no_is_an_error(text):
    with pytest.raises(UsageError, match=f"^NEWSSPIDER_ARCHIVE={text}: yes or no is wanted: 1 or 0$"):
        config.from_environment({"NEWSSPIDER_ARCHIVE": text})


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("NEWSSPIDER_DTAA", "did you mean 'NEWSSPIDER_DATA'?"),
        ("NEWSSPIDER_PUBLISHER", "did you mean 'NEWSSPIDER_PUBLISHERS'?"),
        ("NEWSSPIDER_Z", "settings are NEWSSPIDER_DATA, NEWSSPIDER_PUBLISHERS, "),
    ],
)
def test_unknown_setting_is_an_error_that_offers_the_nearest(name, hint):
    with pytest.raises(UsageError) as caught:
        config.from_environment({name: "x"})
    assert str(caught.value).startswith(f"{name}: no such setting; ")
    assert hint in str(caught.value)


def test_settings_of_others_are_not_ours_to_check():
    config.check_names({"USER_AGENT": 1, "SPIDER_DATA": 2, "NEWSSPIDER_DATA": 3})


def test_settings_that_callers_rely_on_exist():
    assert {setting.name for setting in config.SETTINGS} >= CALLERS_RELY_ON


def test_data_goes_into_the_folder_data_unless_told():
    assert config.default("NEWSSPIDER_DATA") == "data"


@pytest.mark.parametrize("setting", config.SETTINGS, ids=lambda setting: setting.name)
def test_every_default_is_of_its_settings_type(setting):
    assert isinstance(
        setting.default,
        {"str": str, "list": tuple, "int": int, "origin": str, "origins": tuple, "yes/no": bool}[setting.type],
    )
