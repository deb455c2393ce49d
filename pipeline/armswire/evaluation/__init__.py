"""Measuring what the pipeline finds against gold."""
