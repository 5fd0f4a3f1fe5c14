"""Keep: articles as lines of JSON, in segments that survive a crash."""

from newsspider.store.lines import encode_line, encode_record, folder_name, record_of
from newsspider.store.packing import unpacked
from newsspider.store.segments import Sealed, Segment, Segments, forget_unknown, lines_of, recover, rewritten

__all__ = [
    "Sealed",
    "Segment",
    "Segments",
    "encode_line",
    "encode_record",
    "folder_name",
    "forget_unknown",
    "lines_of",
    "record_of",
    "recover",
    "rewritten",
    "unpacked",
]
