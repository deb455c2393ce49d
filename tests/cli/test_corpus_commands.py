import json
import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[2] / "corpus"


def run(*arguments):
    command = [sys.executable, "-m", "armswire", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, timeout=300, text=True)


@pytest.fixture
def sample(tmp_path):
    """Three articles of the corpus in a folder of their own."""
    folder = tmp_path / "sample" / "dev"
    folder.mkdir(parents=True)
    for gold in sorted((CORPUS / "dev").glob("*.toml"))[:3]:
        for path in (gold, gold.with_suffix(".txt")):
            (folder / path.name).write_bytes(path.read_bytes())
    return folder.parent


def test_check_counts_what_is_sound(sample):
    done = run("corpus", "check", sample)
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 articles, 0 problems" in done.stdout


def test_check_tells_what_is_not_and_exits_with_1(sample):
    gold = min((sample / "dev").glob("*.toml"))
    gold.write_text(gold.read_text().replace("manner = ", "manners = "))
    done = run("corpus", "check", sample)
    assert done.returncode == 1
    assert f"{gold}: top level: unknown key manners; use only" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("format_", ["label-studio", "doccano"])
def test_export_and_import_give_the_same_gold(sample, tmp_path, format_):
    file, once, twice = tmp_path / "export.json", tmp_path / "once", tmp_path / "twice"
    assert run("corpus", "export", sample, "--to", format_, "-o", file).returncode == 0
    assert run("corpus", "import", file, "--from", format_, "-o", once).returncode == 0
    assert file.with_suffix(".xml").exists() == (format_ == "label-studio")
    assert len(list(once.glob("*.toml"))) == len(list(once.glob("*.txt"))) == 3
    agreement = tmp_path / "agreement.json"
    assert run("corpus", "compare", sample, once, "--json", agreement).returncode == 0
    assert json.loads(agreement.read_text())["differences"] == []
    run("corpus", "export", once, "--to", format_, "-o", file)
    run("corpus", "import", file, "--from", format_, "-o", twice)
    for path in once.iterdir():
        assert (twice / path.name).read_bytes() == path.read_bytes()


def test_export_to_spacy_writes_a_docbin(sample, tmp_path):
    file = tmp_path / "dev.spacy"
    assert run("corpus", "export", sample, "--to", "docbin", "-o", file).returncode == 0
    assert file.stat().st_size > 1000


def test_what_is_broken_is_not_exported(sample, tmp_path):
    gold = min((sample / "dev").glob("*.toml"))
    gold.write_text(gold.read_text().replace("[[events]]", '[[events]]\ntypo = "x"', 1))
    done = run("corpus", "export", sample, "--to", "doccano", "-o", tmp_path / "out.jsonl")
    assert done.returncode == 1
    assert "unknown key typo" in done.stderr
    assert not (tmp_path / "out.jsonl").exists()


def test_import_refuses_what_is_no_export(tmp_path):
    file = tmp_path / "odd.json"
    for content in ("{", "[{}]"):
        file.write_text(content)
        done = run("corpus", "import", file, "-o", tmp_path / "out")
        assert done.returncode == 1
        assert "odd.json" in done.stderr
        assert "Traceback" not in done.stderr


def test_evaluate_prints_writes_and_pins(sample, tmp_path):
    figures, page = tmp_path / "figures.json", tmp_path / "page.html"
    arguments = (
        "evaluate",
        sample,
        "--split",
        "dev",
        "--json",
        figures,
        "--html",
        page,
        "--baseline",
        "--errors",
        "--pin",
    )
    done = run(*arguments)
    assert done.returncode == 0, done.stderr
    for words in ("3 articles", "parties form", "slot buyers", "baseline", "cause of error", "floors written"):
        assert words in done.stdout
    data = json.loads(figures.read_text())
    assert set(data["systems"]) == {"armswire", "baseline"}
    assert {"mentions", "events", "slots", "records", "flags", "confusion", "calibration", "worst_articles"} <= set(
        data["systems"]["armswire"]
    )
    assert page.read_text().startswith("<!doctype html>")
    assert (sample / "floors.toml").exists()
    assert run("corpus", "check", sample).returncode == 0


@pytest.mark.parametrize("arguments", [("evaluate", "."), ("evaluate", ".", "--split", "none")])
def test_evaluate_needs_gold(arguments, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "armswire", *arguments], cwd=tmp_path, capture_output=True, check=False, text=True
    )
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr
