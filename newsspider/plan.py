"""What one run is asked to do: the spider's arguments, checked, and the section pages that follow from them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from newsspider.addresses import is_web_address
from newsspider.errors import UsageError, did_you_mean
from newsspider.publishers import Catalogue, Publisher, unknown_site

ARGUMENTS = {
    "publisher": "ids of publishers, parted by commas",
    "sections": "addresses of section pages, parted by commas",
    "max_articles": "stop when so many articles came out",
    "since": "skip articles published before this day, as 2026-11-01",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """One run.

    publishers    those asked for by name
    typed         section pages named by the user; a publisher who owns some of them is read there alone
    max_articles  how many articles may come out, or None
    """

    known: Catalogue
    publishers: tuple[Publisher, ...] = ()
    typed: tuple[str, ...] = ()
    max_articles: int | None = None
    since: date | None = None

    def publisher_for(self, url: str) -> Publisher:
        """Return the publisher of `url`: one asked for, else any known (an article has one id), else its host."""
        asked = Catalogue({one.id: one for one in self.publishers}, {})
        return asked.for_url(url) or self.known.for_url(url) or unknown_site(url)

    def sections(self) -> tuple[tuple[Publisher, str], ...]:
        """Return the section pages to read, each with its publisher, in the order asked for."""
        typed = {url: self.publisher_for(url) for url in self.typed}
        owners = {publisher.id for publisher in typed.values()}
        own = {url: one for one in self.publishers if one.id not in owners for url in one.sections}
        return tuple((publisher, url) for url, publisher in (own | typed).items())


def plan_of(arguments: Mapping[str, str | None], known: Catalogue) -> Plan:
    """Return the plan that the spider `arguments` make; raise UsageError for an unknown one or a wrong value.

    No arguments make an empty plan, which `scrapy parse` and `scrapy shell` start from.
    """
    for name in arguments:
        if name not in ARGUMENTS and not name.startswith("_"):  # as schedulers name their own: scrapyd's `_job`
            hint = did_you_mean(name, list(ARGUMENTS)) or f"; arguments are {', '.join(ARGUMENTS)}"
            raise UsageError(f"{name}={arguments[name]}: no such spider argument{hint}")
    given = {name: value for name, value in arguments.items() if value is not None}
    return Plan(
        known=known,
        publishers=_publishers(given.get("publisher"), known),
        typed=_addresses(given.get("sections")),
        max_articles=_count(given.get("max_articles")),
        since=_day(given.get("since")),
    )


def sections_of(plan: Plan) -> tuple[tuple[Publisher, str], ...]:
    """Return the section pages of `plan`; raise UsageError where there are none to read."""
    for publisher in plan.publishers:
        if not publisher.sections and not any(plan.publisher_for(url).id == publisher.id for url in plan.typed):
            raise UsageError(
                f"publisher={publisher.id}: its file names no sections\n"
                'name them with -a sections=URL, or in the file: sections = ["https://…"]'
            )
    for url in plan.typed:
        if plan.publisher_for(url).is_article_url(url):
            raise UsageError(
                f"sections={url}: the address of one article, not of a section page\n"
                "name a page that lists articles; `newsspider extract` reads a single saved page"
            )
    if not (sections := plan.sections()):
        raise UsageError(
            "nothing to crawl: no publisher and no section page is named\n"
            "name one: -a publisher=ID or -a sections=URL; `newsspider publishers list` shows the ids"
        )
    return sections


def _publishers(text: str | None, known: Catalogue) -> tuple[Publisher, ...]:
    if text is None:
        return ()
    names = list(dict.fromkeys(name for name in (part.strip() for part in text.split(",")) if name))
    if not names:
        raise UsageError("publisher=: no id given; `newsspider publishers list` shows them")
    return tuple(known.get(name) for name in names)


def _addresses(text: str | None) -> tuple[str, ...]:
    if text is None:
        return ()
    parts = (part.strip(" ,") for part in re.split(r",(?=\s*[a-z][a-z0-9+.-]*://)", text, flags=re.IGNORECASE))
    addresses = tuple(dict.fromkeys(part for part in parts if part))
    if not addresses:
        raise UsageError("sections=: no address given; one such as https://example.com/news/ is wanted")
    for address in addresses:
        _check_address(address)
    return addresses


def _check_address(address: str) -> None:
    if not is_web_address(address) or re.search(r"\s", address):
        hint = f"; did you mean 'https://{address}'?" if re.match(r"[\w-]+(\.[\w-]+)+", address) else ""
        raise UsageError(
            f"sections={address}: an absolute http or https address is wanted{hint or ': https://example.com/news/'}"
        )


def _count(text: str | None) -> int | None:
    if text is None:
        return None
    if not re.fullmatch(r"0*[1-9][0-9]{0,8}", text.strip()):  # Python refuses to read thousands of digits
        raise UsageError(f"max_articles={text}: a whole number from 1 is wanted, such as 20")
    return int(text)


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(f"since={text}: a day is wanted, written as 2026-11-01") from None
