import json

from armswire.articles import READERS
from armswire.batch import find_files, run_batch
from armswire.errors import ReadError
from armswire.records import ArticleRecord, Source


def make_record(path):
    return ArticleRecord(source=Source(path=str(path), sha256="0" * 64), text=path.read_text())


def test_files_are_found_in_one_order_and_others_counted(tmp_path):
    for name in ("b.txt", "a.md", "deep/c.JSON", "deep/d.xyz", ".hidden/e.txt", ".f.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    files, others = find_files(tmp_path, READERS)
    assert [path.relative_to(tmp_path).as_posix() for path in files] == ["a.md", "b.txt", "deep/c.JSON"]
    assert others == 1


def test_a_link_to_a_folder_above_is_not_followed(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert len(find_files(tmp_path, READERS)[0]) == 1


def test_a_failure_on_one_article_is_reported_and_the_others_go_on(tmp_path):
    files = []
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(name)
        files.append(tmp_path / name)

    def extract(path):
        if path.name == "b.txt":
            raise ZeroDivisionError("a bug")
        if path.name == "c.txt":
            yield ReadError("too long", path=str(path), place="line 3", remedy="split it")
        yield make_record(path)

    ticks = []
    summary = run_batch(files, extract, tmp_path / "out", lambda: ticks.append(1))
    rows = [json.loads(line) for line in (tmp_path / "out" / "errors.jsonl").read_text().splitlines()]
    assert (summary.files, summary.articles, summary.errors, len(ticks)) == (3, 2, 2, 3)
    assert rows[0]["problem"] == "ZeroDivisionError: a bug"
    assert rows[1] == {"path": str(files[2]), "place": "line 3", "problem": "too long", "remedy": "split it"}
