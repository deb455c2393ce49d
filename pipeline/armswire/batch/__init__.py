"""Carrying many articles down the street."""

from armswire.batch.running import BatchSummary, find_files, run_batch

__all__ = ["BatchSummary", "find_files", "run_batch"]
