"""Which lines of a page are text of its article, as far as what is known of the page tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from measure.bodies import folded_spaces, words
from measure.corpora import Sample

from newsspider.extract.lines import Line

RUN = 4  # words that are compared at a time
MOSTLY, HARDLY = 0.6, 0.3  # share of a line's runs in the true text; between the two nobody can tell
NEAR = 3  # lines beside a short one that tell whether it belongs to them
LONG_SEGMENT = 40  # characters of a line that may be a part of a segment

Labels = list[bool | None]


def of_text(lines: Sequence[Line], text: str) -> Labels:
    """Return for each line whether it is part of the true `text`; None where nobody can tell."""
    paragraphs = [tuple(words(paragraph.lower())) for paragraph in text.split("\n")]
    told = [word for paragraph in paragraphs for word in paragraph]
    runs = {tuple(told[at : at + RUN]) for at in range(len(told) - RUN + 1)}
    short = {tuple(told[at : at + size]) for size in range(1, RUN) for at in range(len(told) - size + 1)}
    whole = Counter(paragraphs)
    shares = [_share(line, runs) for line in lines]
    labels: Labels = []
    for index, line in enumerate(lines):
        said = tuple(words(line.text.lower()))
        if line.is_image or not said:
            labels.append(None)
        elif (share := shares[index]) is not None:
            labels.append(True if share >= MOSTLY else False if share < HARDLY else None)
        else:
            beside = sum(1 for share in _beside(shares, index) if share >= MOSTLY)
            labels.append(beside >= (1 if said in whole else NEAR) and said in short)
    return labels


def _share(line: Line, runs: set[tuple[str, ...]]) -> float | None:
    said = words(line.text.lower())
    if line.is_image or len(said) < RUN:
        return None
    own = [tuple(said[at : at + RUN]) for at in range(len(said) - RUN + 1)]
    return sum(run in runs for run in own) / len(own)


def _beside(shares: Sequence[float | None], index: int) -> list[float]:
    around = [*shares[max(0, index - NEAR) : index], *shares[index + 1 : index + 1 + NEAR]]
    return [share for share in around if share is not None]


def of_segments(lines: Sequence[Line], truth: Mapping[str, Any]) -> Labels:
    """Return for each line whether it has one of the segments that must occur, or one that must not."""
    wanted = [folded_spaces(segment) for segment in truth["with"]]
    unwanted = [folded_spaces(segment) for segment in truth["without"]]
    return [None if line.is_image else _segment_label(folded_spaces(line.text), wanted, unwanted) for line in lines]


def _segment_label(text: str, wanted: Sequence[str], unwanted: Sequence[str]) -> bool | None:
    if any(one in text or (len(text) > LONG_SEGMENT and text in one) for one in wanted if one):
        return True
    return False if any(one in text for one in unwanted if one) else None


def of_agreement(lines: Sequence[Line], texts: Sequence[str]) -> Labels:
    """Return for each line whether all of several extractors kept it, or none did; None where they differ."""
    said = [f" {' '.join(words(text))} " for text in texts]
    labels: Labels = []
    for line in lines:
        own = f" {' '.join(words(line.text))} "
        kept = {own in text for text in said}
        labels.append(None if line.is_image or not own.strip() or len(kept) != 1 else kept.pop())
    return labels


def of_sample(lines: Sequence[Line], sample: Sample) -> Labels:
    """Return what the truth of a sample says of its lines; nothing where it is about other facts."""
    if sample.form == "facts":
        return [None] * len(lines)
    if sample.form == "segments":
        return of_segments(lines, sample.truth)
    return of_text(lines, _true_text(sample))


def _true_text(sample: Sample) -> str:
    if sample.form == "text":
        return str(sample.truth["body"])
    parts = [*(sample.truth.get("summary") or [])]
    for section in sample.truth["sections"]:
        headline = section.get("headline") or []
        parts += [headline] if isinstance(headline, str) else headline
        parts += section["paragraphs"]
    return "\n".join(parts)
