"""Carrying gold to annotation tools and libraries, and back."""
