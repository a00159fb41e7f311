"""`career show NAME`."""

from careercli.catalog.errors import NoDataError, UsageError
from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.options import Name
from careercli.model.name import LeadsTo
from careercli.queries.show import FIRST_SCREEN, Part

app = program()


@command(
    app,
    (
        "career show registered nurses",
        "career show 11-9111 --state CA,TX --metro fresno",
        "career show electricians --section pay,outlook",
    ),
)
def show(
    ask: Ask,
    name: Name,
    section: tuple[Part, ...] = (),
    full: bool = False,
    state: tuple[str, ...] = (),
    metro: tuple[str, ...] = (),
    industry: tuple[str, ...] = (),
    vintage: str | None = None,
) -> None:
    """One screen about an occupation: pay, outlook, how one gets in, related occupations."""
    if section and not ask.format.drawn:
        raise UsageError(f"--section goes with a screen; --format {ask.format} holds every part")
    meaning = ask.meaning(name)
    if meaning.leads_to is not LeadsTo.OCCUPATION:
        if industry or section or vintage or ((state or metro) and not ask.settled):
            raise UsageError(
                f"'{ask.query['name']}' is a group of occupations, {meaning.title}; "
                "--state, --metro, --industry, --section and --vintage take one occupation"
            )
        from careercli.queries.group import group_view, profile_view

        group = meaning.leads_to is LeadsTo.GROUP
        ask.query["group" if group else "profile"] = meaning.target
        view = (group_view if group else profile_view)(ask.catalog, meaning.target)
        ask.answer(view, view.sources)
        return

    from careercli.queries.show import show as answer

    ask.resolved(meaning.target)
    result = answer(
        ask.catalog,
        meaning.target,
        areas=(*state, *metro),
        industries=industry,
        vintage=vintage,
        everything=full or bool(section) or not ask.format.drawn,
        parts=section or (tuple(Part) if full or not ask.format.drawn else FIRST_SCREEN),
    )
    ask.answer(result, result.sources)
    if result.places and all(place.pay is None for place in result.places):
        raise NoDataError("; ".join(place.missing for place in result.places))
