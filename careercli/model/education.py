"""Levels of education, as Employment Projections assigns them to occupations."""

LEVELS = {
    "No formal educational credential": "none",
    "High school diploma or equivalent": "high school",
    "Some college, no degree": "some college",
    "Postsecondary nondegree award": "award, no degree",
    "Associate's degree": "associate's",
    "Bachelor's degree": "bachelor's",
    "Master's degree": "master's",
    "Doctoral or professional degree": "doctoral/prof.",
}
"""Every level with a short word for it, the lowest first, in the order of BLS's codes for them.

The order is that of the categories of "typical education needed for entry": https://www.bls.gov/emp/documentation/education/tech.htm
"""


def rank(level: str) -> int:
    """The place of a level among `LEVELS`, 0 being the lowest; a level that is not known here stands above all."""
    return list(LEVELS).index(level) if level in LEVELS else len(LEVELS)
