"""The Handbook's words for growth: by the levels where they settle it, else by the Handbook; not rounded twice."""

from pathlib import Path

import pytest
import tomli

from careercli.ingest.errors import SourceError
from careercli.ingest.handbook import read_growth
from careercli.ingest.projections import Projection
from careercli.ingest.ratings import rating
from careercli.ingest.sources import DATASETS
from careercli.model.projection import RatingScale

SCALE = RatingScale(3.1, tuple((bound, words) for bound, words in DATASETS["ep"]["ratings"]["2024-34"]["bounds"]))
MUCH_FASTER, FASTER, AS_FAST, SLOWER, NO_CHANGE = (words for _, words in SCALE.bounds)


@pytest.mark.parametrize(
    ("base", "projected", "percent", "said", "words"),
    [
        (504_500, 527_200, 4.5, AS_FAST, AS_FAST),  # plumbers: 4.50 by their levels, the Handbook knows
        (959_000, 1_002_100, 4.5, AS_FAST, AS_FAST),  # carpenters
        (71_800, 75_000, 4.5, AS_FAST, AS_FAST),  # health education specialists: 4.46
        (381_200, 398_200, 4.5, None, AS_FAST),  # packaging machine operators: at most 4.49
        (1_800, 1_800, 2.2, None, SLOWER),  # astronomers: the percent says more than the levels
        (8_800, 9_200, 3.7, None, AS_FAST),  # anthropologists: 4.5 by rounded levels
        (60_500, 64_400, 6.5, None, FASTER),  # financial risk specialists: 6.45 by the levels, no page
        (60_500, 64_400, 6.5, MUCH_FASTER, MUCH_FASTER),
        (100, 100, 0.0, None, NO_CHANGE),
        (0, 100, 50.0, None, MUCH_FASTER),
        (4_000, 3_000, -25.0, None, "decline"),
    ],
)
def test_the_word_for_a_projection(base: int, projected: int, percent: float, said: str | None, words: str) -> None:
    projection = Projection("", True, base, projected, projected - base, percent, 0, None, None, None, {})
    assert rating(projection, SCALE, said) == words


def test_what_the_handbook_says(official: Path) -> None:
    path = official / "ooh" / "profiles_2024-34.jsonl"
    assert read_growth(path, ()) == {"11-9111": MUCH_FASTER, "29-1141": FASTER}, "pages of one occupation only"
    path.write_text(path.read_text().replace('"soc_codes"', '"codes"', 1))
    with pytest.raises(SourceError, match=r"profiles_2024-34.jsonl, row 1: not a profile"):
        read_growth(path, ())


def test_ratings_stand_in_the_data(imported: Path) -> None:
    nurses = tomli.loads((imported / "occupations" / "registered-nurses.toml").read_text())["previous_projection"]
    assert (nurses["change_percent"], nurses["rating"]) == (4.9, FASTER)
    groups = tomli.loads((imported / "groups" / "00.toml").read_text())
    assert groups["00-0000"]["previous_projection"]["rating"] == AS_FAST
