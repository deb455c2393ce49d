"""Places: towns, provinces, bases, seas, regions, and countries where something is or happens."""
