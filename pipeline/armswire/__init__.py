"""armswire: arms-trade news in, structured event records out.

    from armswire import extract, load

    nlp = load()
    article = extract("Poland signed a $6.5 billion contract with Hyundai Rotem for 180 K2 tanks on Aug. 1.", nlp=nlp)
    for event in article.events:
        print(event.type, event.model_dump_json())

Nothing heavy is imported until it is used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from armswire.articles import Article, ReadingOptions, read_articles
    from armswire.errors import ArmswireError
    from armswire.extraction import extract, extract_article, load, read_doc
    from armswire.records import ArticleRecord, Event

__version__ = "0.1.0"

__all__ = [
    "ArmswireError",
    "Article",
    "ArticleRecord",
    "Event",
    "ReadingOptions",
    "__version__",
    "extract",
    "extract_article",
    "load",
    "read_articles",
    "read_doc",
]

_HOMES = {
    "Article": "articles",
    "ArticleRecord": "records",
    "ArmswireError": "errors",
    "Event": "records",
    "ReadingOptions": "articles",
    "extract": "extraction",
    "extract_article": "extraction",
    "load": "extraction",
    "read_articles": "articles",
    "read_doc": "extraction",
}


def __getattr__(name: str) -> Any:
    """Import a public name where it lives, the first time it is used (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"armswire.{_HOMES[name]}"), name)
