"""Raw: fetched pages as WARC 1.1 (ISO 28500), written with warcio and read back with fastwarc.

Both come with `newsspider[archive]`; only `records.py` and `reader.py` import them, so that the rest works without.
"""

from newsspider.archive.exchange import Exchange
from newsspider.archive.writer import Archive, Kept, check_installed, missing, place_of, recover, sha256_of

__all__ = ["Archive", "Exchange", "Kept", "check_installed", "missing", "place_of", "recover", "sha256_of"]
