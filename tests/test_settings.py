"""The settings are those of a crawler on the open web."""

import pytest
from scrapy.settings import Settings


@pytest.fixture
def settings():
    of = Settings()
    of.setmodule("newsspider.settings")
    return of


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ROBOTSTXT_OBEY", True),
        ("DOWNLOAD_VERIFY_CERTIFICATES", True),
        ("TELNETCONSOLE_ENABLED", False),
        ("REMOTE_CONTROL_ENABLED", False),
        ("COOKIES_ENABLED", False),
        ("CONCURRENT_REQUESTS_PER_DOMAIN", 1),
        ("FEED_STORE_EMPTY", False),
    ],
)
def test_a_default_of_scrapy_is_changed_where_it_is_for_a_library(settings, name, value):
    assert settings[name] == value


def test_only_the_web_is_fetched(settings):
    handlers = settings.getwithbase("DOWNLOAD_HANDLERS")
    assert sorted(scheme for scheme, handler in handlers.items() if handler) == ["http", "https"]


def test_there_is_a_pause_and_a_bound_on_size_and_time(settings):
    assert settings.getfloat("DOWNLOAD_DELAY") >= 1
    assert 0 < settings.getint("DOWNLOAD_MAXSIZE") <= 64 * 1024 * 1024
    assert 0 < settings.getint("DOWNLOAD_TIMEOUT") <= 60


def test_our_own_settings_are_all_there(settings):
    from newsspider import config

    assert {one.name for one in config.SETTINGS} <= set(settings)


def test_nothing_but_settings_is_in_the_module():
    import newsspider.settings as module

    known = set(Settings()) | {"RETRY_AFTER_LONGEST", "NEXT_COMMAND_ENABLED", "PROGRESS_ENABLED", "TRACEBACK_ENABLED"}
    assert {name for name in vars(module) if name.isupper() and not name.startswith("NEWSSPIDER_")} <= known
