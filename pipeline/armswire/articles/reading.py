"""From a file to its articles: the reader is chosen by the file's suffix."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import MappingProxyType

from armswire.articles.article import MAX_CHARACTERS, Article, Draft, ReadingOptions, hash_bytes
from armswire.articles.html import read_html
from armswire.articles.json_lines import read_json, read_json_lines
from armswire.articles.markdown import read_markdown
from armswire.articles.normalisation import normalise_line, normalise_text
from armswire.articles.plain import read_plain
from armswire.articles.publication import find_publication_date
from armswire.errors import ReadError
from armswire.records import Source

Reader = Callable[[bytes, str | None, ReadingOptions], Iterator[Draft | ReadError]]

READERS: MappingProxyType[str, Reader] = MappingProxyType(
    {
        ".txt": read_plain,
        ".md": read_markdown,
        ".html": read_html,
        ".htm": read_html,
        ".json": read_json,
        ".jsonl": read_json_lines,
    }
)
MAX_FILE_BYTES = 256 * 1024 * 1024
_MAX_TITLE_CHARACTERS = 200


def read_articles(path: Path, options: ReadingOptions | None = None) -> Iterator[Article | ReadError]:
    """Read the articles of a file, in order; what cannot be read is given as its error, in its place.

    Args:
        path: a file with one of the suffixes of `READERS`; any other is read as plain text.
        options: how to read.
    """
    try:
        data = _read_bytes(path)
    except ReadError as error:
        yield error
    else:
        yield from read_bytes(data, str(path), options)


def read_bytes(
    data: bytes, path: str | None = None, options: ReadingOptions | None = None, *, suffix: str = ".txt"
) -> Iterator[Article | ReadError]:
    """Read the articles in the bytes of a file; what cannot be read is given as its error, in its place.

    Args:
        data: the bytes.
        path: the file they are of, if any; names the source and tells the format.
        options: how to read.
        suffix: the format where there is no path.
    """
    options = options or ReadingOptions()
    reader = READERS.get(Path(path).suffix.lower() if path else suffix, read_plain)
    digest = hash_bytes(data)
    try:
        for draft in reader(data, path, options):
            yield draft if isinstance(draft, ReadError) else _finish(draft, path, digest, options)
    except ReadError as error:
        yield error


def make_article(text: str, *, title: str | None = None, options: ReadingOptions | None = None) -> Article:
    """Make an article of a text that comes from no file.

    Raises:
        ReadError: if it is longer than `MAX_CHARACTERS`.
    """
    article = _finish(Draft(text, title=title), None, hash_bytes(text.encode("utf-8", "surrogatepass")), options)
    if isinstance(article, ReadError):
        raise article
    return article


def _read_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ReadError("is a directory", path=str(path), remedy="give a file, or use `armswire batch` on it")
        if path.stat().st_size > MAX_FILE_BYTES:
            remedy = f"split it into files of at most {MAX_FILE_BYTES // 1024**2} MB"
            raise ReadError("file too large", path=str(path), remedy=remedy)
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ReadError(reason, path=str(path), remedy="check the path and its permissions") from error


def _finish(draft: Draft, path: str | None, digest: str, options: ReadingOptions | None) -> Article | ReadError:
    if len(draft.text) > MAX_CHARACTERS:
        remedy = f"split it into articles of at most {MAX_CHARACTERS:,} characters, for instance as JSON Lines"
        return ReadError(f"text of {len(draft.text):,} characters", path=path, place=draft.place, remedy=remedy)
    text = normalise_text(draft.text)
    given = options.published if options else None
    published = find_publication_date(metadata=draft.published, given=given, path=path, text=text)
    source = Source(
        path=f"{path}#{draft.place.replace(' ', '')}" if path and draft.place else path,
        sha256=digest,
        title=normalise_line(draft.title) or _find_title(text),
        published=published.isoformat() if published else None,
        url=draft.url,
    )
    return Article(text, source)


def _find_title(text: str) -> str | None:
    """Take a short first line that ends no sentence, with a text below it, as the title."""
    first, _, rest = text.partition("\n")
    is_title = rest and len(first) <= _MAX_TITLE_CHARACTERS and not first.endswith((".", ":", ";", ","))
    return first if is_title else None
