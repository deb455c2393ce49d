"""From raw files to articles in normal form."""

from armswire.articles.article import MAX_CHARACTERS, Article, ReadingOptions
from armswire.articles.reading import READERS, make_article, read_articles, read_bytes

__all__ = ["MAX_CHARACTERS", "READERS", "Article", "ReadingOptions", "make_article", "read_articles", "read_bytes"]
