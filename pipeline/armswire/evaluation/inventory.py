"""What a corpus holds, counted."""

from __future__ import annotations

import hashlib
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from armswire.evaluation.gold import GoldArticle, list_gold_files
from armswire.evaluation.integrity import name_split
from armswire.evaluation.repetition import measure_repetition


@dataclass
class Count:
    """What a split holds; `words` is the shortest, the mean and the longest article."""

    articles: int = 0
    hard_negatives: int = 0
    words: tuple[int, int, int] = (0, 0, 0)
    manners: Counter[str] = field(default_factory=Counter)
    mentions: Counter[str] = field(default_factory=Counter)
    events: Counter[str] = field(default_factory=Counter)


def count_corpus(golds: Iterable[GoldArticle]) -> dict[str, Count]:
    """Count what each split holds, and all of them ("all"), in the order of the files."""
    splits: defaultdict[str, list[GoldArticle]] = defaultdict(list)
    for gold in golds:
        splits[name_split(gold.path)].append(gold)
    everything = [gold for split in splits.values() for gold in split]
    return {name: _count(split) for name, split in {**splits, "all": everything}.items()}


def describe_repetition(golds: Iterable[GoldArticle]) -> tuple[float, float, str]:
    """Give the mean and the highest share of repeated 8-word windows, and the article that has it."""
    shares = measure_repetition({gold.path.stem: gold.article.text for gold in golds})
    worst = max(shares, key=lambda name: shares[name], default="")
    return (statistics.fmean(shares.values()), shares[worst], worst) if shares else (0.0, 0.0, "")


def hash_corpus(folder: Path) -> str:
    """Hash every text and gold of a folder (SHA-256, hexadecimal), names included."""
    digest = hashlib.sha256()
    for path in list_gold_files(folder):
        for file in (path.with_suffix(".txt"), path):
            digest.update(f"{file.name}\0".encode())
            # Line ends do not count: git may have changed them.
            digest.update(file.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def _count(golds: Sequence[GoldArticle]) -> Count:
    lengths = [len(gold.article.text.split()) for gold in golds] or [0]
    return Count(
        articles=len(golds),
        hard_negatives=sum(not gold.events for gold in golds),
        words=(min(lengths), round(statistics.fmean(lengths)), max(lengths)),
        manners=Counter(str(gold.head.get("manner")) for gold in golds),
        mentions=Counter(kind for gold in golds for kind, rows in gold.mentions.items() for _ in rows),
        events=Counter(event["type"] for gold in golds for event in gold.events),
    )
