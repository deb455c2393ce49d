"""Dates: every calendar expression of news prose, in EDTF, anchored, and honest about what is broken."""

from armswire.mentions.dates.finding import find_dates

__all__ = ["find_dates"]
