import json
import subprocess
import sys
from pathlib import Path

import pytest

from armswire import __version__

DEAL = (
    "Poland has signed a $6.5 billion contract with Hyundai Rotem for 180 K2 tanks, the ministry said on Aug. 1, 2025."
)
HEAVY = ("spacy", "babel", "dateparser", "trafilatura", "pint", "pycountry")


def run(*arguments: object, stdin: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "armswire", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, timeout=300)


def read_lines(data: bytes) -> list[dict]:
    return [json.loads(line) for line in data.decode().splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A folder with every kind of trouble in it, and two good articles."""
    folder = tmp_path_factory.mktemp("articles")
    (folder / "good.txt").write_text(DEAL)
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "deep" / "er" / "good.md").write_text(f"# A deal\n\n{DEAL}\n")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 30)
    (folder / "ff.txt").write_bytes(b"\xff" * 4096)
    (folder / "bad.json").write_text("{")
    (folder / "lines.jsonl").write_text(json.dumps({"text": DEAL}) + '\n{"title": "no text"}\nnot json\n')
    (folder / "long.txt").write_text("tank " * 1_000_000)
    (folder / "notes.xyz").write_text("of another kind")
    return folder


def test_version_help_and_schema_import_nothing_heavy():
    code = (
        "import sys; sys.argv = ['armswire', {!r}]\n"
        "from armswire.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print([name for name in {!r} if name in sys.modules], file=sys.stderr)"
    )
    for argument in ("--help", "--version", "schema"):
        done = subprocess.run([sys.executable, "-c", code.format(argument, HEAVY)], capture_output=True, check=True)
        assert done.stderr.decode().strip() == "[]"


def test_version_is_printed():
    assert run("--version").stdout.decode().strip() == f"armswire {__version__}"


def test_schema_is_a_json_schema_of_the_contract():
    schema = json.loads(run("schema").stdout)
    assert list(schema["properties"])[:4] == ["schema", "id", "type", "factuality"]
    assert "mentions" in json.loads(run("schema", "article").stdout)["properties"]


def test_extract_is_a_filter():
    done = run("extract", "-", stdin=DEAL.encode())
    assert done.returncode == 0
    (event,) = read_lines(done.stdout)
    assert (event["type"], event["buyers"][0]["country"]) == ("contract", "PL")


def test_extract_writes_articles_tables_and_files(folder, tmp_path):
    out = tmp_path / "out.jsonl"
    assert run("extract", folder / "good.txt", "--articles", "--out", out, "--published", "2025-08-02").returncode == 0
    (article,) = read_lines(out.read_bytes())
    assert article["source"]["published"] == "2025-08-02"
    table = run("extract", folder / "good.txt", "--table").stdout.decode()
    assert "contract" in table
    assert "Hyundai Rotem" in table


@pytest.mark.parametrize("name", ["binary.txt", "ff.txt", "bad.json", "long.txt", "none.txt", "deep"])
def test_extract_tells_what_it_cannot_read(folder, name):
    done = run("extract", folder / name)
    assert done.returncode == 1
    assert done.stdout == b""
    assert name in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_an_empty_file_has_no_events(folder):
    done = run("extract", folder / "empty.txt")
    assert (done.returncode, done.stdout) == (0, b"")


@pytest.mark.parametrize(
    "arguments", [("extract",), ("nonsense",), ("batch", "here"), ("extract", "-", "--published", "soon")]
)
def test_wrong_usage_exits_with_2(arguments):
    assert run(*arguments).returncode == 2


def test_an_unknown_model_is_told_in_a_line(folder):
    done = run("extract", folder / "good.txt", "--model", "xx_none")
    assert done.returncode == 1
    assert "xx_none" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_batch_goes_on_past_what_it_cannot_read(folder, tmp_path):
    done = run("batch", folder, "-o", tmp_path)
    assert done.returncode == 1
    articles = read_lines((tmp_path / "articles.jsonl").read_bytes())
    errors = read_lines((tmp_path / "errors.jsonl").read_bytes())
    events = read_lines((tmp_path / "events.jsonl").read_bytes())
    assert len(articles) == 4
    assert {Path(error["path"]).name for error in errors} == {
        "binary.txt",
        "ff.txt",
        "bad.json",
        "lines.jsonl",
        "long.txt",
    }
    assert len(errors) == 6
    assert all(error["problem"] and error["remedy"] for error in errors)
    assert [event["id"] for event in events] == [id_ for article in articles for id_ in article["events"]]


def test_batch_gives_the_same_bytes_twice(folder, tmp_path):
    runs = [tmp_path / "one", tmp_path / "two"]
    for out in runs:
        run("batch", folder / "deep", "-o", out)
    first, second = ((out / "events.jsonl").read_bytes() for out in runs)
    assert first == second
    assert first
