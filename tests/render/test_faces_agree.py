"""No format disagrees with another: numbers of a screen stand in its JSON, and all faces carry those of the table."""

import html
import json
import re

import pytest

COMMANDS = {
    "show": "show 11-9111",
    "show in places": "show 29-1141 --state CA --metro fresno --full",
    "show by the hour": "show 27-2042",
    "show top-coded": "show 29-1243",
    "compare": "compare 29-1141 27-2042 29-1243 --state CA",
    "related": "related 29-1141",
    "next": "next 29-1141",
    "path": "path 29-1141 to 29-1051",
    "find": "find nurse --state TX",
    "group": "show 15-1200",
    "list": "list 29-0000 --level occupation",
    "ranking": "outlook --limit 8",
    "ranking of a state": "outlook --state ID --min-jobs 0 --limit 12",
    "ranking by pay": "outlook --state AL --sort pay --limit 12",
    "ranking by exposure": "outlook --sort ai --ai high,very-high --limit 8",
    "outlook": "outlook 11-9111",
    "outlook in states": "outlook 41-2011 --state CA --state NY",
    "outlook by state": "outlook 15-1252 --by state",
    "first states of an outlook": "outlook 15-1252 --by state --limit 5",
    "salary": "salary 11-9111",
    "salary of a place": "salary 11-9111 --state CA --metro 41860 --industry 622000",
    "salary in national prices": "salary 11-9111 --state CA --state PR --adjust rpp",
    "match": "match --riasec R12,I30,A5,S22,E18,C9 --state CA --min-pay 60k --limit 9",
    "match by occupations": "match --like tutors --dislike telemarketers --skill programming --limit 9",
    "place": "place guam",
    "places": "place 1600006 --vs boise --min-jobs 0 --limit 4",
    "offers": "offer 11-9111 118k@boise 131k@seattle 60/h@1600006",
    "an offer": "offer 29-1211 300k@AL",
    "official pages": "open 11-9111 --metro fresno --print",
    "salary by the hour": "salary 27-2011 --state CA",
    "salary top-coded": "salary 29-1211 --by state",
    "salary in the first states": "salary 11-9111 --by state --limit 5",
    "salary by metro": "salary 11-9111 --by metro --sort concentration",
    "salary by industry": "salary 11-9111 --by industry",
    "salary by year": "salary 13-2051 --by year --real",
}
WIDE = 400
"""Columns; so wide that no table leaves out a column."""

SCALE = {"10", "25", "50", "75", "90", "100"}
"""The percentiles in the headings, and the jobs from which a percentage is ranked."""

NUMBER = re.compile(r"(?<![\w.,-])[+-]?\$?\d[\d,]*(?:\.\d+)?")
AS_SHOWN = re.compile(r"\d+ of \d+ shown; --limit \d+ shows all|and \d+ more|[Nn]ote [12]\b")
YEARS = re.compile(r"\b(\d\d)(\d\d)–(\d\d)\b")
COMMAND = re.compile(r"career [a-z]+ .*|--[a-z-]+ \S+")


def numbers(text):
    """The numbers in a text, without sign, dollar sign and commas."""
    text = COMMAND.sub("", AS_SHOWN.sub("", YEARS.sub(r"\1\2 \1\3", text))).replace("\\", "").replace("–", " ")
    return {found.lstrip("+-").replace("$", "").replace(",", "") for found in NUMBER.findall(text)}


def figures(value):
    """The numbers in a value of JSON, those in its texts too, and how many items its lists have."""
    if isinstance(value, dict):
        return set().union(*map(figures, value.values())) if value else set()
    if isinstance(value, list):
        return {len(value)}.union(*map(figures, value))
    if isinstance(value, str):
        return numbers(value)
    return {abs(value)} if isinstance(value, int | float) and not isinstance(value, bool) else set()


def said(number, known):
    """Whether a number of a screen is one of JSON's, or is one rounded to as many decimals."""
    if number in known or float(number) in known:
        return True
    digits = len(number.partition(".")[2])
    return any(
        number == value if isinstance(value, str) else abs(value - float(number)) <= 0.5 * 10**-digits + 1e-9
        for value in known
    )


def screen(run, command):
    """The screen in a pipe, without its drawings: tiles hold thousands, an axis round amounts, of what stands below."""
    outcome = run(*command.split(), columns=WIDE)
    assert outcome.status == 0, outcome.stderr
    sections = re.split(r"\n\n(?=\S)", outcome.stdout)
    kept = [text for text in sections if not re.match(r"(Median pay|Projected growth) by state", text)]
    return "\n".join(line for line in "\n".join(kept).splitlines() if re.sub(r"[$\d,\s]", "", line))


def words(run, command, face):
    """The words of a face as a reader meets them: of a document what is no drawing, no style and no source."""
    outcome = run(*command.split(), "--format", face)
    assert outcome.status == 0, outcome.stderr
    if face != "html":
        return outcome.stdout
    body = re.sub(r"(?s)<(head|svg|footer|code).*?</\1>", "", outcome.stdout)
    return html.unescape(re.sub(r"<[^>]*>", " ", body))


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_all_faces_carry_the_numbers_of_the_table_and_json_has_them(run, command):
    """What other faces have besides are the figures of drawings, which they show as tables."""
    known = figures(json.loads(run(*command.split(), "--format", "json").stdout)) | SCALE
    table = screen(run, command)
    shown = numbers(table)
    assert len(shown) > 10
    assert [number for number in sorted(shown) if not said(number, known)] == []
    for face in ("md", "html", "plain"):
        carried = numbers(words(run, command, face))
        due = numbers(table.partition("Sources: ")[0]) if face == "html" else shown
        missing = {number for number in due - carried - SCALE if float(number)}  # no change is said as such
        assert (face, missing) == (face, set())
        assert (face, [number for number in sorted(carried) if not said(number, known)]) == (face, [])
