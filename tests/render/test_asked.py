"""The sentence that names the work that was asked for, where an occupation of another name counts it."""

import pytest

from careercli.render.pages.asked import plural, sentence

MANY = {
    "Barista": "Baristas",
    "Acute Care Nurses": "Acute Care Nurses",
    "Salesperson": "Salespeople",
    "Lineman": "Linemen",
    "Charwoman": "Charwomen",
    "Rotary Screen Attendant": "Rotary Screen Attendants",
    "Notary": "Notaries",
    "Bellboy": "Bellboys",
    "Coach": "Coaches",
    "Lab Tech": "Lab Techs",
    "Kennel Boss": "Kennel Bosses",
    "CPA": "CPAs",
    "Librarians (25-4021 in SOC 2010)": "Librarians (25-4021 in SOC 2010)",
    "Counter Attendants, Cafeteria (35-3022 in SOC 2010)": "Counter Attendants, Cafeteria (35-3022 in SOC 2010)",
    "Chief of Police": "",
    "Teacher, Drama": "",
    "O*NET-SOC 29-1141.01": "",
}


@pytest.mark.parametrize("name", MANY)
def test_the_name_of_many(name):
    assert plural(name) == MANY[name]


def test_where_no_rule_is_sure_the_name_stands_in_quotes():
    assert sentence("Barista", "Counter Workers") == "Baristas are counted among Counter Workers."
    assert sentence("Chief of Police", "Supervisors") == "“Chief of Police” is counted among Supervisors."
