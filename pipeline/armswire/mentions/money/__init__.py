"""Money: any currency, any notation, and what is doubtful about it."""

from __future__ import annotations

from armswire.mentions.money.finder import find_money

__all__ = ["find_money"]
