"""Completion of the command line in a shell, made from the parser, so that it cannot be out of date."""

from __future__ import annotations

import argparse

from newsspider.cli.parser import Parser
from newsspider.plan import ARGUMENTS
from newsspider.publishers import shipped

CRAWL_OPTIONS = ("-a", "-o", "-O", "-s", "-L", "-q", "--quiet", "--plan", "--json", "--traceback", "--help")

BASH = """_newsspider() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} command=${{COMP_WORDS[1]}} words
    case $command in
{cases}
    esac
    [ "$COMP_CWORD" -eq 1 ] && words="{commands}"
    COMPREPLY=($(compgen -W "$words" -- "$word"))
}}
complete -o default -F _newsspider newsspider"""


def script(shell: str, parser: Parser) -> str:
    """Return the script that gives `shell` (bash, zsh or fish) the commands, options and publishers."""
    words = words_of(parser)
    if shell == "fish":
        return _fish(words)
    cases = "\n".join(f'        {name}) words="{" ".join(after)}" ;;' for name, after in words.items())
    bash = BASH.format(cases=cases, commands=" ".join(words))
    return f"autoload -U +X bashcompinit && bashcompinit\n{bash}" if shell == "zsh" else bash


def words_of(parser: Parser) -> dict[str, list[str]]:
    """Return each command with the words that may follow it."""
    ids = sorted(shipped().publishers)
    commands = next(action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    words = {name: _words(one) for name, one in commands.choices.items()}
    words["crawl"] = [*ids, "news", *CRAWL_OPTIONS, *(f"{name}=" for name in ARGUMENTS)]
    words["publishers"] += ids
    return words


def _words(parser: argparse.ArgumentParser) -> list[str]:
    words: list[str] = []
    for action in parser._actions:
        words += action.option_strings
        words += map(str, action.choices or ())
    return words


def _fish(words: dict[str, list[str]]) -> str:
    first = f"complete -c newsspider -n __fish_use_subcommand -f -a '{' '.join(words)}'"
    rest = (
        f"complete -c newsspider -n '__fish_seen_subcommand_from {name}' -a '{' '.join(after)}'"
        for name, after in words.items()
    )
    return "\n".join([first, *rest])
