"""The yardstick: a plain spaCy model and the obvious regexes, as anybody would write them in an afternoon."""

from armswire.evaluation.baseline.reading import load_baseline

__all__ = ["load_baseline"]
