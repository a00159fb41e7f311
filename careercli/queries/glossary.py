"""`career help TERM`: every abbreviation and term of the field that a screen uses, explained in our own words."""

from typing import NamedTuple

from careercli.catalog.errors import Candidate, UnknownNameError


class Term(NamedTuple):
    """A term with its other spellings, in lower case, and what it means."""

    name: str
    also: tuple[str, ...]
    text: str


class Glossary(NamedTuple):
    """The terms that were asked for, in the order of the alphabet."""

    terms: tuple[Term, ...]
    whole: bool
    """Whether these are all there are."""


def _term(name: str, also: str, *text: str) -> Term:
    return Term(name, tuple(word.strip() for word in also.split(",") if word.strip()), " ".join(text))


TERMS = (
    _term(
        "AI exposure",
        "exposure, ai, artificial intelligence, applicability, gpts are gpts, ai exposure category",
        "How far artificial intelligence touches an occupation's work, by three publications that measure different",
        "things: BLS sorts occupations into four categories (--ai, --sort ai), Microsoft measures how far people's",
        "conversations with an AI system cover its activities, “GPTs are GPTs” which share of its tasks a language",
        "model could do in half the time. The percentile says how many of 100 occupations are less exposed. Exposure",
        "is not replacement: exposed work may be done faster, differently, or by fewer people, and the three disagree.",
    ),
    _term(
        "award level",
        "award, credential level",
        "What a school awards at the end: a certificate, an associate's, bachelor's, master's or doctoral degree.",
    ),
    _term(
        "BLS",
        "bureau of labor statistics",
        "The U.S. Bureau of Labor Statistics. It publishes pay and jobs (OEWS), projections (EP), the Occupational",
        "Outlook Handbook and prices (CPI-U).",
    ),
    _term(
        "CIP",
        "cip code, field of study, classification of instructional programs",
        "The code of a field of study, such as 51.3801 for registered nursing. A published table says which",
        "occupations each field prepares for; many fields lead to several.",
    ),
    _term(
        "completions",
        "completion, graduates",
        "How many awards a school gave in a field in one year. Somebody who earns two counts twice.",
    ),
    _term(
        "concentration",
        "location quotient, lq",
        "How common an occupation is in a place, compared with the nation: its share of the jobs there divided by",
        "its share of the jobs everywhere. 1 is the national mix, 2 twice as many as usual, 0.5 half as many.",
        "Published as the location quotient.",
    ),
    _term(
        "CPI-U",
        "cpi, consumer price index, inflation, real",
        "The Consumer Price Index for All Urban Consumers. Pay of earlier years is multiplied by how much prices",
        "have risen since, so that the years can be compared (--real). One series is used throughout: all items,",
        "U.S. city average, not seasonally adjusted.",
    ),
    _term(
        "education",
        "entry, typical education, entry-level education",
        "The level of education that people typically need to enter an occupation, as EP assigns it: one level for",
        "an occupation, although many workers have more or less.",
    ),
    _term(
        "employment",
        "jobs",
        "How many jobs there are, not how many people: somebody with two jobs counts twice. OEWS counts",
        "wage-and-salary jobs only, EP also those of the self-employed, so the two differ.",
    ),
    _term(
        "EP",
        "employment projections, projections, projection, outlook",
        "BLS's Employment Projections: how many jobs an occupation has in a base year and is expected to have ten",
        "years later if the economy develops as assumed. States make their own, by the same method, for other",
        "years.",
    ),
    _term(
        "growth",
        "change, rating, faster than average",
        "By how much the number of jobs is projected to change over the ten years of a projection, in percent.",
        "“Average” is the growth of all occupations; the words from “decline” to “much faster than average” are",
        "bands around it that the publisher sets for each round.",
    ),
    _term(
        "Handbook",
        "ooh, occupational outlook handbook",
        "The Occupational Outlook Handbook: BLS's descriptions of what several hundred occupations do, need and",
        "pay, and which are similar.",
    ),
    _term(
        "importance",
        "level, o*net importance",
        "How important a skill or kind of knowledge is in an occupation, on O*NET's scale from 1 (not important) to",
        "5 (extremely important), as workers or analysts rated it.",
    ),
    _term(
        "job zone",
        "zone, job zones, svp",
        "O*NET's measure of how much preparation an occupation takes, from 1 (little or none) over 3 (a year or two",
        "of training, an apprenticeship or an associate's degree) to 5 (years of study and experience).",
    ),
    _term(
        "likeness",
        "similarity, related",
        "How alike two occupations are in the skills and knowledge that they need, from 0 to 1. Reckoned by this",
        "program from O*NET's ratings; it is no published figure.",
    ),
    _term(
        "mean",
        "average",
        "All pay added up and divided by the number of jobs. A few very high salaries raise it, so it is usually",
        "above the median.",
    ),
    _term(
        "median",
        "p50, middle",
        "The pay in the middle: half of the jobs pay less and half pay more.",
    ),
    _term(
        "metropolitan area",
        "metro, msa, area, nonmetropolitan area, nonmetro",
        "A city with the counties that are tied to it by commuting; it may lie in several states. What lies outside",
        "all of them is grouped into nonmetropolitan areas of a state. Counties and towns have no figures of their",
        "own.",
    ),
    _term(
        "NAICS",
        "naics code, industry, industries",
        "The North American Industry Classification System: the code of what an employer does, such as 622 for",
        "hospitals. Two digits are a sector; more digits are finer. An occupation is what a person does, an",
        "industry what the employer does: nurses work in hospitals, schools and prisons.",
    ),
    _term(
        "not covered",
        "uncovered, not in the survey",
        "The survey does not ask about these jobs at all: farms' own workers, the self-employed, private households",
        "and the armed forces.",
    ),
    _term(
        "not released",
        "n/a, not published, suppressed, missing",
        "There is a figure, but it is not published: it rests on too few answers, or would tell one employer's pay.",
        "It is neither zero nor unknown to the publisher.",
    ),
    _term(
        "OEWS",
        "oes, occupational employment and wage statistics, survey, wages",
        "BLS's Occupational Employment and Wage Statistics: pay and jobs of about 830 occupations in the nation,",
        "states, metropolitan areas and industries, from a survey of employers. Gross pay without overtime; the",
        "self-employed are not asked.",
    ),
    _term(
        "O*NET",
        "onet, o*net-soc, o*net-soc code, onet code",
        "A database of what occupations are like: tasks, skills, knowledge, interests, technology. Its codes are",
        "SOC codes with two digits more, 11-9111.00, and finer in places: 29-1141.01.",
    ),
    _term(
        "openings",
        "annual openings, separations, exits, transfers, replacement",
        "How many jobs have to be filled each year, on average: new jobs, and those of people who leave the",
        "workforce (exits) or change to another occupation (transfers). A shrinking occupation still has openings.",
    ),
    _term(
        "percentile",
        "percentiles, p10, p25, p75, p90, 10th percentile, 90th percentile",
        "Pay below which a given share of the jobs lies. A tenth of the jobs pay less than p10, a quarter less than",
        "p25, half less than the median, three quarters less than p75, nine tenths less than p90.",
    ),
    _term(
        "RIASEC",
        "interests, interest, holland code, holland codes, realistic, investigative, artistic, social, enterprising, "
        "conventional",
        "Six kinds of interest that work can suit: Realistic (hands, tools, machines), Investigative (ideas,",
        "problems), Artistic (form and expression), Social (helping, teaching), Enterprising (leading, selling),",
        "Conventional (data, set procedures). An occupation's code names its highest, the strongest first: SIA.",
    ),
    _term(
        "RPP",
        "regional price parity, regional price parities, price level, prices, adjust",
        "Regional price parities: how expensive a state or metropolitan area is, the nation being 100. With",
        "--adjust rpp pay is divided by it, so that what it buys can be compared between places.",
    ),
    _term(
        "RSE",
        "relative standard error, margin of error, ±, error",
        "The relative standard error: how uncertain a figure is because employers were sampled, as a percentage of",
        "it. The true figure lies within two of them about 19 times in 20: 10,000 jobs ± 5% RSE are 9,000 to",
        "11,000. It is published of the number of jobs (±Jobs) and of the mean wage (±Mean), of no other pay.",
    ),
    _term(
        "self-employed",
        "self employed, self-employment",
        "People who work for themselves. EP counts them among the jobs, OEWS does not ask them about pay.",
    ),
    _term(
        "SOC",
        "soc code, standard occupational classification, soc 2018, group, groups, major group",
        "The Standard Occupational Classification of 2018, the code of an occupation: 11-9111. The first two digits",
        "are its major group (11-0000 management); minor and broad groups lie between. Earlier figures use the",
        "codes of 2010.",
    ),
    _term(
        "top-coded",
        "top coded, topcoded, at least, bound",
        "Pay above a bound is published only as “at least” that bound. So nothing is known of how far above it",
        "lies, and sums and differences with it are bounds too.",
    ),
    _term(
        "vintage",
        "round, year, may 2025",
        "When a figure is of: the month of a survey (May 2025) or the years of a projection (2025–35). Figures of",
        "several vintages are not compared without saying so.",
    ),
    _term(
        "wage and salary",
        "wage-and-salary jobs, wage-and-salary",
        "Jobs with an employer who pays a wage or a salary; the self-employed are not among them.",
    ),
    _term(
        "hourly only",
        "annual only",
        "Some occupations are paid by the hour without a usual full year (actors), others by the year without",
        "counted hours (teachers). Only that pay is published, and one is never reckoned from the other.",
    ),
)


def glossary() -> Glossary:
    """Every term."""
    return Glossary(tuple(sorted(TERMS, key=lambda term: term.name.lower())), whole=True)


def explain(text: str) -> Glossary:
    """The term that goes by a text, in any case, singular or plural. Raises UnknownNameError with what is near."""
    wanted = _key(text)
    names = {_key(name): term for term in TERMS for name in (*term.also, term.name)}
    if wanted in names:
        return Glossary((names[wanted],), whole=False)
    raise UnknownNameError(text, "term or command", near(text))


def near(text: str) -> tuple[Candidate, ...]:
    """Terms that are spelt like a text or hold it."""
    import difflib

    names = {_key(name): term for term in TERMS for name in (*term.also, term.name)}
    wanted = _key(text)
    alike = difflib.get_close_matches(wanted, names, n=5, cutoff=0.6)
    holding = [name for name in names if len(wanted) > 2 and wanted in name]
    found = dict.fromkeys(names[name] for name in (*alike, *holding))
    return tuple(Candidate(f"career help {term.name}", _shortened(term.text), "") for term in found)[:5]


def _shortened(text: str) -> str:
    import textwrap

    return textwrap.shorten(text, 60, placeholder=" …")


def _key(text: str) -> str:
    words = " ".join(text.lower().replace("–", "-").split())
    return words.removesuffix("s") if len(words) > 4 and not words.endswith("ss") else words
