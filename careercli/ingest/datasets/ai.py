"""AI exposure by three publications: BLS's category, Microsoft's applicability, the share of "GPTs are GPTs".

None of them is needed by anything else, so that each is left out where a folder lacks its file, which is said.
"""

from collections.abc import Mapping
from typing import NamedTuple

from careercli.ingest.ai import read_applicability, read_categories, read_gpt_exposure
from careercli.ingest.datasets.reading import Read, printed
from careercli.ingest.sources import DATASETS, Inputs, Source


class AiExposure(NamedTuple):
    """Each measure with the id of its source, by SOC code, or O*NET-SOC code (the shares); empty where left out."""

    categories: Mapping[str, str]
    categories_source: str
    applicability: Mapping[str, float]
    applicability_source: str
    by_people: Mapping[str, float]
    by_model: Mapping[str, float]
    gpts_source: str


_FILES = {"ai-bls": "ep-headline", "ai-applicability": "ai-applicability", "ai-gpts": "ai-gpts"}
"""The kind of file that each dataset is read from; BLS prints its category with the headline figures of a round."""


def read(inputs: Inputs) -> Read[AiExposure]:
    """Read those of the three that there are; SourceError where there are two files of one."""
    sources = {dataset: _source(inputs, dataset, kind) for dataset, kind in _FILES.items() if inputs.all(kind)}
    files = {dataset: source.files[0] for dataset, source in sources.items()}
    ids = {dataset: sources[dataset].id if dataset in sources else "" for dataset in _FILES}
    tasks = read_gpt_exposure(files["ai-gpts"]) if "ai-gpts" in files else ({}, {})
    exposure = AiExposure(
        read_categories(files["ai-bls"]) if "ai-bls" in files else {},
        ids["ai-bls"],
        read_applicability(files["ai-applicability"]) if "ai-applicability" in files else {},
        ids["ai-applicability"],
        *tasks,
        ids["ai-gpts"],
    )
    notes = tuple(
        f"no file like {DATASETS['files'][kind]['example']}: {DATASETS[dataset]['short']} is left out"
        for dataset, kind in _FILES.items()
        if dataset not in sources
    )
    return Read(exposure, tuple(sources.values()), notes)


def _source(inputs: Inputs, dataset: str, kind: str) -> Source:
    path, (_, vintage) = inputs.one(kind), inputs.all(kind)[0]
    facts = {"measures": DATASETS[dataset]["measures"]}
    return Source(f"{dataset}-{vintage[1]}", dataset, printed(vintage[1]), [path], facts)
