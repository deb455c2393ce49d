from pathlib import Path

import pytest

from armswire.evaluation.gold import load_gold

CORPUS = Path(__file__).parents[2] / "corpus"

TEXT = """Poland orders more K2 tanks

Poland signed a $6.5 billion contract with Hyundai Rotem for 180 K2 tanks on Friday.

Deliveries of the K2 will end by 2030, an official in Warsaw said.
"""

GOLD = """published = "2025-08-02"
manner = "wire agency"
region = "Korea"
subject = "poland-k2-2025"
hard_negative = false

money = [{text = "$6.5 billion", amount = "6500000000", currency = "USD", role = "total"}]
dates = [
  {text = "Friday", edtf = "2025-08-01", inferred = ["year", "month", "day"]},
  {text = "by 2030", edtf = "2030"},
]
equipment = [
  {text = "K2", name = "K2 Black Panther", category = "armoured_vehicle"},
  {text = "K2", name = "K2 Black Panther", category = "armoured_vehicle", quantity = 180},
  {text = "K2", name = "K2 Black Panther", category = "armoured_vehicle"},
]
parties = [
  {text = "Poland", name = "Poland", kind = "government", country = "PL"},
  {text = "Poland", name = "Poland", kind = "government", country = "PL"},
  {text = "Hyundai Rotem", name = "Hyundai Rotem", kind = "company", country = "KR"},
]
places = [{text = "Warsaw", name = "Warsaw", country = "PL"}]
quantities = [{text = "180", value = 180, of = "K2 Black Panther"}]
flags = []

[[events]]
type = "contract"
factuality = "asserted"
trigger = "contract"
date = "2025-08-01"
suppliers = ["Hyundai Rotem"]
buyers = ["Poland"]
participants = []
equipment = [{name = "K2 Black Panther", quantity = 180}]
value = ["6500000000 USD"]
delivery = "2030"
attribution = "an official in Warsaw"
evidence = ["Poland signed a", "Deliveries of the K2"]
"""

NAME = "2025-08-02-001-poland-k2"


@pytest.fixture
def write(tmp_path):
    """Write an article with gold into the corpus in the test's own folder; what is replaced is named."""

    def write(name=NAME, *, split="dev", text=TEXT, gold=GOLD, **replaced):
        folder = tmp_path / split
        folder.mkdir(exist_ok=True)
        for old, new in replaced.get("change", {}).items():
            assert old in gold, old
            gold = gold.replace(old, new, 1)
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        (folder / f"{name}.toml").write_text(gold, encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture(scope="session")
def corpus_gold():
    """The gold of the whole corpus."""
    return list(load_gold(CORPUS))


@pytest.fixture(scope="session")
def corpus_folder():
    """The corpus."""
    return CORPUS
