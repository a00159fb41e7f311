"""Codes: whatever is shaped like one is one, or an error that says what it is and what is near; never words."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.catalog.errors import CareerError, CodeError, NoDataError, UnknownCodeError, UsageError
from careercli.catalog.lookup.code_shapes import code_shape, split_code
from careercli.catalog.lookup.codes import read_code
from careercli.catalog.lookup.find import find
from careercli.catalog.lookup.groups import group
from careercli.catalog.lookup.names import resolve
from careercli.model.name import LeadsTo

MANAGERS, NURSES, DEVELOPERS = "medical-and-health-services-managers", "registered-nurses", "software-developers"


@pytest.mark.parametrize(
    "text",
    [
        "11-9111", " 11-9111 ", "11–9111", "11—9111", "11−9111", "11 - 9111", "11 9111", "11_9111", "11--9111",
        '="11-9111"', '"11-9111"', "'11-9111", "(11-9111)", "[11-9111]", "#11-9111", "11-9111,", "11-9111.",
        "SOC 11-9111", "soc 11-9111", "SOC: 11-9111", "SOC11-9111", "SOC-11-9111", "SOC code 11-9111", "11-9111 (SOC)",
        "SOC 2018 11-9111", "US SOC 11-9111", "SOC 119111", "119111", "１１-９１１１", "１１９１１１",
        "11-9111.00", "O*NET 11-9111.00", "O*NET-SOC 11-9111.00", "ONET 11-9111.00", "onet-soc code: 11-9111.00",
        "11-9111-00", "11.9111.00", "119111.00", "11911100", "O*NET 11-9111",
    ],
)  # fmt: skip
def test_a_code_however_it_is_written(catalog, text):
    meaning = resolve(catalog, text)
    assert (meaning.leads_to, meaning.target) == (LeadsTo.OCCUPATION, MANAGERS)


@pytest.mark.parametrize(
    ("text", "literal"),
    [("11-9111", True), ("SOC 11-9111", True), ("11-9111.00", True), ("119111", False), ("11 9111", False)],
)
def test_digits_that_were_taken_for_a_code_are_said(catalog, text, literal):
    meaning = resolve(catalog, text)
    assert meaning.literal is literal
    assert literal or meaning.title == "Medical and Health Services Managers"


def test_every_soc_code_without_its_hyphen_leads_where_it_does_with_it_or_is_asked_about(catalog):
    for soc, slug in catalog.codes.occupations.items():
        bare = soc.replace("-", "")
        if f"{bare[:2]}.{bare[2:]}" in catalog.fields:
            with pytest.raises(CodeError) as error:
                resolve(catalog, bare)
            assert error.value.candidates[0].argument == slug
        else:
            assert resolve(catalog, bare).target == slug


@pytest.mark.parametrize(
    ("text", "said", "near"),
    [
        ("11-911", "not a whole SOC code", "11-9111"),
        ("11-9", "not a whole SOC code", "11-9013"),
        ("11911", "not a whole SOC code", "11-9111"),
        ("11-9119", "no SOC code", "11-9111"),
        ("15-1225", "no SOC code", "15-1252"),
        ("119-111", "no SOC code", "11-9111"),
        ("29-1111", "neither the classification of 2018 nor that of 2010", "29-1141"),  # of 2000
        ("291142", "no SOC code", "29-1141"),
        ("11-91111", "no code", "11-9111"),
        ("15.1252", "no code of a field of study", "15-1252"),
        ("11-9111.99", "no O*NET-SOC code of Medical and Health Services Managers", "11-9111.00"),
        ("29-1141.99", "no O*NET-SOC code of Registered Nurses", "29-1141.01"),
        ("99-9999.00", "no code", ""),
        ("CIP 99.9999", "no code of a field of study", ""),
        ("GS-0610", "not known here", ""),
        ("OPM series 2210", "not known here", ""),
        ("1-800-555-1234", "no code", ""),
        ("NAICS 13", "no code of an industry", ""),
    ],
)
def test_what_is_shaped_like_a_code_and_is_none(catalog, text, said, near):
    for understand in (resolve, find):
        with pytest.raises(UnknownCodeError) as error:
            understand(catalog, text)
        assert said in str(error.value)
        arguments = [offer.argument for offer in error.value.near]
        assert near in arguments or not near
        for argument in arguments:
            assert resolve(catalog, argument).leads_to is LeadsTo.OCCUPATION, "what is offered can be typed"


def test_the_code_with_the_same_digits_is_the_nearest(catalog):
    with pytest.raises(UnknownCodeError) as error:
        read_code(catalog, "15.1252")
    assert error.value.near[0].argument == "15-1252"
    with pytest.raises(UnknownCodeError) as error:
        read_code(catalog, "11-9119")
    assert error.value.near[0].argument == "11-9111"


@pytest.mark.parametrize(
    "text", ["911", "7-11", "24/7", "K-12", "911 dispatcher", "737 pilot", "5", "", "SOC", "series 7"]
)
def test_words_and_small_numbers_are_no_codes(catalog, text):
    assert read_code(catalog, text) is None


@pytest.mark.parametrize(
    ("text", "industry"),
    [
        ("541511", "Computer Systems Design"), ("622110", "Hospitals"), ("622000", "Hospitals"), ("622", "Hospitals"),
        ("6221", "Hospitals"), ("31-33", "Manufacturing"), ("44-45", "Retail"), ("62", "Health Care"),
        ("32", "Manufacturing"), ("NAICS 62", "Health Care"), ("NAICS 11", "Agriculture"),
    ],
)  # fmt: skip
def test_an_industry_s_code_says_that_it_is_one(catalog, text, industry):
    with pytest.raises(UsageError, match="industry") as error:
        resolve(catalog, text)
    assert industry in str(error.value)
    assert "--industry" in str(error.value)


@pytest.mark.parametrize(
    ("text", "target", "via"),
    [
        ("29-1062", "family-medicine-physicians", "Family and General Practitioners"),
        ("291062", "family-medicine-physicians", "Family and General Practitioners"),
        ("11-9061", "funeral-home-managers", "Funeral Service Managers"),
        ("SOC 2010 15-1131", "computer-programmers", "Computer Programmers"),
        ("15-1131.00", "computer-programmers", "Computer Programmers"),
        ("25-4021", "librarians-and-media-collections-specialists", "Librarians"),
    ],
)
def test_a_code_of_2010_whose_work_all_went_to_one_occupation_is_taken_and_said(catalog, text, target, via):
    meaning = resolve(catalog, text)
    assert (meaning.target, meaning.literal, meaning.via) == (target, False, f"SOC 2010: {via}")


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("15-1132", {DEVELOPERS, "software-quality-assurance-analysts-and-testers"}),
        ("SOC 2010 15-1132", {DEVELOPERS, "software-quality-assurance-analysts-and-testers"}),
        ("15-1130", {DEVELOPERS, "computer-programmers", "web-developers"}),
    ],
)
def test_a_code_of_2010_whose_work_was_divided_is_asked_about(catalog, text, several):
    with pytest.raises(CodeError, match="SOC 2010") as error:
        resolve(catalog, text)
    assert several <= {offer.argument for offer in error.value.candidates}
    assert {match.target for match in find(catalog, text)} == {offer.argument for offer in error.value.candidates}


def test_every_code_of_2010_is_known(catalog):
    codes = catalog.codes
    slugs = codes.occupations | codes.members
    for code, former in catalog.former_codes.items():
        if code in slugs or code in codes.groups:
            continue
        if code.startswith("55-"):
            with pytest.raises(NoDataError):
                resolve(catalog, code)
            continue
        targets = {match.target for match in find(catalog, code)}
        assert targets == {slugs[soc] for soc in former.successors if soc in slugs}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("51.3801", NURSES), ("CIP 51.3801", NURSES), ("513801", NURSES), ("cip51.3801", NURSES),
        ("47.0604", "automotive-service-technicians-and-mechanics"), ("52.02", "general-and-operations-managers"),
        ("1.0101", "farmers-ranchers-and-other-agricultural-managers"),
    ],
)  # fmt: skip
def test_a_field_of_study_is_asked_about_and_found_as_a_list(catalog, text, first):
    with pytest.raises(CodeError, match="field") as error:
        resolve(catalog, text)
    assert error.value.candidates[0].argument == first
    found = find(catalog, text)
    assert [match.target for match in found] == [offer.argument for offer in error.value.candidates]
    assert sorted(match.score for match in found) == [match.score for match in reversed(found)]
    soc_of = {slug: soc for soc, slug in catalog.codes.occupations.items()}
    for match in found:
        assert soc_of[match.target] in catalog.fields[match.field.cip].occupations, (
            "the field that leads there is named"
        )


def test_every_field_of_study_leads_to_its_occupations(catalog):
    for cip, field in list(catalog.fields.items())[::40]:
        coded = read_code(catalog, f"CIP {cip}")
        assert (coded.leads_to, coded.target, coded.socs) == (LeadsTo.FIELD, cip, field.occupations)


def test_digits_that_are_an_occupation_s_and_a_field_s_are_asked_about(catalog):
    for text in ("13.1011", "131011"):
        with pytest.raises(CodeError, match="CIP") as error:
            resolve(catalog, text)
        assert error.value.candidates[0].title.startswith("Agents and Business Managers")
        assert len(error.value.candidates) > 1
    assert resolve(catalog, "13-1011").target == error.value.candidates[0].argument


def test_codes_of_groups_and_of_single_occupations_within_them(catalog):
    for text in ("11-0000", "110000", "11", "SOC 11-0000"):
        assert resolve(catalog, text)[:2] == (LeadsTo.GROUP, "11-0000")
        assert group(catalog, text).value == "11-0000"
    assert resolve(catalog, "11-9110").via == "11-9110"
    with pytest.raises(UsageError, match="field of study"):
        group(catalog, "51.3801")
    matches = find(catalog, "29-1210")
    assert (matches[0].leads_to, matches[0].target) == (LeadsTo.GROUP, "29-1210")
    assert len(matches) == 1 + len(catalog.index.members("29-1210"))


def test_codes_of_the_armed_forces(catalog):
    for text in ("55-1011", "551011", "55-1011.00"):
        with pytest.raises(NoDataError, match="armed forces"):
            resolve(catalog, text)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("11-9111 Medical and Health Services Managers", MANAGERS),
        ("Registered Nurses (29-1141)", NURSES),
        ("29-1141.00 - Registered Nurses", NURSES),
        ("29-1141: RN", NURSES),
    ],
)
def test_a_code_with_its_own_title(catalog, text, target):
    assert resolve(catalog, text).target == target


def test_a_code_with_the_title_of_another_is_asked_about(catalog):
    with pytest.raises(CodeError, match="by its code and another by its words") as error:
        resolve(catalog, "29-1141 Surgeons")
    assert [offer.title for offer in error.value.candidates] == ["Registered Nurses", "Surgeons"]


def test_a_specialty_of_o_net_leads_to_its_occupation_and_says_so(catalog):
    meaning = resolve(catalog, "29-1141.01")
    assert (meaning.target, meaning.literal, meaning.title) == (NURSES, False, "Registered Nurses")


shaped = st.from_regex(r"(SOC |O\*NET |CIP |NAICS )?[0-9]{2}[-. –]?[0-9]{0,6}([.-][0-9]{0,2})?", fullmatch=True)


@given(shaped)
def test_no_code_is_ever_read_as_words(catalog, text):
    if (shape := code_shape(text)) is None or len(shape.digits) == 3:
        return
    with suppress(CareerError):
        coded = read_code(catalog, text)
        assert coded is not None
        assert coded.leads_to in (LeadsTo.OCCUPATION, LeadsTo.GROUP, LeadsTo.FIELD)


@given(st.text(max_size=40))
def test_any_text_has_a_shape_or_none(text):
    code_shape(text)
    split_code(text)
