"""Images with caption and credit, videos and audios."""

from __future__ import annotations

from dataclasses import replace

from newsspider.items import Image, Media, Picture
from newsspider.normalise.captions import split_credit
from newsspider.normalise.fields import Fields
from newsspider.normalise.text import clean, clean_or_none
from newsspider.words import comparable


def images_of(fields: Fields, title: str) -> tuple[Image, ...]:
    """Return the page's images, the main one first; what is declared as main stands in where none is shown."""
    found = fields.reading.found.get("images", ())
    declared = next(((one, url) for one in found if (url := fields.address(one.values[0]))), None)
    shown = [(_image(fields, picture, title), picture.source) for picture in fields.reading.pictures]
    shown = [(image, source) for image, source in shown if image.url or image.caption or image.credit]
    images = [image for image, _ in shown]
    if declared and not images:
        images.append(Image(declared[1]))
    elif declared and images[0].url is None:
        images[0] = replace(images[0], url=declared[1])
    if not images:
        return ()
    main = next((at for at, image in enumerate(images) if image.caption or image.credit), 0)
    images[main] = replace(images[main], is_main=True)
    sources = [source for _, source in shown] or [""]
    if declared and images[main].url == declared[1]:
        sources[main] = declared[0].sources[0]
    fields.sources["images"] = (sources[main], *sources[:main], *sources[main + 1 :])
    return (images[main], *images[:main], *images[main + 1 :])


def _image(fields: Fields, picture: Picture, title: str) -> Image:
    caption, credit = _caption(picture, title)
    return Image(fields.address(picture.url), caption, credit, clean_or_none(picture.alt))


def media_of(fields: Fields, name: str) -> tuple[Media, ...]:
    """Return the videos or audios that the page declares."""
    for found in fields.reading.found.get(name, ()):
        names = found.values if found.urls else [None] * len(found.values)
        told = zip(map(fields.address, found.urls or found.values), names, found.sources, strict=True)
        kept = [(Media(url, clean_or_none(title)), source) for url, title, source in told if url]
        kept = list({media.url: (media, source) for media, source in reversed(kept)}.values())[::-1]  # each once
        if kept:
            fields.sources[name] = tuple(source for _, source in kept)
            return tuple(media for media, _ in kept)
    return ()


def _caption(picture: Picture, title: str) -> tuple[str | None, str | None]:
    """Return caption and credit; of texts printed more than once, the one with the credit counts."""
    texts = [clean(text) for text in picture.captions if clean(text)]
    texts = [
        text for text in texts if comparable(text) != comparable(title)
    ] or texts  # the headline may stand there again
    pairs = [split_credit(text) for text in texts]
    caption = next((caption for caption, credit in pairs if caption and credit), None)
    caption = caption or next((caption for caption, _ in pairs if caption), None)
    credit = clean_or_none(picture.credit) or next((credit for _, credit in pairs if credit), None)
    if credit is None and len(texts) > 1 and len(texts[-1]) <= 60 and comparable(texts[-1]) != comparable(texts[0]):
        credit = texts[-1].removeprefix("/").strip()
    return caption, credit
