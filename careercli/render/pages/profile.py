"""The parts of a screen that come from an occupation's profile: work, setting, ways in, qualities."""

from careercli.queries.show import Show
from careercli.render.page.blocks import Bullets, Definition, Definitions, Fact, Facts, Heading
from careercli.render.page.page import Block
from careercli.render.pages.parts import LICENCES, entry_words


def duties(result: Show) -> list[Block]:
    """What people do, and which kinds of them there are."""
    profile = result.profile
    if profile is None:
        return []
    blocks: list[Block] = [Heading("What they do"), Bullets(result.duties)]
    if profile.specialties:
        kinds = tuple(Definition(item.name, item.text) for item in profile.specialties)
        blocks += [Heading("Kinds"), Definitions(kinds)]
    return blocks


def environment(result: Show) -> list[Block]:
    """Where and when people work."""
    profile = result.profile
    if profile is None:
        return []
    texts = (("Setting", profile.setting), ("Schedule", profile.schedule), ("Hazards", profile.hazards))
    return [Heading("Where and when"), _filled(*texts)]


def preparation(result: Show) -> list[Block]:
    """What is typically needed to enter, and how people get there."""
    texts = [("Typically", entry_words(result.occupation.entry))]
    if profile := result.profile:
        texts += [
            ("Education", profile.education),
            ("Experience", profile.experience),
            ("Training", profile.training),
            ("License", LICENCES[profile.licence]),
            ("Licensing", profile.licences),
            ("Advancement", profile.advancement),
        ]
    return [Heading("How to get in"), _filled(*texts)]


def qualities(result: Show) -> list[Block]:
    """What helps in the work."""
    if not result.profile or not result.profile.qualities:
        return []
    helpful = tuple(Definition(item.name, item.text) for item in result.profile.qualities)
    return [Heading("What helps"), Definitions(helpful)]


def drivers(result: Show) -> tuple[Fact, ...]:
    """Why demand changes."""
    return (Fact("Why", result.profile.drivers),) if result.profile else ()


def _filled(*texts: tuple[str, str]) -> Facts:
    return Facts(tuple(Fact(label, text) for label, text in texts if text))
