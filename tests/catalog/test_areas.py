"""States and areas as people write them; a place is never taken for another."""

import pytest

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import AmbiguousNameError, CareerError, NoDataError, UnknownNameError
from careercli.catalog.lookup import areas

METROS = {
    # Numbers, whole names, cities in them, with and without their states.
    "41860": "41860", "0041860": "41860", "CBSA 41860": "41860", "0500001": "0500001",
    "San Francisco": "41860", "oakland, ca": "41860", "St Louis": "41180", "Saint Paul": "33460",
    "Coeur d’Alene": "17660", "Ft. Lauderdale": "33100", "Winston Salem": "49180", "Wilkes-Barre": "42540",
    "Bloomington, IN": "14020", "bloomington in": "14020", "Bloomington Indiana": "14020", "salem or": "41420",
    "Salem, Oregon": "41420", "Springfield, Mass.": "44140", "Portland, Maine": "38860", "Kansas City, KS": "28140",
    "Kansas City MO": "28140", "Bristol, VA": "28700", "Texarkana, AR": "45500", "Jackson, Miss.": "27140",
    "Houston, Texas, USA": "26420", "Columbus, Ga": "17980", "Washington, D.C.": "47900", "New York, NY": "35620",
    "Lexington": "30460", "Macon": "31420", "Athens": "12020", "Mt. Vernon": "34580", "Barnstable": "12700",
    # Cities that lie in an area without standing in its name.
    "Scottsdale": "38060", "Anaheim": "31080", "Palo Alto": "41940", "Manchester, CT": "25540", "Dallas, OR": "41420",
    "Washington, PA": "38300", "Salem, MA": "14460", "Pasadena, CA": "31080", "Aurora, IL": "16980",
    "Newark, NY": "40380", "Newark, Delaware": "37980", "Auburn, WA": "42660", "Dover, NH": "14460",
    "Peoria, AZ": "38060", "Lakewood, Ohio": "17410", "Jamaica, NY": "35620", "St. Joseph, MI": "35660",
    # What people call areas.
    "SF": "41860", "NYC": "35620", "DFW": "19100", "Bay Area": "41860", "the Bay Area": "41860", "Twin Cities": "33460",
    "Silicon Valley": "41940", "Vegas": "29820", "DC": "47900", "LA": "31080", "greater Boston": "14460",
    "Chicago metro area": "16980", "City of Detroit": "19820", "South Florida": "33100", "RGV": "32580",
    # Several cities together, older official names.
    "Minneapolis-St. Paul": "33460", "Minneapolis St Paul": "33460", "Seattle/Tacoma": "42660",
    "Cleveland-Elyria, OH": "17410", "Atlanta-Sandy Springs-Alpharetta, GA": "12060", "New Haven-Milford, CT": "35300",
    "Virginia Beach-Norfolk-Newport News, VA-NC": "47260", "California-Lexington Park, MD": "30500",
    "Scranton--Wilkes-Barre--Hazleton, PA": "42540", "Bloomington-Normal": "14010",
    # Nonmetropolitan areas.
    "Kansas nonmetropolitan area": "2000006", "rural Kansas": "2000006", "Kansas nonmetro": "2000006",
    "Upper Peninsula": "2600001", "Upper Peninsula of Michigan": "2600001", "Eastern Oregon": "4100008",
    "Hill Country": "4800004", "North Coast": "0600003", "Pittsburg, KS": "2000006", "Hilo": "1500001",
    # Misspelt, where nothing else is near.
    "Sacremento": "40900", "Chattanoga": "16860", "Pheonix": "38060", "Tuscon": "46060", "Milwuakee": "33340",
    "Cincinatti, OH": "17140", "Sanfrancisco": "41860", "Philedelphia": "37980", "Indianopolis": "26900",
    "Seatle": "42660", "Wichitaa": "48620",
}  # fmt: skip

ASKED = {
    "Bloomington": {"14010", "14020", "33460"}, "bloomington": {"14010", "14020", "33460"},
    "Salem": {"41420", "49180", "14460", "40220"}, "Portland": {"38860", "38900"},
    "Springfield": {"44100", "44140", "44180", "44220", "21660"}, "Columbus": {"17980", "18020", "18140"},
    "Jackson": {"27100", "27140", "27180"}, "Manhattan": {"35620", "31740"}, "Cleveland": {"17410", "17420"},
    "Columbia": {"17860", "17900", "12580"}, "Fayetteville": {"22180", "22220"}, "Lafayette": {"29180", "29200"},
    "Wilmington": {"48900", "37980"}, "Arlington": {"19100", "47900"}, "Rochester": {"40340", "40380"},
    "Hollywood": {"31080", "33100"}, "Glendale": {"38060", "31080"}, "Aurora": {"19740", "16980"},
    "Raleigh-Durham": {"39580", "20500"}, "Research Triangle": {"39580", "20500"},
    "Tri-Cities": {"28420", "27740", "28700"}, "Colombus": {"17980", "18020", "18140"},
    "rural Alabama": {"0100001", "0100002", "0100003", "0100004"}, "Rome": {"40660", "46540"},
}  # fmt: skip

CONTRADICTED = """
Cambridge, OH|Charlotte, MI|Vancouver, BC|Vancouver BC|Kansas City, TX|Portland, TX|Portland, WA|Boston, NY|Chicago, IN
Minneapolis, WI|Miami, OK|Houston, MO|Las Vegas, NM|Las Vegas, New Mexico|Columbus, NE|Augusta, ME|Fairbank, IA
Springfield, VT|Buffalo, WY|Detroit, IL|Phoenix, NY|Denver, PA|Austin, MN|Johnson City, TX|Cleveland, MS
Sacremento, NY|San Francisco, TX|Seattle, OR|Philadelphia, MS|Eastern Oregon, TX|Bay Area, TX|Nashville, IN
Cañon City|Canon City, CO|Laramie|Park City, UT|Paris, TX|Moscow, ID|Mason|Sidney|Selma
""".replace("\n", "|").strip("|").split("|")  # fmt: skip
"""Places that lie in no area of the name, or in none at all: no area is taken for them."""

ABROAD = """
London|Paris|Berlin|Rome, Italy|Athens, Greece|Madrid|Lisbon|Vienna, Austria|Warsaw|Moscow|Toronto|Montreal|Ottawa
Vancouver, Canada|Calgary|Winnipeg|Windsor, Ontario|London, Ontario|Hamilton, ON|Halifax|Victoria, British Columbia
Mexico|Mexico City|Tijuana|Monterrey|Guadalajara|Cancun|Juarez|Chihuahua|Tokyo|Osaka|Kyoto|Beijing|Shanghai|Hong Kong
Singapore|Sydney|Perth|Melbourne, Australia|Manila|Mumbai|Delhi|Bangalore|Karachi|Dubai|Cairo|Lagos|Nairobi|Cape Town
São Paulo|Rio de Janeiro|Buenos Aires|Santiago|Lima, Peru|Bogotá|Havana|Kingston, Jamaica|San Juan, Argentina
Birmingham, UK|Manchester, England|Dublin, Ireland|Edinburgh|Cardiff|Belfast|Zürich|Geneva, Switzerland|Naples, Italy
St. Petersburg, Russia|Canada|Germany|India|China|Japan|Cuba|Brazil|Ontario, Canada|Alberta|Quebec
""".replace("\n", "|").strip("|").split("|")  # fmt: skip

COUNTIES = """
Cook County|Cook County, IL|Los Angeles County|Orange County|Orange County, CA|King County, WA|Harris County, TX
Maricopa County|San Diego County|Miami-Dade County|Dallas County|Wayne County|Clark County, NV|Travis County
Queens County|Suffolk County|Nassau County|Bexar County|Broward County|Santa Clara County|Fairfax County, VA|Polk County
Jefferson County|Washington County|Montgomery County, MD|Richmond County|Clarke County|Marion County|Lake County
Fresno County, CA|Sacramento County|Orleans Parish|East Baton Rouge Parish|Matanuska-Susitna Borough
Kenai Peninsula Borough|Hamilton County, OH|Cuyahoga County|Franklin County, Ohio|Cook Co., IL|Boulder County
""".replace("\n", "|").strip("|").split("|")  # fmt: skip

NUMBERS = ["90210", "10001", "02139", "60601-1234", "17460", "39140", "71650", "99999", "123456", "0000000"]

STATES = {
    "CA": "06", "ca": "06", "california": "06", "06": "06", "6": "06", "Calif.": "06", "State of Texas": "48",
    "texas state": "48", "the golden state": "06", "Washington DC": "11", "Washington, D.C.": "11", "D.C.": "11",
    "d.c.": "11", "District of Columbia": "11", "washington": "53", "Washington State": "53", "W. Va.": "54",
    "So. Carolina": "45", "N. Dakota": "38", "Penna.": "42", "Hawai'i": "15", "USVI": "78", "U.S.V.I.": "78",
    "Virgin Islands": "78", "PR": "72", "Puerto Rico": "72", "Guam": "66", "New York": "36", "NY": "36", "LA": "22",
    "Jersey": "34", "Texas, USA": "48", "commonwealth of Virginia": "51", "Massachusets": "25", "Conneticut": "09",
    "Virgina": "51", "North Carolia": "37", "Arkansaw": "05", "Missisippi": "28", "Pensylvania": "42",
    "Tennesee": "47", "Louisianna": "22", "Illinios": "17", "Wisconson": "55", "newyork": "36", "new-mexico": "35",
}  # fmt: skip

NO_STATES = """
Mexico|London|Ontario|Paris|Germany|north|Chicago|Kansas City|Iowa City|Virginia Beach|Columbia|Boston|Cook County|90210
03|99|Gotham|Panama|Quebec|England|Scottsdale|Fresno, CA|India
""".replace("\n", "|").strip("|").split("|")  # fmt: skip

UNCOVERED = ["American Samoa", "AS", "60", "Northern Mariana Islands", "MP", "Saipan", "Palau", "FM",
             "US", "usa", "U.S.A.", "United States", "the nation", "AE"]  # fmt: skip

ALL_55 = """
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana
Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska
Nevada New_Hampshire New_Jersey New_Mexico North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island
South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin Wyoming Puerto_Rico Guam
Virgin_Islands District_of_Columbia
""".split()  # noqa: SIM905


@pytest.mark.parametrize(("text", "code"), METROS.items())
def test_areas(catalog: Catalog, text: str, code: str) -> None:
    assert areas.metro(catalog, text).value == code


@pytest.mark.parametrize(("text", "codes"), ASKED.items())
def test_a_shared_name_is_asked_back(catalog: Catalog, text: str, codes: set[str]) -> None:
    with pytest.raises(AmbiguousNameError) as error:
        areas.metro(catalog, text)
    assert {candidate.argument for candidate in error.value.candidates} == codes


@pytest.mark.parametrize("text", CONTRADICTED)
def test_what_contradicts_excludes(catalog: Catalog, text: str) -> None:
    with pytest.raises(UnknownNameError):
        areas.metro(catalog, text)


@pytest.mark.parametrize("text", ABROAD)
def test_places_abroad_are_named_as_such_without_look_alikes(catalog: Catalog, text: str) -> None:
    for read in (areas.metro, areas.place):
        with pytest.raises(UnknownNameError, match="outside the United States") as error:
            read(catalog, text)
        assert not error.value.near


@pytest.mark.parametrize("text", COUNTIES)
def test_counties_are_named_as_such_without_look_alikes(catalog: Catalog, text: str) -> None:
    with pytest.raises(UnknownNameError, match="counties are not published; name the city") as error:
        areas.metro(catalog, text)
    assert not error.value.near


@pytest.mark.parametrize("text", NUMBERS)
def test_numbers_that_no_area_has(catalog: Catalog, text: str) -> None:
    with pytest.raises(UnknownNameError) as error:
        areas.metro(catalog, text)
    assert bool(error.value.near) == ("former" in str(error.value))


def test_a_former_number_names_the_area_of_today(catalog: Catalog) -> None:
    with pytest.raises(UnknownNameError, match=r"former number of Cleveland, OH, now 17410"):
        areas.metro(catalog, "17460")


@pytest.mark.parametrize("name", ALL_55)
def test_a_state_given_to_metro_is_a_state(catalog: Catalog, name: str) -> None:
    text = name.replace("_", " ")
    state = areas.state(catalog, text)
    for spelling in (text, text.lower(), state.value):
        with pytest.raises(UnknownNameError, match="use --state") as error:
            areas.metro(catalog, spelling)
        postal = catalog.states[state.value].postal
        assert [offer.argument for offer in error.value.near] == [f"--state {postal}"]


@pytest.mark.parametrize(("text", "code"), STATES.items())
def test_states(catalog: Catalog, text: str, code: str) -> None:
    assert areas.state(catalog, text).value == code


@pytest.mark.parametrize("text", NO_STATES)
def test_what_is_no_state(catalog: Catalog, text: str) -> None:
    with pytest.raises(UnknownNameError):
        areas.state(catalog, text)


@pytest.mark.parametrize("text", ["Carolina", "Dakota", "New England"])
def test_states_that_share_a_name_are_asked_back(catalog: Catalog, text: str) -> None:
    with pytest.raises(AmbiguousNameError):
        areas.state(catalog, text)


def test_an_area_given_to_state_names_the_other_option(catalog: Catalog) -> None:
    with pytest.raises(UnknownNameError, match="use --metro 28140"):
        areas.state(catalog, "Kansas City")


@pytest.mark.parametrize("text", UNCOVERED)
def test_what_is_known_and_not_covered(catalog: Catalog, text: str) -> None:
    for read in (areas.state, areas.metro):
        with pytest.raises(NoDataError):
            read(catalog, text)


@pytest.mark.parametrize(
    ("text", "code"),
    [("CA", "06"), ("fresno", "23420"), ("Texas", "48"), ("Georgia", "13"), ("Chicago, IL", "16980"), ("06", "06")],
)
def test_a_place_is_a_state_or_an_area(catalog: Catalog, text: str, code: str) -> None:
    assert areas.place(catalog, text).value == code


@pytest.mark.parametrize("text", ["New York", "Washington", "LA", "DC", "Portland"])
def test_a_place_that_is_a_state_and_an_area_is_asked_back(catalog: Catalog, text: str) -> None:
    with pytest.raises(AmbiguousNameError) as error:
        areas.place(catalog, text)
    assert all(areas.place(catalog, offer.argument).value == offer.argument for offer in error.value.candidates)


@pytest.mark.parametrize(
    ("text", "literal"),
    [("fresno", True), ("Oakland, CA", True), ("06", True), ("SF", False), ("Pheonix", False), ("Calif.", False)],
)
def test_a_note_says_what_was_read_otherwise_than_literally(catalog: Catalog, text: str, literal: bool) -> None:
    meant = areas.place(catalog, text)
    assert meant.literal is literal
    assert meant.note == ("" if literal else f"{text} → {meant.name}")


@pytest.mark.parametrize("text", ["New York", "Washington", "washington state"])
def test_a_state_and_an_area_of_one_name(catalog: Catalog, text: str) -> None:
    """`--metro` says that the area is meant; a note says which one was read."""
    if "state" in text:
        with pytest.raises(UnknownNameError, match="use --state WA"):
            areas.metro(catalog, text)
    else:
        assert areas.metro(catalog, text).note.startswith(f"{text} → {text}-")
        assert not areas.metro(catalog, f"{text}, {'NY' if text == 'New York' else 'DC'}").note


@pytest.mark.parametrize("text", ["", " ", ",", "\u202e", "x" * 5000, "🗽", "a,b,c,d", "--", "OR", ", TX", "in, or"])
def test_nothing_is_a_fault(catalog: Catalog, text: str) -> None:
    for read in (areas.state, areas.metro, areas.place):
        try:
            read(catalog, text)
        except CareerError:
            continue
