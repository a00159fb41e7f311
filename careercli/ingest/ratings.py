"""The Handbook's words for growth ("faster than average"), given to each projection of a round that defines them.

The bounds of the words are on the percent change rounded to a whole percent, which the bureau takes from unrounded
levels. Rounding the published percent, itself rounded to a tenth, once more would rate 4.46 as 5. So the unrounded
percent is enclosed by what is published: the two levels, each rounded to a hundred jobs, and the percent. Where all
that it may be has one rating, that is the rating; where not, the Handbook says it; where that has no page, the percent
by the levels counts, as far as the published one allows.
"""

from careercli.ingest.projections import Projection
from careercli.model.projection import RatingScale

_LEVEL = 50
"""Jobs by which a level may differ from the unrounded one."""
_PERCENT = 0.05
"""Points by which a percent may differ from the unrounded one."""


def rating(projection: Projection, scale: RatingScale, said: str | None) -> str:
    """The word for a projection; `said` is the Handbook's, where it has a page on this occupation alone."""
    low, high = _enclosed(projection)
    if scale.rate(low) == scale.rate(high):
        return scale.rate(low)
    if said or not projection.base:
        return said or scale.rate(projection.change_percent)
    return scale.rate(min(max(_change(projection.base, projection.projected), low), high))


def _enclosed(projection: Projection) -> tuple[float, float]:
    """The least and the most that the unrounded percent change may be."""
    published = projection.change_percent
    low, high = published - _PERCENT, published + _PERCENT
    base, projected = projection.base, projection.projected
    if base > _LEVEL:
        by_levels = _change(base + _LEVEL, projected - _LEVEL), _change(base - _LEVEL, projected + _LEVEL)
        if by_levels[0] <= high and by_levels[1] >= low:
            low, high = max(low, by_levels[0]), min(high, by_levels[1])
    return low, high


def _change(base: float, projected: float) -> float:
    return 100 * (projected - base) / base
