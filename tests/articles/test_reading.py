import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armswire.articles import MAX_CHARACTERS, Article, ReadingOptions, make_article, read_articles, read_bytes
from armswire.articles.normalisation import normalise_text
from armswire.errors import ReadError

BODY = "The navy ordered six patrol boats from a yard in Gdynia, the ministry said in a short statement on Monday."


def read(
    folder: Path, name: str, data: bytes | str, options: ReadingOptions | None = None
) -> list[Article | ReadError]:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(read_articles(path, options))


def read_one(folder: Path, name: str, data: bytes | str, options: ReadingOptions | None = None) -> Article:
    (article,) = read(folder, name, data, options)
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1250"])
def test_any_encoding_gives_the_same_text(tmp_path, encoding):
    text = "Polska zamówiła 48 śmigłowców. Umowę podpisano w Świdniku; wartość to kilkaset milionów złotych."
    assert read_one(tmp_path, "a.txt", text.encode(encoding)).text == text


def test_windows_quotes_and_signs_are_known_without_statistics(tmp_path):
    text = "“It’s a £2 billion deal” – almost."
    assert read_one(tmp_path, "a.txt", text.encode("cp1252")).text == text


def test_text_that_was_decoded_twice_is_mended(tmp_path):
    twice = "Türkiye’s order – 20 drones".encode().decode("cp1252").encode()
    assert read_one(tmp_path, "a.txt", twice).text == "Türkiye’s order – 20 drones"


def test_sound_text_with_odd_letters_is_left_alone(tmp_path):
    text = "Škoda, Çorlu, São José: Ã is a letter too."
    assert read_one(tmp_path, "a.txt", text).text == text


def test_line_ends_spaces_and_invisible_characters_have_one_form():
    assert normalise_text("\ufeffA\u00a0deal\r\nworth\u200b it \r\n\r\n\r\nNext") == "A deal\n\nworth it\n\nNext"


def test_lines_wrapped_at_a_column_are_joined():
    wrapped = (
        "The ministry of defence said that it had ordered twelve howitzers\n"
        "from the maker, and that the first of them would be handed over in\n"
        "the spring of next year."
    )
    assert "\n" not in normalise_text(wrapped)


def test_a_heading_stays_apart_from_the_text_below_it():
    assert normalise_text("New jets for the air force\nThe minister signed.") == (
        "New jets for the air force\n\nThe minister signed."
    )


@given(st.text(max_size=300))
def test_normal_form_is_stable(text):
    once = normalise_text(text)
    assert normalise_text(once) == once


def test_markdown_loses_its_marks_and_keeps_its_metadata(tmp_path):
    article = read_one(
        tmp_path, "a.md", f'---\ntitle: "Boats"\ndate: 2024-05-03\n---\n\n## News\n\n**{BODY}** [more](http://x.org)\n'
    )
    assert article.text == f"News\n\n{BODY} more"
    assert (article.source.title, article.source.published) == ("Boats", "2024-05-03")


def test_html_gives_text_title_and_date(tmp_path):
    page = (
        "<html><head><title>Boats ordered</title><meta property='article:published_time' content='2024-05-03'></head>"
        f"<body><nav>Home | About</nav><article><h1>Boats ordered</h1>"
        f"<p>{BODY}</p><p>{BODY} Again.</p></article></body></html>"
    )
    article = read_one(tmp_path, "a.html", page)
    assert BODY in article.text
    assert "About" not in article.text
    assert (article.source.title, article.source.published) == ("Boats ordered", "2024-05-03")


def test_json_fields_can_be_mapped(tmp_path):
    options = ReadingOptions(fields={"text": "body", "published": "day"})
    article = read_one(tmp_path, "a.json", json.dumps({"body": BODY, "day": "3 May 2024", "url": "u"}), options)
    assert (article.text, article.source.published, article.source.url) == (BODY, "2024-05-03", "u")


def test_a_bad_json_line_is_an_error_and_the_others_go_on(tmp_path):
    good = json.dumps({"text": BODY})
    results = read(tmp_path, "a.jsonl", f'{good}\n{{"text": \n{{"title": "none"}}\n[1]\n{good}\n')
    assert [isinstance(result, ReadError) for result in results] == [False, True, True, True, False]
    assert "line 2" in str(results[1])
    assert "--field text=NAME" in str(results[2])
    assert results[4].source.path.endswith("a.jsonl#line5")


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.txt", bytes(range(256)) * 40, "not a text file"),
        ("a.txt", b"\xff" * 5000, "not a text file"),
        ("a.txt", b"%PDF-1.7\n" + bytes(4000), "not a text file"),
        ("a.json", "{", "not valid JSON"),
        ("a.json", '"text"', "not a JSON object"),
        ("a.json", "[" * 200_000, "not valid JSON"),
        ("a.txt", "a" * (MAX_CHARACTERS + 1), "characters"),
        ("a.html", "<html><body><img src=x></body></html>", "no article found"),
    ],
)
def test_what_is_no_article_gives_an_error_with_file_and_remedy(tmp_path, name, data, problem):
    (error,) = read(tmp_path, name, data)
    assert isinstance(error, ReadError)
    assert problem in str(error)
    assert name in str(error)
    assert error.remedy


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_an_empty_file_is_an_article_without_text(tmp_path, name):
    assert read_one(tmp_path, name, b"").text == ""


def test_a_missing_path_and_a_directory_are_errors(tmp_path):
    for path in (tmp_path / "none.txt", tmp_path):
        (error,) = read_articles(path)
        assert isinstance(error, ReadError)
        assert str(path) in str(error)


@pytest.mark.parametrize(
    ("name", "text", "given", "expected"),
    [
        ("a.txt", BODY, None, None),
        ("a.txt", BODY, dt.date(2025, 1, 2), "2025-01-02"),
        ("2024-03-04-boats.txt", BODY, None, "2024-03-04"),
        ("boats_20240304.txt", BODY, None, "2024-03-04"),
        ("boats-99999999.txt", BODY, None, None),
        ("a.txt", f"GDYNIA, Poland, March 4, 2024 - {BODY}", None, "2024-03-04"),
        ("a.txt", f"Boats\n\nPublished: 4 March 2024\n\n{BODY}", None, "2024-03-04"),
        ("a.txt", f"{BODY} It was signed on March 4, 2024, in Gdynia.", None, None),
        ("2024-03-04-boats.txt", BODY, dt.date(2025, 1, 2), "2025-01-02"),
        ("a.txt", f"GDYNIA, Poland, March 4, 2024 - {BODY}", dt.date(2025, 1, 2), "2025-01-02"),
    ],
)
def test_the_publication_date_comes_from_the_first_that_tells(tmp_path, name, text, given, expected):
    article = read_one(tmp_path, name, text, ReadingOptions(published=given))
    assert article.source.published == expected


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.json", "a.jsonl", "a.html"]))
def test_reading_never_raises(data, name):
    for result in read_bytes(data, name):
        assert isinstance(result, Article | ReadError)


def test_text_without_a_file_is_hashed_as_text():
    assert make_article("A\u00a0b").source.sha256 == make_article("A\u00a0b").source.sha256
    assert make_article("A\u00a0b").text == "A b"
