"""The command line: one command a file."""

from armswire.cli.app import main

__all__ = ["main"]
