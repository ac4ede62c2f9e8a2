"""A small picture of the first page of a printed work, for the page on which it is offered.

In: the bytes of a PDF. Out: a WebP, always with the same bytes for the same PDF. pypdfium2 and Pillow load on first use.
"""

import io

_LONGEST = 480
"""Pixels of the longer side: twice what the page shows, for sharp screens."""
_QUALITY = 80


def first_page(pdf: bytes) -> tuple[bytes, tuple[int, int]]:
    """Return the first page as a picture, and its width and height."""
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415  # only when something was rendered

    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        scale = _LONGEST / max(page.get_size())
        image = page.render(scale=scale).to_pil().convert("RGB")
    finally:
        document.close()
    out = io.BytesIO()
    image.save(out, "WEBP", quality=_QUALITY, method=6)
    return out.getvalue(), image.size


def page_count(pdf: bytes) -> int:
    """Return the number of pages."""
    import pypdfium2  # noqa: PLC0415  # as above

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
