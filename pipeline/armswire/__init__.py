"""armswire: arms-trade news in, structured event records out."""

__version__ = "0.1.0"
