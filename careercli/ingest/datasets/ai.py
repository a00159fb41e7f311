"""AI exposure by three publishers: BLS's category, Microsoft's applicability, the share of "GPTs are GPTs"."""

from collections.abc import Mapping
from typing import NamedTuple

from careercli.ingest.ai import read_applicability, read_categories, read_gpt_exposure
from careercli.ingest.datasets.reading import Read, printed
from careercli.ingest.sources import DATASETS, Inputs, Source


class AiExposure(NamedTuple):
    """Each measure with the id of its source: by SOC code, the share of tasks by O*NET-SOC code."""

    categories: Mapping[str, str]
    categories_source: str
    applicability: Mapping[str, float]
    applicability_source: str
    by_people: Mapping[str, float]
    by_model: Mapping[str, float]
    gpts_source: str


def read(inputs: Inputs) -> Read[AiExposure]:
    """Read all three."""
    headline, applicability, gpts = (inputs.one(kind) for kind in ("ep-headline", "ai-applicability", "ai-gpts"))
    [(_, bls), (_, microsoft), (_, year)] = (
        inputs.all(kind)[0] for kind in ("ep-headline", "ai-applicability", "ai-gpts")
    )
    sources = tuple(
        Source(f"{kind}-{match[1]}", kind, printed(match[1]), [path], {"measures": DATASETS[kind]["measures"]})
        for kind, match, path in (
            ("ai-bls", bls, headline),
            ("ai-applicability", microsoft, applicability),
            ("ai-gpts", year, gpts),
        )
    )
    by_people, by_model = read_gpt_exposure(gpts)
    exposure = AiExposure(
        read_categories(headline),
        sources[0].id,
        read_applicability(applicability),
        sources[1].id,
        by_people,
        by_model,
        sources[2].id,
    )
    return Read(exposure, sources)
