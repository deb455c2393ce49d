import pytest

import armswire

CASES = [
    ("Kenya ordered 14 helicopters: eight Mi-17 and five Mi-35.", ["14", "13"]),
    ("Kenya ordered 14 helicopters: eight Mi-17 and six Mi-35.", None),
    ("Kenya ordered 14 helicopters, including eight Mi-17 and ten Mi-35.", ["14", "18"]),
    ("Kenya ordered 14 helicopters, including eight Mi-17.", None),
    ("Kenya ordered about 14 helicopters: eight Mi-17 and five Mi-35.", None),
    ("Kenya ordered 14 helicopters. Eight Mi-17 and five Mi-35 serve already.", None),
]


@pytest.mark.parametrize(("text", "numbers"), CASES)
def test_a_total_is_compared_with_its_list(nlp, text, numbers):
    flags = [flag for flag in armswire.extract(text, nlp=nlp).flags if flag.code == "quantity.mismatch"]
    assert bool(flags) == bool(numbers)
    for flag in flags:
        assert all(number in flag.message for number in numbers)
        assert flag.suggestions[0].value == numbers[1]
