"""One article, from text to records: a pure function of the text and the settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from armswire.articles import Article, ReadingOptions, make_article, read_articles
from armswire.errors import ArmswireError, ReadError
from armswire.language.annotations import KINDS
from armswire.language.pipeline import PipelineOptions, load_pipeline
from armswire.records import ArticleRecord, Mentions


def load(model: str | None = None, *, gazetteer: str | Path | None = None, rates: str | Path | None = None) -> Language:
    """Load the pipeline.

    Args:
        model: a spaCy pipeline by name or path; armswire's own where none is named.
        gazetteer: a CSV file of further equipment.
        rates: a CSV file of further exchange rates (`date,currency,rate_per_usd`).

    Returns:
        A spaCy pipeline; every extractor is a component that can be disabled or replaced by spaCy's own means.

    Raises:
        SettingsError: if the model cannot be loaded.
        DataError: if the gazetteer or the rates break their rules.
    """
    options = PipelineOptions(
        model=model, gazetteer=Path(gazetteer) if gazetteer else None, rates=Path(rates) if rates else None
    )
    return load_pipeline(options)


def extract(
    source: str | Path, *, nlp: Language | None = None, published: dt.date | str | None = None
) -> ArticleRecord:
    """Extract the events of one article.

    Args:
        source: the article's text; or, as a `Path`, the file it is in.
        nlp: a pipeline from `load`, to be used for many articles; loaded anew where none is given.
        published: when the article was published, where it does not say so itself (ISO 8601 if a string).

    Returns:
        The article with its mentions and, in `.events`, its events.

    Raises:
        ReadError: if the file cannot be read, or holds several articles.
        ValueError: if `published` is no ISO date.
    """
    day = dt.date.fromisoformat(published) if isinstance(published, str) else published
    options = ReadingOptions(published=day)
    article = _read_one(source, options) if isinstance(source, Path) else make_article(source, options=options)
    return extract_article(article, nlp or load())


def extract_file(path: Path, nlp: Language, options: ReadingOptions) -> Iterator[ArticleRecord | ArmswireError]:
    """Extract every article of a file in order; what cannot be read is given as its error, in its place."""
    for article in read_articles(path, options):
        yield article if isinstance(article, ReadError) else extract_article(article, nlp)


def extract_article(article: Article, nlp: Language) -> ArticleRecord:
    """Extract the events of an article that has been read."""
    doc = nlp.make_doc(article.text)
    doc._.source = article.source
    return read_doc(nlp(doc) if article.text else doc)


def read_doc(doc: Doc) -> ArticleRecord:
    """Give what the pipeline wrote on a doc as a record, for docs that come from `nlp` or `nlp.pipe` directly."""
    return ArticleRecord(
        source=doc._.source,
        text=doc.text,
        mentions=Mentions(**{kind: tuple(getattr(doc._, kind)) for kind in KINDS}),
        flags=tuple(doc._.flags),
        events=tuple(doc._.events),
    )


def _read_one(path: Path, options: ReadingOptions) -> Article:
    articles = list(read_articles(path, options))
    if len(articles) != 1:
        remedy = "read such files with `armswire.read_articles` and `armswire.extract_article`"
        raise ReadError(f"holds {len(articles)} articles", path=str(path), remedy=remedy)
    if isinstance(articles[0], ReadError):
        raise articles[0]
    return articles[0]
