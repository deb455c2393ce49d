"""Historical exchange rates, offline, and what a sum was worth in US dollars on a day.

Rates come from a sequence of tables, asked in order: the user's own, the European Central Bank's, the Polish central
bank's. Nothing is loaded before the first question, and of each source only what the question needs.
"""

from __future__ import annotations

from armswire.rates.conversion import convert_to_usd
from armswire.rates.lookup import OFFICIAL_TABLES, Rate, find_rate
from armswire.rates.tables import EcbRates, NbpRates, RateTable
from armswire.rates.user import UserRates, load_user_rates

__all__ = [
    "OFFICIAL_TABLES",
    "EcbRates",
    "NbpRates",
    "Rate",
    "RateTable",
    "UserRates",
    "convert_to_usd",
    "find_rate",
    "load_user_rates",
]
