import pytest

from armswire.evaluation.integrity import check_corpus

OTHER = "2025-08-03-002-other"


def check(folder):
    return [str(problem) for problem in check_corpus(folder)[1]]


def test_a_sound_corpus_has_no_problems(write):
    assert check(write()) == []


def test_one_file_can_be_checked(write):
    (path,) = write().rglob("*.toml")
    assert check(path) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('country = "KR"', 'country = "KO"', "parties 3 ('Hyundai Rotem'): country: 'KO' is no ISO 3166-1"),
        ('currency = "USD"', 'currency = "DOL"', "no ISO 4217 code"),
        ('amount = "6500000000"', 'amount = "6.5e9"', "no plain decimal number"),
        ('amount = "6500000000"', 'amount = "6500000000.0"', "no plain decimal number"),
        ('amount = "6500000000"', "amount = 6500000000", "amount: Input should be a valid string"),
        ('role = "total"', 'role = "whole"', "role: Input should be"),
        ('edtf = "2030"', 'edtf = "2030-02-30"', "no EDTF date"),
        ('edtf = "2030"', 'edtf = "2030-22"', "a season: write the approximate year"),
        ('inferred = ["year"', 'inferred = ["century"', "inferred.0"),
        ('category = "armoured_vehicle"', 'category = "tank"', "equipment 1 ('K2'): category"),
        ("quantity = 180", 'quantity = "180"', "quantity: Input should be a valid integer"),
        ('kind = "company"', 'kind = "firm"', "kind: Input should be"),
        ('manner = "wire agency"', 'manner = "novel"', "top level: manner"),
        ('subject = "poland-k2-2025"', "", "top level: subject: Field required"),
        ("hard_negative = false", "hard_negative = true", "hard_negative and the events disagree"),
        ('published = "2025-08-02"', 'published = "2025-08-03"', "published on another day"),
        ("flags = []", 'flags = [{code = "date.odd", text = "Friday"}]', "flags 1 ('Friday'): code"),
        ('type = "contract"', 'type = "sale"', "event 1: type"),
        ('factuality = "asserted"', 'factuality = "true"', "event 1: factuality"),
        ('suppliers = ["Hyundai Rotem"]', 'suppliers = ["Rotem"]', "event 1: suppliers: no mention of 'Rotem'"),
        ('equipment = [{name = "K2 Black Panther",', 'equipment = [{name = "K2",', "equipment: no mention of 'K2'"),
        ('value = ["6500000000 USD"]', 'value = ["6500000000 EUR"]', "value: no mention of '6500000000 EUR'"),
        ('delivery = "2030"', 'place = "Berlin"', "place: no mention of 'Berlin'"),
        ('trigger = "contract"', 'trigger = "accord"', "trigger: words not found: 'accord'"),
        ("an official in Warsaw", "a minister", "attribution: words not found"),
        ('["Poland signed a"', '["Poland bought"', "'Poland bought' stands nowhere"),
        ('["Poland signed a"', '["Poland"', "'Poland' stands more than once"),
        ('evidence = ["Poland signed a", "Deliveries of the K2"]', "evidence = []", "evidence: List should have"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_file_place_and_remedy(write, old, new, told):
    folder = write(change={old: new})
    problems = check(folder)
    assert any(told in problem for problem in problems), problems
    assert all("001-poland-k2.toml" in problem and "; " in problem for problem in problems)


@pytest.mark.parametrize("code", ["BGN", "HRK", "LTL", "DEM", "EEK", "USD", "KRW"])
def test_currencies_past_and_present_are_known(write, code):
    folder = write(change={'currency = "USD"': f'currency = "{code}"', '"6500000000 USD"': f'"6500000000 {code}"'})
    assert check(folder) == []


def test_kosovo_is_a_country(write):
    assert check(write(change={'name = "Warsaw", country = "PL"': 'name = "Warsaw", country = "XK"'})) == []


def test_a_subject_is_in_one_split_only(write):
    write()
    folder = write(
        OTHER, split="test", text="Another text.\n\nPoland signed a contract.", gold=minimal("poland-k2-2025")
    )
    assert any("subject 'poland-k2-2025' is in another split too" in problem for problem in check(folder))


def test_no_text_stands_twice(write):
    write()
    folder = write(OTHER, change={"2025-08-02": "2025-08-03"})
    assert any("the same text as" in problem for problem in check(folder))


def test_texts_and_gold_come_in_pairs(write):
    folder = write()
    (folder / "dev" / "2025-01-01-009-lonely.txt").write_text("A text.")
    (folder / "dev" / "2025-01-01-010-ghost.toml").write_text('subject = "x"')
    problems = check(folder)
    assert any("009-lonely.txt: has no gold" in problem for problem in problems)
    assert any("010-ghost.txt" in problem and "no such file" in problem for problem in problems)


def test_names_have_one_form_and_are_used_once(write):
    write("Poland K2")
    write()
    folder = write(split="train")
    problems = check(folder)
    assert any("not named like the others" in problem for problem in problems)
    assert any("name used twice" in problem for problem in problems)


def test_an_empty_folder_is_no_corpus(tmp_path):
    assert any("holds no gold" in problem for problem in check(tmp_path))


def minimal(subject):
    return (
        f'published = "2025-08-03"\nmanner = "blog"\nregion = "India"\nsubject = "{subject}"\nhard_negative = true\n'
        'parties = [{text = "Poland", name = "Poland", kind = "government", country = "PL"}]\n'
    )
