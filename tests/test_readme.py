"""The README says what is true: its Python runs, its commands exist, its table of flags is whole."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [
    line.split("#")[0].strip()
    for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines()
]
ARTICLE = "Poland signed a $6.5 billion contract with Hyundai Rotem for 180 K2 tanks on Aug. 1, 2025."


def test_its_python_runs(capsys):
    for block in re.findall(r"```python\n(.*?)```", README, re.DOTALL):
        exec(compile(block, "README.md", "exec"), {})
    assert "contract ['Hyundai Rotem']" in capsys.readouterr().out


@pytest.mark.parametrize("command", [command for command in COMMANDS if "armswire" in command])
def test_its_commands_run(command, tmp_path):
    (tmp_path / "article.txt").write_text(ARTICLE)
    (tmp_path / "article.html").write_text(
        f"<html><body><article><p>{ARTICLE}</p><p>{ARTICLE}</p></article></body></html>"
    )
    (tmp_path / "articles.jsonl").write_text(f'{{"body": "{ARTICLE}"}}\n')
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "article.txt").write_text(ARTICLE)
    shell = command.replace("armswire", f"{sys.executable} -m armswire")
    if "corpus" in command:
        shell = f"cd {ROOT} && {shell} --help"
    done = subprocess.run(shell, shell=True, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_its_table_of_flags_is_whole():
    told = set(re.findall(r"`((?:date|money|quantity)\.[a-z_]+)`", README))
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "pipeline").rglob("*.py"))
    used = set(re.findall(r'"((?:date|money|quantity)\.[a-z_]+)"', code))
    assert used - {"money.amount", "money.currency"} <= told


def test_its_make_targets_exist():
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"make (\w+)", README)) <= targets
