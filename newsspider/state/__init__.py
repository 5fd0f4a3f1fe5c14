"""Known: what earlier runs saw, stored and still owe."""

from newsspider.state.database import State, reading
from newsspider.state.entries import MOST_TRIES, Entry, Facts, Owed, Removal, Sighting
from newsspider.state.migrations import MIGRATIONS, VERSION

__all__ = [
    "MIGRATIONS",
    "MOST_TRIES",
    "VERSION",
    "Entry",
    "Facts",
    "Owed",
    "Removal",
    "Sighting",
    "State",
    "reading",
]
