"""Again: pages of the archive, or of anybody's WARC files, read anew without the network, and what comes of it."""

from newsspider.reparse.archived import reparse
from newsspider.reparse.findings import Findings
from newsspider.reparse.foreign import take_in

__all__ = ["Findings", "reparse", "take_in"]
