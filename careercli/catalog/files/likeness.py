"""likeness.toml: the nearest occupations of each, as the importer has measured them."""

from pathlib import Path

from careercli.catalog.files.slugs import socs
from careercli.catalog.files.toml import Table, decoded, read_toml
from careercli.model.likeness import Likeness, Link, Neighbourhood

_LINKS = tuple(Link)


def read_likeness(path: Path) -> dict[str, Neighbourhood]:
    """Read likeness.toml: by SOC code, the nearest occupations of each. Raises DataError."""
    return decoded(path, read_toml(path), _neighbourhoods)


def _neighbourhoods(table: Table) -> dict[str, Neighbourhood]:
    if [Link(name) for name in table["links"]] != list(Link):
        raise ValueError(f"the links are not {', '.join(Link)}, in this order")
    by_group = set(socs(table["by_group"]))
    return {soc: Neighbourhood(soc in by_group, read_near(near)) for soc, near in table["neighbours"].items()}


def read_near(tokens: str) -> tuple[Likeness, ...]:
    """The occupations in a text like `29-1171:520:406 29-1215:501:04`. Raises ValueError.

    Each is a SOC code, the likeness in thousandths, and the numbers of its links among all, the strongest first.
    """
    near = tuple(_likeness(*token.split(":")) for token in tokens.split())
    socs(item.soc for item in near)
    return near


def _likeness(soc: str, thousandths: str, links: str) -> Likeness:
    value = int(thousandths) / 1000
    if not 0 < value <= 1:
        raise ValueError(f"{soc}: a likeness is more than 0 and at most 1000 thousandths")
    return Likeness(soc, value, tuple(_LINKS[int(number)] for number in links))


def near_tokens(near: tuple[Likeness, ...]) -> str:
    """The text that `read_near` reads."""
    return " ".join(
        f"{item.soc}:{round(1000 * item.value)}:{''.join(str(_LINKS.index(link)) for link in item.links)}"
        for item in near
    )
