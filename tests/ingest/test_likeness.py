"""Likeness: what the measures say of a few occupations that are made up, and of the miniature."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import tomli

from careercli.ingest.descriptions import Description, stems
from careercli.ingest.likeness import NEIGHBOURS, REST, WEIGHTS, nearest
from careercli.ingest.likeness_measures import measures
from careercli.model.likeness import Link

from .conftest import Imported

NURSE, AIDE, CLERK, OTHER = "29-1141", "31-1131", "43-3031", "29-1299"


def described(
    soc: str, tasks: str = "", ratings: Mapping[str, float] | None = None, related: Mapping[str, float] | None = None
) -> Description:
    return Description(
        groups=(f"{soc[:2]}-0000", f"{soc[:4]}000", f"{soc[:6]}0"),
        rest=False,
        tasks=stems([tasks]),
        names={},
        technology={},
        ratings=ratings or {},
        related=related or {},
    )


@pytest.fixture
def three() -> dict[str, Description]:
    return {
        NURSE: described(NURSE, "record care of patients", {"a": 5, "b": 1}, {AIDE: 1.0}),
        AIDE: described(AIDE, "care for patients, lift patients", {"a": 4, "b": 2}, {NURSE: 0.5}),
        CLERK: described(CLERK, "record bills", {"a": 1, "b": 5}, {NURSE: 0.5}),
    }


def test_weights_add_up() -> None:
    assert sum(WEIGHTS.values()) == pytest.approx(1)
    assert set(WEIGHTS) == set(Link)


def test_words_of_one_stem_are_one() -> None:
    assert stems(["Records recorded recording", "a to studies"]) == {"record": 3.0, "study": 1.0}


def test_relatedness_is_the_mean_of_both_directions(three: dict[str, Description]) -> None:
    related = measures(three)[Link.RELATED]
    assert related == {(NURSE, AIDE): 0.75, (NURSE, CLERK): 0.25}


def test_what_everybody_says_says_nothing(three: dict[str, Description]) -> None:
    alike = {soc: description._replace(tasks={"patient": 3.0}) for soc, description in three.items()}
    assert measures(alike)[Link.TASKS] == {}


def test_ratings_count_by_their_deviation_from_the_mean(three: dict[str, Description]) -> None:
    skills = measures(three)[Link.SKILLS]
    assert skills[NURSE, AIDE] == pytest.approx(1)
    assert (NURSE, CLERK) not in skills, "opposite to each other, which is 0 and not less"


def test_groups_count_level_by_level(three: dict[str, Description]) -> None:
    three |= {"29-1142": described("29-1142", "x"), OTHER: described(OTHER, "y")}
    group = measures(three)[Link.GROUP]
    assert group[NURSE, "29-1142"] == 1
    assert group[NURSE, OTHER] == pytest.approx(2 / 3)
    assert (NURSE, CLERK) not in group


def test_likeness_is_the_same_in_both_directions_and_between_0_and_1(three: dict[str, Description]) -> None:
    found = nearest(three)
    values = {(soc, near.soc): near.value for soc, others in found.items() for near in others}
    assert values[NURSE, AIDE] == values[AIDE, NURSE] > values[NURSE, CLERK] > 0
    assert all(0 < value <= 1 for value in values.values())
    assert found[NURSE][0].soc == AIDE


def test_a_lacking_measure_leaves_its_weight_to_the_others(three: dict[str, Description]) -> None:
    full = {near.soc: near.value for near in nearest(three)[NURSE]}
    unrated = nearest({soc: description._replace(ratings={}) for soc, description in three.items()})
    assert {near.soc: near.value for near in unrated[NURSE]}[CLERK] > full[CLERK]


def test_what_is_not_described_has_the_mean_of_its_group(three: dict[str, Description]) -> None:
    second = described("29-1142", "record bills", {"a": 1, "b": 5}, {})
    residual = described(OTHER)._replace(rest=True, peers=(NURSE, "29-1142"))
    found = nearest(three | {"29-1142": second, OTHER: residual})
    value = {near.soc: near.value for near in found[OTHER]}[AIDE]
    peers = [{near.soc: near.value for near in found[peer]}.get(AIDE, 0) for peer in residual.peers]
    assert 0 < value < REST * max(peers)


def test_the_miniature_has_neighbours_of_every_occupation(imported: Path) -> None:
    table = tomli.loads((imported / "likeness.toml").read_text(encoding="utf-8"))
    codes = tomli.loads((imported / "codes.toml").read_text(encoding="utf-8"))["occupations"]
    assert set(table["neighbours"]) == set(codes)
    assert table["links"] == [link.value for link in Link]
    first = table["neighbours"]["13-1020"].split()[0]
    assert all(len(near.split()) <= NEIGHBOURS for near in table["neighbours"].values())
    soc, thousandths, links = first.split(":")
    assert soc in codes
    assert 0 < int(thousandths) <= 1000
    assert links


def test_no_sentence_is_kept(imported: Path) -> None:
    assert "livestock" not in (imported / "likeness.toml").read_text(encoding="utf-8")


def test_task_statements_are_needed(official: Path, data: Path, ingest: Callable[[Path, Path], Imported]) -> None:
    (official / "onet/30.2/Task Statements.xlsx").unlink()
    run = ingest(official, data)
    assert run.status == 3
    assert "Task Statements.xlsx" in run.stderr
