"""Which O*NET skill or kind of knowledge a person means."""

from careercli.catalog.catalog import Catalog
from careercli.catalog.lookup.meant import Meant
from careercli.catalog.lookup.vocabulary import Vocabulary


def skill(catalog: Catalog, text: str) -> Meant[str]:
    """The name of the skill or kind of knowledge that is meant: `programming`, `programing`, `problem solving`.

    Raises UnknownNameError or AmbiguousNameError with what is near.
    """
    names = {element.name: element.name for element in catalog.index.elements().values()}
    return Vocabulary("skill or kind of knowledge", names).one(text)
