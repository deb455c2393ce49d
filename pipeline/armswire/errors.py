"""The errors a user can mend: each names the file, the place in it and the remedy."""

from __future__ import annotations


class ArmswireError(Exception):
    """The root of every error that a user can mend; anything else that is raised is a bug."""

    def __init__(self, problem: str, *, path: str | None = None, place: str | None = None, remedy: str) -> None:
        self.problem, self.path, self.place, self.remedy = problem, path, place, remedy
        where = ": ".join(part for part in (path, place) if part)
        super().__init__(f"{where}: {problem}; {remedy}" if where else f"{problem}; {remedy}")


class ReadError(ArmswireError):
    """A file could not be read as an article."""


class SettingsError(ArmswireError):
    """A setting, option or model cannot be used."""


class DataError(ArmswireError):
    """A data file (gazetteer, rates, gold) breaks its own rules."""
