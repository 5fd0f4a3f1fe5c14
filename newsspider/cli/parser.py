"""How the command line reads words and tells errors: three lines, a way out, and the exit status that fits."""

from __future__ import annotations

import argparse
import errno
import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn

from newsspider.errors import NewsSpiderError, NotAnArticle, NothingSelected, OutputError, UsageError, did_you_mean
from newsspider.report.complaint import complaint
from newsspider.report.outcome import STATUSES

EPILOG = "exit statuses:\n" + "\n".join(f"  {status:<4} {meaning}" for status, meaning in STATUSES.items())
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
STATUS_OF: tuple[tuple[type[BaseException], int], ...] = (
    (UsageError, 2),
    (NothingSelected, 3),
    (OutputError, 4),
    (NotAnArticle, 1),
)


class Parser(argparse.ArgumentParser):
    """A parser with errors of at most three lines, and help that ends with an example and the exit statuses."""

    def __init__(self, *, example: str = "", **options: Any) -> None:
        options.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        options["epilog"] = (f"example:\n  {example}\n\n" if example else "") + EPILOG
        super().__init__(allow_abbrev=False, **options)
        self.words: Sequence[str] = ()  # that were read last

    def error(self, message: str) -> NoReturn:
        """Leave with status 2; `message` is argparse's, which is told with the nearest right word."""
        print(complaint(UsageError(self._told(message)), next_step=f"see: {self.prog} --help"), file=sys.stderr)
        sys.exit(2)

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Return what `args` say and what they say beside it."""
        self.words = args or ()
        parsed: tuple[argparse.Namespace, list[str]] = super().parse_known_args(args, namespace)
        return parsed

    def parse_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> argparse.Namespace:
        """Return what `args` say; an option that the subcommand does not know is the subcommand's to complain of."""
        first = (args or [""])[0]
        if first.startswith("-") and first != "-" and first.partition("=")[0] not in self._option_string_actions:
            self.error(f"unrecognized arguments: {first}")  # else the command that is missing would be complained of
        parsed: argparse.Namespace
        parsed, unknown = self.parse_known_args(args, namespace)
        if (
            unknown
            and isinstance(getattr(parsed, "ids", None), list)
            and not any(word.startswith("-") for word in unknown)
        ):
            parsed.ids, unknown = [*parsed.ids, *unknown], []  # ids behind an option, which argparse does not take
        if unknown:
            getattr(parsed, "parser", self).error(f"unrecognized arguments: {unknown[0]}")
        return parsed

    def _told(self, message: str) -> str:
        if match := re.search(r"invalid choice: '(.*?)' \(choose from (.*)\)", message):
            choices = [word.strip(" '") for word in match[2].split(",")]
            hint = did_you_mean(match[1], choices) or f"; known are {', '.join(choices)}"
            return f"{match[1]!r} is not known here{hint}"
        known = self._option_string_actions
        wrong = [word for word in self.words if word.startswith("--") and word.partition("=")[0] not in known]
        if wrong and "are required" in message:
            message = f"unrecognized arguments: {wrong[0]}"
        if match := re.match(r"unrecognized arguments: (.*)", message):
            options = [option for action in self._actions for option in action.option_strings]
            return f"{match[1]}: no such option{did_you_mean(match[1].partition('=')[0], options)}"
        return message


@contextmanager
def told(*, next_step: str, traceback: bool) -> Iterator[None]:
    """While entered, an error ends the program with its exit status and at most three lines on stderr."""
    try:
        yield
    except BrokenPipeError:  # the reader, `head` perhaps, has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        if traceback or error.errno not in NO_ROOM:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python would try to write the rest at its end
        print(complaint(OutputError(f"cannot write: {error.strerror}"), next_step=""), file=sys.stderr)
        sys.exit(4)
    except NewsSpiderError as error:
        if traceback:
            raise
        status = next((status for kind, status in STATUS_OF if isinstance(error, kind)), 1)
        print(complaint(error, next_step=next_step if status == 2 else ""), file=sys.stderr)
        sys.exit(status)
    except Exception as error:
        if traceback:
            raise
        unforeseen = NewsSpiderError(f"unforeseen {type(error).__name__}: {error}")
        print(complaint(unforeseen, next_step="the same command with --traceback shows where"), file=sys.stderr)
        sys.exit(1)
