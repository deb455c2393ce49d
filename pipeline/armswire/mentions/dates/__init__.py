"""Dates: every calendar expression of news prose, in EDTF, anchored, and honest about what is broken.

Conventions:

- Prepositions stay outside the text (on, in, by, since, until, from); "between … and" and the words of a broken range
  stay inside, as do qualifiers ("the end of last year", "early next month").
- Early, mid, late and seasons are the approximate month or year ("2025~"); the days given with a season are those of
  the northern half of the Earth. Quarters are 33-36 and halves 40-41 after the year.
- "Since 2022" is ``2022/..``, and so is "from 2027" told before that year; "until", "through" and "by 2030" are
  ``2030``. Weeks are written as their days.
- Fiscal years are written as the plain year. Decades count only with "early" or "late" (``199X~``).
- Days, weeks and months before or after publication are dates ("the next three weeks"), years are durations.
- "In two weeks" and "in two years" are dates behind a verb of the future; "built in two years" is a duration.
- A bare number is a day only in "be back on 15" and its like; "2/22 to 3/4" is a range, where it cannot be fractions.
- Without a publication date "last week" is no date, and a day of no year takes the year that the text tells nearby.
"""

from armswire.mentions.dates.finding import find_dates

__all__ = ["find_dates"]
