"""The text of an article that was carried to a tool and back."""

from __future__ import annotations

from armswire.articles import Article, ReadingOptions, make_article


def read_carried_text(text: str) -> Article:
    """Make an article of a text whose offsets are already counted.

    Raises:
        ValueError: if the text is not in normal form.
    """
    article = make_article(text, options=ReadingOptions())
    if article.text != text:
        raise ValueError("the text is not in normal form, so that offsets would shift")
    return article
