import pytest

from armswire.errors import DataError
from armswire.evaluation.gold import find_trigger, load_gold, load_gold_file, parse_gold_file


def load(folder):
    (gold,) = load_gold(folder)
    return gold


def test_every_quote_is_found_in_reading_order(write):
    gold = load(write())
    text = gold.article.text
    for mentions in gold.mentions.values():
        assert all(text[m.start : m.end] == m.text for m in mentions)
        assert [m.start for m in mentions] == sorted({m.start for m in mentions})
    assert [text[m.start - 4 : m.start] for m in gold.mentions["equipment"]] == ["ore ", "180 ", "the "]


def test_skip_passes_over_words(write):
    gold = load(write(change={'{text = "K2", name': '{text = "K2", skip = 1, name', '  {text = "K2", name': "#"}))
    assert gold.mentions["equipment"][0].start == gold.article.text.index("K2 tanks on Friday")


def test_words_are_whole_words(write):
    text = "Polands and Poland\n\nPoland signed a $6.5 billion contract with Hyundai Rotem for 180 K2 tanks."
    gold = load(write(text=text, gold='parties = [{text = "Poland", name = "Poland", kind = "government"}]'))
    assert gold.mentions["parties"][0].start == 12


def test_what_does_not_hold_is_left_out(write):
    gold = load(write(change={'role = "total"': "approximate = false"}))
    assert dict(gold.mentions["money"][0].values) == {"amount": "6500000000", "currency": "USD"}


def test_two_flags_may_stand_on_the_same_words(write):
    flags = 'flags = [{code = "date.impossible", text = "Friday"}, {code = "date.two_digit_year", text = "Friday"}]'
    gold = load(write(change={"flags = []": flags}))
    assert len({flag.start for flag in gold.mentions["flags"]}) == 1


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('text = "Warsaw"', 'text = "Berlin"', "places 1: words not found: 'Berlin'"),
        ('country = "KR"', 'land = "KR"', "parties 3: unknown key land"),
        ('region = "Korea"', 'area = "Korea"', "top level: unknown key area"),
        ("delivery =", "handover =", "event 1: unknown key handover"),
        ("flags = []", "flags = [", "not valid TOML"),
    ],
)
def test_what_breaks_the_format_is_told_with_file_and_place(write, old, new, told):
    (path,) = write(change={old: new}).rglob("*.toml")
    with pytest.raises(DataError) as caught:
        load_gold_file(path)
    assert told in str(caught.value)
    assert path.name in str(caught.value)


def test_all_problems_of_a_file_are_told_at_once(write):
    (path,) = write(change={'text = "Warsaw"': 'text = "Berlin"', 'text = "180"': 'text = "190"'}).rglob("*.toml")
    assert len(parse_gold_file(path)[1]) == 2


def test_a_trigger_is_looked_for_in_the_evidence():
    text = "A contract was due.\n\nPoland signed a contract for 180 K2 tanks."
    assert find_trigger({"trigger": "contract", "evidence": ["Poland signed"]}, text) == text.rindex("contract")
    assert find_trigger({"trigger": "contract", "evidence": []}, text) == text.index("contract")
    with pytest.raises(DataError, match="trigger not found"):
        find_trigger({"trigger": "deal", "evidence": []}, text)
